// A drawer at the right edge, over the screen: its name and the way out stay above what scrolls.
import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './SideDrawer.module.css';

interface SideDrawerProps {
  title: string;
  opened: boolean;
  onClose: () => void;
  /** In rem: it grows with the type. */
  size: string;
  /** How much of the screen it hides, 0 … 1; less where one goes on looking at what is under it. */
  veil?: number;
  /** Of little width: the way out is nearer to the edge. */
  isNarrow?: boolean;
  /** Class of what scrolls. */
  body?: string | undefined;
  children: ReactNode;
}

export function SideDrawer({ title, opened, onClose, size, veil, isNarrow, body, children }: SideDrawerProps) {
  const { t } = useTranslation();
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position="right"
      size={size}
      classNames={{ content: classes.content ?? '', title: classes.title ?? '', body: body ?? '' }}
    >
      <Drawer.Overlay {...(veil !== undefined && { backgroundOpacity: veil })} />
      <Drawer.Content>
        <div className={classes.head} data-narrow={isNarrow || undefined}>
          <Drawer.Title>{title}</Drawer.Title>
          <Drawer.CloseButton size={44} iconSize={22} aria-label={t('common:close')} />
        </div>
        <Drawer.Body>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
