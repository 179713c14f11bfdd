// A small label of state: "Đang họp", "Dữ liệu mẫu". Not a control.
import type { ReactNode } from 'react';
import classes from './Chip.module.css';

interface ChipProps {
  children: ReactNode;
  tone?: 'quiet' | 'seal' | 'link' | 'ok' | 'warn';
  /** 16 px Tabler icon before the text. */
  icon?: ReactNode;
}

export function Chip({ children, tone = 'quiet', icon }: ChipProps) {
  return (
    <span className={classes.chip} data-tone={tone}>
      {icon}
      {children}
    </span>
  );
}
