// Short messages at the foot of the screen. An act that can be undone says so here and offers to.
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
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
  const id = notifications.show({
    message: (
      <div className={classes.row}>
        <span>{message}</span>
        <UndoButton
          onUndo={() => {
            notifications.hide(id);
            undo();
          }}
        />
      </div>
    ),
    autoClose: undoMs,
    classNames: { root: classes.toast ?? '' },
  });
}

export function showToast(message: ReactNode): void {
  notifications.show({
    message,
    icon: <IconCheck size={18} stroke={2} />,
    color: 'ok',
    autoClose: plainMs,
    classNames: { root: classes.toast ?? '' },
  });
}

export function showErrorToast(message: ReactNode): void {
  notifications.show({
    message,
    icon: <IconAlertTriangle size={18} stroke={2} />,
    color: 'seal',
    autoClose: undoMs,
    classNames: { root: classes.toast ?? '' },
  });
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
