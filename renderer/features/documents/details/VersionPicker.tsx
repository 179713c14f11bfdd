// Looks for the paper that this one is a newer version of.
import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#renderer/i18n/format.ts';
import { rpc } from '#renderer/rpc/client.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx';
import type { DocumentSummary } from '#shared/documents/summary.ts';
import classes from './PaperDetails.module.css';

interface VersionPickerProps {
  documentId: string;
  /** What is looked for at first. */
  number: string | null;
  onClose: () => void;
  onPick: (document: DocumentSummary) => void;
}

const shownAtOnce = 30;
const pauseMs = 200;

export function VersionPicker({ documentId, number, onClose, onPick }: VersionPickerProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(number ?? '');
  const [searched] = useDebouncedValue(text.trim().slice(0, 200), pauseMs);
  const found = useQuery({
    queryKey: ['documents', 'versions-of', searched],
    queryFn: ({ signal }) =>
      rpc.documents.listDocuments(
        { filter: searched ? { text: searched } : {}, order: 'newest', offset: 0, limit: shownAtOnce },
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
  const others = found.data?.documents.filter((other) => other.documentId !== documentId) ?? [];

  return (
    <Dialog opened onClose={onClose} title={t('documents:details.versions.pickTitle')}>
      <p className={classes.quiet}>{t('documents:details.versions.pickText')}</p>
      <TextInput
        data-autofocus
        mt="sm"
        size="md"
        className={classes.input ?? ''}
        leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
        aria-label={t('documents:details.versions.search')}
        placeholder={t('documents:details.versions.search')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {found.isPending ? (
        <LoadingState lineCount={4} />
      ) : found.isError ? (
        <ErrorState error={found.error} onRetry={() => void found.refetch()} />
      ) : others.length === 0 ? (
        <p className={classes.nothing} role="status">
          {t('documents:details.versions.nothingFound')}
        </p>
      ) : (
        <ul className={classes.picks}>
          {others.map((other) => (
            <li key={other.documentId}>
              <button type="button" className={classes.pick} onClick={() => onPick(other)}>
                <span>{other.title}</span>
                <small>
                  {[
                    other.number,
                    other.issuer,
                    formatDate(other.importedAt),
                    t('documents:details.versions.version', { version: other.version }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
