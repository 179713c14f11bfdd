// A window over the page: title, close button with a name and a full-size target, and no landmark of its own.
import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Dialog.module.css';

interface DialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** `xl` for what is read in two columns. */
  size?: 'lg' | 'xl';
  children: ReactNode;
}

// By part: a `className` on Modal.Content would land on the page-wide box around it too.
const parts = {
  overlay: classes.veil ?? '',
  content: classes.content ?? '',
  title: classes.title ?? '',
  body: classes.body ?? '',
};

export function Dialog({ opened, onClose, title, size = 'lg', children }: DialogProps) {
  const { t } = useTranslation();
  return (
    <Modal.Root opened={opened} onClose={onClose} size={size} classNames={parts}>
      <Modal.Overlay />
      <Modal.Content radius="lg">
        <div className={classes.head}>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton size={44} iconSize={22} aria-label={t('common:close')} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Its buttons, the last one being what the dialog is for. They stay in view where the dialog is longer than the window. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className={classes.actions}>{children}</div>;
}
