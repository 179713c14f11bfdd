// Short messages at the foot of the screen. An act that can be undone says so here and offers to.
import { Button, CloseButton } from '@mantine/core';
import { type NotificationData, notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './toast.module.css';

interface UndoToast {
  /** What was done: "Đã gỡ tài liệu …". */
  message: ReactNode;
  /** Takes it back; runs at most once. */
  undo: () => void;
}

/** Time to read, think and reach the button. */
const undoMs = 10_000;
const plainMs = 5_000;

export function showUndoToast({ message, undo }: UndoToast): void {
  show((hide) => ({
    message: (
      <ToastBody onClose={hide}>
        <span>{message}</span>
        <UndoButton
          onUndo={() => {
            hide();
            undo();
          }}
        />
      </ToastBody>
    ),
    autoClose: undoMs,
  }));
}

export function showToast(message: ReactNode): void {
  show((hide) => ({
    message: <ToastBody onClose={hide}>{message}</ToastBody>,
    icon: <IconCheck size={18} stroke={2} aria-hidden />,
    color: 'ok',
    autoClose: plainMs,
  }));
}

export function showErrorToast(message: ReactNode): void {
  show((hide) => ({
    message: <ToastBody onClose={hide}>{message}</ToastBody>,
    icon: <IconAlertTriangle size={18} stroke={2} aria-hidden />,
    color: 'seal',
    autoClose: undoMs,
  }));
}

function show(make: (hide: () => void) => NotificationData): void {
  const id: string = notifications.show({
    ...make(() => notifications.hide(id)),
    // Mantine's own close button has no name; ours stands in the body, where texts can be had.
    withCloseButton: false,
    classNames: { root: classes.toast ?? '' },
  });
}

interface ToastBodyProps {
  children: ReactNode;
  onClose: () => void;
}

function ToastBody({ children, onClose }: ToastBodyProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.body}>
      <div className={classes.row}>{children}</div>
      <CloseButton size={44} iconSize={20} aria-label={t('common:close')} onClick={onClose} />
    </div>
  );
}

interface UndoButtonProps {
  onUndo: () => void;
}

function UndoButton({ onUndo }: UndoButtonProps) {
  const { t } = useTranslation();
  return (
    <Button variant="subtle" color="link" onClick={onUndo}>
      {t('common:undo')}
    </Button>
  );
}
