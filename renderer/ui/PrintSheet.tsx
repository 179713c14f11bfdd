// What is set anew for the printer: exists while the system's print window is open, and is seen on paper alone, where
// nothing else of the screen is.
import { Portal } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import classes from './PrintSheet.module.css';

interface PrintSheetProps {
  className?: string | undefined;
  /** The print window was closed, whatever was chosen in it. */
  onDone: () => void;
  children: ReactNode;
}

/** Letters that nothing on screen has used yet are loaded meanwhile. */
const layoutMs = 50;

export function PrintSheet({ className = '', onDone, children }: PrintSheetProps) {
  const done = useRef(onDone);
  done.current = onDone;
  useEffect(() => {
    const end = () => done.current();
    window.addEventListener('afterprint', end, { once: true });
    const timer = setTimeout(() => window.print(), layoutMs);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return (
    <Portal reuseTargetNode={false} className={`${classes.sheet} ${className}`}>
      {children}
    </Portal>
  );
}
