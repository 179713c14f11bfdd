// The editor by keyboard: save, undo, and the item in which one is moved up and down, also from within its fields.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type CommandGroup, useCommands } from '#renderer/ui/commands.ts';
import { moveItem } from '#shared/sittings/agenda-edits.ts';
import type { ProgrammeDraft } from './use-programme-draft.ts';

export function useEditorKeys(
  { programme, edit, undo, redo }: Pick<ProgrammeDraft, 'programme' | 'edit' | 'undo' | 'redo'>,
  lockedCount: number,
  save: () => void,
): void {
  const { t } = useTranslation();
  const group = useMemo<CommandGroup>(() => {
    const move = (step: 1 | -1) => {
      const focused = document.activeElement;
      const itemId = focused?.closest<HTMLElement>('[data-item-id]')?.dataset.itemId ?? '';
      const place = programme.agenda.findIndex((item) => item.itemId === itemId);
      const to = place + step;
      if (place < lockedCount || to < lockedCount || to >= programme.agenda.length) return;
      edit((before) => moveItem(before, itemId, to));
      // A row that changes its place loses the focus of what is in it.
      requestAnimationFrame(() => {
        if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
      });
    };
    return {
      title: t('sittings:calendar.keys.title'),
      commands: [
        { keys: 'mod+s', label: t('sittings:calendar.editor.save'), worksInFields: true, run: save },
        { keys: 'mod+z', label: t('common:undo'), run: undo },
        { keys: 'mod+y', label: t('sittings:calendar.editor.redo'), run: redo },
        { keys: 'alt+arrowup', label: t('sittings:calendar.keys.up'), worksInFields: true, run: () => move(-1) },
        { keys: 'alt+arrowdown', label: t('sittings:calendar.keys.down'), worksInFields: true, run: () => move(1) },
      ],
    };
  }, [t, programme, edit, undo, redo, lockedCount, save]);
  useCommands(group);
}
