// The designed "nothing here" of a list or screen: empty, error and offline share one calm layout.
import type { ReactNode } from 'react';
import classes from './StateMessage.module.css';

interface StateMessageProps {
  /** A Tabler icon at 28 px. */
  icon: ReactNode;
  /** What happened, in a few words. */
  title: string;
  /** What was kept and what to do; one or two sentences. */
  text?: ReactNode;
  /** Buttons, the main one first. */
  actions?: ReactNode;
  /** `alert` announces itself to screen readers: for errors. */
  role?: 'alert' | 'status';
  tone?: 'quiet' | 'seal' | 'warn';
}

export function StateMessage({ icon, title, text, actions, role, tone = 'quiet' }: StateMessageProps) {
  return (
    <div className={classes.message} role={role}>
      <span className={classes.icon} data-tone={tone} aria-hidden>
        {icon}
      </span>
      <p className={classes.title}>{title}</p>
      {text && <div className={classes.text}>{text}</div>}
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
