// The room that the papers take, and whether they are on this device.
import { useTranslation } from 'react-i18next';
import { formatNumber, formatSize } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx';
import type { About } from '#shared/kernel/contract.ts';
import { Fact } from './Section.tsx';
import { useStorage } from './use-core.ts';

interface StorageFactsProps {
  host: About['host'];
}

export function StorageFacts({ host }: StorageFactsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { data: storage, isPending, error, refetch } = useStorage();
  if (isPending) return <LoadingState lineCount={4} />;
  if (!storage) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const { paperCount, originalBytes, textBytes, indexBytes, logBytes, freeBytes } = storage;
  const facts = [
    ['papers', formatNumber(paperCount, language)],
    ['originals', formatSize(originalBytes, language)],
    ['texts', formatSize(textBytes, language)],
    ['index', formatSize(indexBytes, language)],
    ['log', formatSize(logBytes, language)],
    ['free', freeBytes === null ? t('settings:storage.unknown') : formatSize(freeBytes, language)],
  ] as const;
  return (
    <>
      <p>{t(host === 'desktop' ? 'settings:storage.here' : 'settings:storage.atHub')}</p>
      <dl>
        {facts.map(([name, value]) => (
          <Fact key={name} label={t(`settings:storage.${name}`)} isMeasured={name !== 'papers'}>
            {value}
          </Fact>
        ))}
      </dl>
    </>
  );
}
