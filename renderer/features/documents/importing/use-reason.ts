// Why a file is not in, or not wholly, as a sentence; null where there is nothing to explain.
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportRow } from './import-rows.ts';

export function useReasonOf(): (row: ImportRow) => string | null {
  const { t } = useTranslation();
  return useCallback(
    ({ phase, refusal, skipped }: ImportRow) => {
      if (phase === 'failed') return t(`refusals:${refusal?.code ?? 'internal'}`);
      if (skipped) return t(`documents:import.skipped.${skipped}`);
      if (phase === 'cut' || phase === 'scan' || phase === 'known') return t(`documents:import.reason.${phase}`);
      return null;
    },
    [t],
  );
}
