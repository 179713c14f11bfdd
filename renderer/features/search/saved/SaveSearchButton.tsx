// «Lưu tìm kiếm»: asks for a name and whether to tell of new papers. Of a search that is saved it says so, and offers to
// change that.
import '#renderer/i18n/saved-texts.ts';
import { Button, Popover } from '@mantine/core';
import { IconBookmark, IconBookmarkFilled } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CommandGroup, useCommands } from '#renderer/ui/commands.ts';
import type { SearchFilter } from '#shared/search/filter.ts';
import { maxSavedText, type Sought, saysSomething } from '#shared/search/saved/saved-search.ts';
import { SavedForm } from './SavedForm.tsx';
import { SaveForm } from './SaveForm.tsx';
import { savedOf, useSavedSearches } from './use-saved-searches.ts';

interface SaveSearchButtonProps {
  text: string;
  filter: SearchFilter;
  isExact: boolean;
}

export function SaveSearchButton({ text, filter, isExact }: SaveSearchButtonProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const { data: list } = useSavedSearches();
  const words = text.trim().replace(/\s+/g, ' ').slice(0, maxSavedText);
  const sought = useMemo<Sought>(() => ({ text: words, filter, isExact }), [words, filter, isExact]);
  const saved = savedOf(list, sought);
  const isThere = saysSomething(sought);

  const group = useMemo<CommandGroup>(
    () => ({
      title: t('saved:title'),
      commands: isThere
        ? [
            {
              keys: 'mod+s',
              label: t('saved:save'),
              words: t('saved:words'),
              Icon: IconBookmark,
              worksInFields: true,
              run: () => setIsOpen(true),
            },
          ]
        : [],
    }),
    [t, isThere],
  );
  useCommands(group);

  if (!isThere) return null;
  const close = () => setIsOpen(false);
  const Icon = saved ? IconBookmarkFilled : IconBookmark;
  return (
    <Popover
      width="min(24rem, 94vw)"
      position="bottom-end"
      shadow="lg"
      withArrow
      trapFocus
      returnFocus
      opened={isOpen}
      onChange={setIsOpen}
    >
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<Icon size={18} stroke={1.6} aria-hidden />}
          onClick={() => setIsOpen(!isOpen)}
        >
          {t(saved ? 'saved:isSaved' : 'saved:save')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t(saved ? 'saved:isSaved' : 'saved:form.title')}>
        {saved ? <SavedForm saved={saved} onClose={close} /> : <SaveForm sought={sought} onClose={close} />}
      </Popover.Dropdown>
    </Popover>
  );
}
