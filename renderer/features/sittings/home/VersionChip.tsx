// «Bản mới: 7 điều đổi» on a paper that a newer version replaced since it was last read. The chip stands there at once;
// the number follows when it is known.
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import type { DocumentSummary } from '#shared/documents/summary.ts';
import { changeCount } from './change-words.ts';
import { useVersionChanges } from './use-home.ts';

interface VersionChipProps {
  document: DocumentSummary;
}

export function VersionChip({ document }: VersionChipProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data } = useVersionChanges(document, { isWanted: true });
  const changes = data && changeCount(data.changes, t, language);
  return (
    <Chip tone="warn">
      {changes ? t('sittings:home.changes.chip', { changes }) : t('sittings:home.changes.newVersion')}
    </Chip>
  );
}
