// The import in two lines: how many of how many, how much, how long still; and who will see the papers.
import type { TFunction } from 'i18next';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDuration, formatSize } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { CircleBadge } from '#renderer/ui/CircleBadge.tsx';
import classes from './ImportPanel.module.css';
import type { ImportTotals } from './import-groups.ts';
import type { ImportRow } from './import-rows.ts';
import { type PaceSample, timeLeftMs, withSample } from './time-left.ts';

interface ImportSummaryProps {
  rows: readonly ImportRow[];
  totals: ImportTotals;
}

const sampleEveryMs = 1_000;

export function ImportSummary({ rows, totals }: ImportSummaryProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const leftMs = useTimeLeft(totals);
  const isRunning = totals.active > 0;
  const circles = [...new Set(rows.flatMap(({ destination }) => (destination ? [destination.circle] : [])))];
  const title = titleOf(totals, t);
  const facts = isRunning
    ? [
        ...(totals.sizeBytes > 0
          ? [
              t('documents:import.bytes', {
                sent: formatSize(totals.sentBytes, language),
                size: formatSize(totals.sizeBytes, language),
              }),
            ]
          : []),
        ...(totals.isPaused ? [t('documents:import.phase.paused')] : []),
        ...(leftMs === null ? [] : [t('documents:import.timeLeft', { duration: formatDuration(leftMs, language) })]),
      ]
    : [
        ...(totals.known > 0 ? [t('documents:import.known', { count: totals.known })] : []),
        ...(totals.scans > 0 ? [t('documents:import.scans', { count: totals.scans })] : []),
      ];
  const failed = totals.failed > 0 ? t('documents:import.failed', { count: totals.failed }) : null;

  return (
    <div className={classes.summary}>
      <p className={classes.title}>{title}</p>
      {failed && failed !== title && <p className={classes.failed}>{failed}</p>}
      <p className={classes.facts}>
        {facts.length > 0 && <span>{facts.join(' · ')}</span>}
        {circles.map((circle) => (
          <CircleBadge key={circle} circle={circle} />
        ))}
      </p>
      {/* Told once at the start and once at the end, not at every file. */}
      <p className="visually-hidden" role="status">
        {isRunning ? t('documents:import.started') : [title, failed].filter(Boolean).join('. ')}
      </p>
    </div>
  );
}

function titleOf(totals: ImportTotals, t: TFunction): string {
  if (totals.active > 0) {
    return t('documents:import.running', { done: totals.done + totals.failed, total: totals.total });
  }
  if (totals.done > 0) return t('documents:import.finished', { count: totals.done });
  return totals.failed > 0
    ? t('documents:import.failed', { count: totals.failed })
    : t('documents:import.finishedNone');
}

function useTimeLeft(totals: ImportTotals): number | null {
  const [samples, setSamples] = useState<readonly PaceSample[]>([]);
  const { active, weightDone, weight, isPaused, isOpenEnded } = totals;
  const isCounting = active > 0 && !isPaused && !isOpenEnded;
  useEffect(() => {
    if (!isCounting) return setSamples([]);
    const timer = setTimeout(
      () => setSamples((before) => withSample(before, { at: Date.now(), weightDone })),
      sampleEveryMs,
    );
    return () => clearTimeout(timer);
  }, [isCounting, weightDone]);
  return isCounting ? timeLeftMs(samples, weight) : null;
}
