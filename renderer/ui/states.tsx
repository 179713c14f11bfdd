// The four designed states of a list or screen. Texts come in as props where they differ; the rest is common.
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconInbox, IconPlugConnectedX, IconRefresh } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from './refusal-of.ts';
import { StateMessage } from './StateMessage.tsx';
import classes from './states.module.css';

interface EmptyStateProps {
  title: string;
  /** What to do so that something is here. */
  text?: ReactNode;
  actions?: ReactNode;
  icon?: ReactNode;
}

export function EmptyState({ title, text, actions, icon }: EmptyStateProps) {
  return (
    <StateMessage
      icon={icon ?? <IconInbox size={28} stroke={1.6} aria-hidden />}
      title={title}
      text={text}
      actions={actions}
      role="status"
    />
  );
}

interface ErrorStateProps {
  /** What was thrown; a refusal of the contract shows its own text, anything else that of `internal`. */
  error: unknown;
  title?: string;
  onRetry?: () => void;
  actions?: ReactNode;
}

export function ErrorState({ error, title, onRetry, actions }: ErrorStateProps) {
  const { t } = useTranslation();
  const { code } = refusalOf(error);
  return (
    <StateMessage
      icon={<IconAlertTriangle size={28} stroke={1.6} aria-hidden />}
      title={title ?? t('common:state.errorTitle')}
      text={t(`refusals:${code}`)}
      role="alert"
      tone="seal"
      actions={
        <>
          {onRetry && <RetryButton onRetry={onRetry} />}
          {actions}
        </>
      }
    />
  );
}

interface OfflineStateProps {
  onRetry?: () => void;
}

/** For a screen that has nothing kept to show and cannot reach the core. */
export function OfflineState({ onRetry }: OfflineStateProps) {
  const { t } = useTranslation();
  return (
    <StateMessage
      icon={<IconPlugConnectedX size={28} stroke={1.6} aria-hidden />}
      title={t('common:state.offlineTitle')}
      text={t('common:state.offlineText')}
      role="status"
      tone="warn"
      actions={onRetry && <RetryButton onRetry={onRetry} />}
    />
  );
}

interface RetryButtonProps {
  onRetry: () => void;
}

function RetryButton({ onRetry }: RetryButtonProps) {
  const { t } = useTranslation();
  return (
    <Button variant="default" leftSection={<IconRefresh size={18} stroke={1.6} aria-hidden />} onClick={onRetry}>
      {t('common:retry')}
    </Button>
  );
}

interface LoadingStateProps {
  /** Number of grey lines; choose what the content will roughly be. */
  lineCount?: number;
  /** The layout's own skeleton instead of lines. */
  children?: ReactNode;
}

/** Appears after a short delay, so that quick answers do not flicker. */
export function LoadingState({ lineCount = 5, children }: LoadingStateProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.loading} role="status">
      <span className="visually-hidden">{t('common:loading')}</span>
      {children ??
        Array.from({ length: lineCount }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: identical grey lines that never move.
          <SkeletonLine key={index} width={`${92 - ((index * 23) % 47)}%`} />
        ))}
    </div>
  );
}

interface SkeletonLineProps {
  width: string;
  height?: string;
}

export function SkeletonLine({ width, height = '1.1rem' }: SkeletonLineProps) {
  return <span className={classes.line} style={{ width, height }} aria-hidden />;
}
