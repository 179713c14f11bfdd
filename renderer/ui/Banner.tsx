// A line under the top bar that stays until what it says is over or was put away. For what concerns every screen.
import type { ReactNode } from 'react';
import classes from './Banner.module.css';

interface BannerProps {
  /** 20 px Tabler icon. */
  icon: ReactNode;
  /** What is the matter, in a few words. */
  title: string;
  /** What was kept and what to do. */
  children: ReactNode;
  /** Links and buttons at its end. */
  actions?: ReactNode;
}

export function Banner({ icon, title, children, actions }: BannerProps) {
  return (
    <div className={classes.banner} role="alert">
      {icon}
      <p className={classes.words}>
        <strong>{title}</strong> {children}
      </p>
      {actions}
    </div>
  );
}
