// The one <h1> of a screen: names the window, and takes the focus after navigation so that reading starts there.
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './ScreenHeading.module.css';

interface ScreenHeadingProps {
  children: ReactNode;
  /** Text for the window's title where `children` is more than text. */
  windowTitle?: string | undefined;
  /** `visually-hidden` where the screen shows its title in another way. */
  className?: string | undefined;
}

/** Set by the shell once the first screen is shown: opening the app leaves the focus where the browser puts it. */
export const headingFocus = { isWanted: false };

export function ScreenHeading({ children, windowTitle, className }: ScreenHeadingProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const name = windowTitle ?? (typeof children === 'string' ? children : '');

  useEffect(() => {
    document.title = name ? `${name} – ${t('common:appName')}` : t('common:appName');
  }, [name, t]);

  useLayoutEffect(() => {
    const element = heading.current;
    if (headingFocus.isWanted) {
      headingFocus.isWanted = false;
      element?.focus({ preventScroll: true });
    }
    return () => {
      // A heading that is replaced (skeleton by content) hands the focus on to the next one.
      if (element && document.activeElement === element) headingFocus.isWanted = true;
    };
  }, []);

  return (
    <h1 ref={heading} tabIndex={-1} className={className ?? classes.heading}>
      {children}
    </h1>
  );
}
