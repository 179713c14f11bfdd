// Through the desk by keyboard: from paper to paper, also from within a field.
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '#renderer/ui/commands.ts';
import { type DeskPart, neighbourOf } from './desk-groups.ts';

export function useDeskKeys(
  parts: readonly DeskPart[],
  chosenId: string | undefined,
  choose: (documentId: string | undefined) => void,
): void {
  const { t } = useTranslation();
  const group = useMemo(() => {
    const go = (step: 1 | -1) => {
      const next = neighbourOf(parts, chosenId, step);
      if (next) choose(next);
    };
    const next = { label: t('documents:desk.keys.next'), Icon: IconArrowDown, run: () => go(1) };
    const previous = { label: t('documents:desk.keys.previous'), Icon: IconArrowUp, run: () => go(-1) };
    return {
      title: t('documents:desk.keys.title'),
      commands: [
        { keys: 'j', ...next },
        { keys: 'k', ...previous },
        { keys: 'alt+arrowdown', ...next, worksInFields: true },
        { keys: 'alt+arrowup', ...previous, worksInFields: true },
      ],
    };
  }, [parts, chosenId, choose, t]);
  useCommands(group);
}
