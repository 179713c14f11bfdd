// Escape leaves a paper also while it is on its way, or cannot be had: a key that was pressed early is not lost.
import { IconArrowLeft } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type CommandGroup, useCommands } from '#renderer/ui/commands.ts';
import { useFrame } from './frame.ts';

export function LeaveKey() {
  const { t } = useTranslation();
  const { leave } = useFrame();
  const group = useMemo<CommandGroup>(
    () => ({
      title: t('documents:reader.keys.title'),
      commands: [{ keys: 'escape', label: t('documents:reader.back'), Icon: IconArrowLeft, run: leave }],
    }),
    [t, leave],
  );
  useCommands(group);
  return null;
}
