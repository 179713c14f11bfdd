// Abbreviations that search takes for their full names: everyone reads the list, keepers add and remove.
import '#renderer/i18n/abbreviations-texts.ts';
import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isConnectionBreak, reconnect } from '#renderer/rpc/connection.ts';
import { EmptyState, ErrorState, LoadingState, OfflineState } from '#renderer/ui/states.tsx';
import { Section } from '../Section.tsx';
import { AbbreviationList } from './AbbreviationList.tsx';
import classes from './AbbreviationsSection.module.css';
import { AddAbbreviation } from './AddAbbreviation.tsx';
import { filteredLines, linesOf } from './filtered-abbreviations.ts';
import { useAbbreviations, useChangeAbbreviations } from './use-abbreviations.ts';

export function AbbreviationsSection() {
  const { t } = useTranslation();
  const { data, error, isError, refetch } = useAbbreviations();
  const { add, remove, isActing } = useChangeAbbreviations();
  const [typed, setTyped] = useState('');
  const filter = useDeferredValue(typed);
  const lines = useMemo(() => linesOf(data?.abbreviations ?? []), [data]);
  const shown = useMemo(() => filteredLines(lines, filter), [lines, filter]);

  const retry = () => {
    reconnect();
    void refetch();
  };
  return (
    <Section title={t('abbreviations:title')}>
      <p>{t('abbreviations:text')}</p>
      {!data && !isError && <LoadingState lineCount={4} />}
      {!data && isError && isConnectionBreak(error) && <OfflineState onRetry={retry} />}
      {!data && isError && !isConnectionBreak(error) && (
        <ErrorState title={t('abbreviations:error')} error={error} onRetry={retry} />
      )}
      {data && (
        <>
          {data.mayChange ? (
            <AddAbbreviation isBusy={isActing} onAdd={add} />
          ) : (
            <p className={classes.quiet}>{t('abbreviations:readOnly')}</p>
          )}
          <div className={classes.all}>
            <TextInput
              label={t('abbreviations:filter')}
              description={t('abbreviations:filterHint')}
              leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
              maxLength={300}
              value={typed}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
            <p role="status" className={classes.quiet}>
              {shown.length === lines.length
                ? t('abbreviations:count', { count: lines.length })
                : t('abbreviations:shown', { count: shown.length, total: lines.length })}
            </p>
            {shown.length > 0 && (
              <AbbreviationList
                lines={shown}
                mayChange={data.mayChange}
                isBusy={isActing}
                onAdd={(line) => void add(line)}
                onRemove={(line) => void remove(line)}
              />
            )}
            {shown.length === 0 && (
              <EmptyState
                icon={<IconSearch size={28} stroke={1.6} aria-hidden />}
                title={t(lines.length > 0 ? 'abbreviations:none.title' : 'abbreviations:empty.title')}
                text={t(lines.length > 0 ? 'abbreviations:none.text' : 'abbreviations:empty.text')}
              />
            )}
          </div>
        </>
      )}
    </Section>
  );
}
