// Go to a clause by typing it. Holds its dialog, its keys and its command: to be mounted once in a pane.
import { Modal } from '@mantine/core';
import { IconArrowRampRight2 } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandGroup } from '#renderer/ui/commands.ts';
import { usePaneCommands } from '../pane/pane-commands.ts';
import classes from './GoToClause.module.css';
import { GoToClauseForm } from './GoToClauseForm.tsx';
import { useGoToClause } from './go-to-clause-store.ts';

export function GoToClause() {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useGoToClause();
  const group = useMemo<CommandGroup>(() => {
    const label = t('documents:outline.commands.goTo');
    const run = () => setOpen(true);
    return {
      title: t('documents:outline.commands.title'),
      commands: [
        {
          keys: 'mod+g',
          label,
          words: t('documents:outline.commands.goToWords'),
          Icon: IconArrowRampRight2,
          worksInFields: true,
          run,
        },
        { keys: 'g c', label, isKeyOnly: true, run },
      ],
    };
  }, [t, setOpen]);
  usePaneCommands(group);

  return (
    <Modal.Root
      opened={isOpen}
      onClose={() => setOpen(false)}
      size={520}
      yOffset={72}
      padding={0}
      classNames={{ content: classes.content ?? '', overlay: classes.veil ?? '' }}
      transitionProps={{ transition: 'fade-down', duration: 120 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('documents:outline.goTo.title')} radius="lg">
        <GoToClauseForm onClose={() => setOpen(false)} />
      </Modal.Content>
    </Modal.Root>
  );
}
