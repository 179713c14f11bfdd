// Finds papers by their words and adds them to an item, one after the other. Stands while it is mounted.
import { Button, TextInput } from '@mantine/core';
import { IconCheck, IconPlus, IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CircleBadge } from '#renderer/ui/CircleBadge.tsx';
import { Dialog, DialogActions } from '#renderer/ui/Dialog.tsx';
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx';
import classes from './calendar.module.css';
import { useFoundPapers } from './use-calendar.ts';

interface PaperPickerProps {
  title: string;
  /** Those that are there already. */
  chosen: readonly string[];
  onPick: (documentId: string) => void;
  onClose: () => void;
}

export function PaperPicker({ title, chosen, onPick, onClose }: PaperPickerProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const found = useFoundPapers(useDeferredValue(text.trim()));
  return (
    <Dialog opened onClose={onClose} title={title}>
      <div className={classes.form}>
        <TextInput
          data-autofocus
          size="md"
          label={t('sittings:calendar.papers.search')}
          leftSection={<IconSearch size={20} stroke={1.6} aria-hidden />}
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
        {found.isPending && <LoadingState />}
        {found.data?.length === 0 && <p role="status">{t('sittings:calendar.papers.none')}</p>}
        <ul className={classes.found}>
          {found.data?.map((paper) => {
            const isThere = chosen.includes(paper.documentId);
            return (
              <li key={paper.documentId}>
                <Button
                  fullWidth
                  variant="subtle"
                  color="gray"
                  justify="flex-start"
                  classNames={{ root: classes.wrapping ?? '', label: classes.wrapping ?? '' }}
                  disabled={isThere}
                  leftSection={
                    isThere ? (
                      <IconCheck size={20} stroke={1.6} aria-hidden />
                    ) : (
                      <IconPlus size={20} stroke={1.6} aria-hidden />
                    )
                  }
                  rightSection={paper.circle !== 'everyone' && <CircleBadge circle={paper.circle} />}
                  onClick={() => onPick(paper.documentId)}
                >
                  {paper.title}
                </Button>
              </li>
            );
          })}
        </ul>
        <DialogActions>
          <Button onClick={onClose}>{t('sittings:calendar.done')}</Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}
