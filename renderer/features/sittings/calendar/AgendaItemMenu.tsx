// What else can be done with an item: add after it, turn it into a break, add papers, take it out.
import { ActionIcon, Menu } from '@mantine/core';
import { IconCoffee, IconDots, IconFilePlus, IconPlus, IconSwitchHorizontal, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showUndoToast } from '#renderer/ui/toast.tsx';
import { namePapers, removeItem, withItem } from '#shared/sittings/agenda-edits.ts';
import type { AgendaItem } from '#shared/sittings/programme.ts';
import classes from './calendar.module.css';
import type { PaperOfItem } from './item-papers.ts';
import { PaperPicker } from './PaperPicker.tsx';
import { RemoveItemDialog } from './RemoveItemDialog.tsx';
import type { ProgrammeDraft } from './use-programme-draft.ts';

interface AgendaItemMenuProps {
  item: AgendaItem;
  name: string;
  /** Its papers, in reading order. */
  own: readonly PaperOfItem[];
  changes: Pick<ProgrammeDraft, 'latest' | 'edit' | 'undo'>;
  isLocked: boolean;
  onAdd: (kind: 'matter' | 'break') => void;
}

export function AgendaItemMenu({ item, name, own, changes, isLocked, onAdd }: AgendaItemMenuProps) {
  const { t } = useTranslation();
  const [asks, setAsks] = useState<'papers' | 'removal' | null>(null);
  const { latest, edit, undo } = changes;
  const { itemId } = item;

  const remove = (papersTo: string | null) => {
    setAsks(null);
    // Those filed here are named where they go, so that they stand there whatever their filing says.
    const documentIds = own.map(({ documentId }) => documentId);
    edit((before) => removeItem(withItem(before, { ...item, documentIds }), itemId, papersTo));
    showUndoToast({ message: t('sittings:calendar.editor.removed', { title: name }), undo });
  };
  const turn = () => edit((before) => withItem(before, { ...item, kind: item.kind === 'break' ? 'matter' : 'break' }));

  const entry = { className: classes.menuItem ?? '' };
  return (
    <>
      <Menu position="bottom-end" shadow="md" withinPortal>
        <Menu.Target>
          <ActionIcon aria-label={t('sittings:calendar.editor.more', { title: name })}>
            <IconDots size={20} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            {...entry}
            leftSection={<IconPlus size={20} stroke={1.6} aria-hidden />}
            onClick={() => onAdd('matter')}
          >
            {t('sittings:calendar.editor.addAfter')}
          </Menu.Item>
          <Menu.Item
            {...entry}
            leftSection={<IconCoffee size={20} stroke={1.6} aria-hidden />}
            onClick={() => onAdd('break')}
          >
            {t('sittings:calendar.editor.addBreakAfter')}
          </Menu.Item>
          {item.kind === 'matter' && (
            <Menu.Item
              {...entry}
              leftSection={<IconFilePlus size={20} stroke={1.6} aria-hidden />}
              onClick={() => setAsks('papers')}
            >
              {t('sittings:calendar.editor.addPapers')}
            </Menu.Item>
          )}
          {own.length === 0 && (
            <Menu.Item
              {...entry}
              leftSection={<IconSwitchHorizontal size={20} stroke={1.6} aria-hidden />}
              onClick={turn}
            >
              {t(item.kind === 'break' ? 'sittings:calendar.editor.toMatter' : 'sittings:calendar.editor.toBreak')}
            </Menu.Item>
          )}
          {!isLocked && (
            <Menu.Item
              {...entry}
              leftSection={<IconTrash size={20} stroke={1.6} aria-hidden />}
              onClick={() => (own.length > 0 ? setAsks('removal') : remove(null))}
            >
              {t('sittings:calendar.editor.remove')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {asks === 'papers' && (
        <PaperPicker
          title={t('sittings:calendar.papers.pick', { title: name })}
          chosen={own.map(({ documentId }) => documentId)}
          onPick={(documentId) => edit((before) => namePapers(before, itemId, [documentId]))}
          onClose={() => setAsks(null)}
        />
      )}
      {asks === 'removal' && (
        <RemoveItemDialog
          name={name}
          paperCount={own.length}
          others={latest().agenda.filter((each) => each.itemId !== itemId && each.kind === 'matter')}
          onRemove={remove}
          onClose={() => setAsks(null)}
        />
      )}
    </>
  );
}
