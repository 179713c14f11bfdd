// Save, publish, undo and the rest, at the head of the editor while one scrolls through a long agenda.
import { ActionIcon, Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconDeviceFloppy, IconSend } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeDetail } from '#shared/sittings/calendar-contract.ts';
import classes from './calendar.module.css';
import { SittingMenu } from './SittingMenu.tsx';
import type { ProgrammeDraft } from './use-programme-draft.ts';

interface EditorToolsProps {
  detail: ProgrammeDetail;
  draft: ProgrammeDraft;
  isSaving: boolean;
  onSave: () => void;
  /** Asks whom to publish to. */
  onPublish: () => void;
}

export function EditorTools({ detail, draft, isSaving, onSave, onPublish }: EditorToolsProps) {
  const { t } = useTranslation();
  const { isChanged } = draft;
  const isUnpublished = detail.draft !== null || isChanged;
  return (
    <div className={classes.tools} data-sticky>
      <Button
        variant={isChanged ? 'filled' : 'default'}
        leftSection={<IconDeviceFloppy size={20} stroke={1.6} aria-hidden />}
        aria-keyshortcuts="Control+S"
        loading={isSaving}
        disabled={!isChanged || draft.newer !== null}
        onClick={onSave}
      >
        {t('sittings:calendar.editor.save')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconSend size={20} stroke={1.6} aria-hidden />}
        disabled={!isUnpublished || draft.newer !== null || detail.standing === 'cancelled'}
        onClick={onPublish}
      >
        {t('sittings:calendar.editor.publish')}
      </Button>
      <ActionIcon
        aria-label={t('common:undo')}
        aria-keyshortcuts="Control+Z"
        disabled={!draft.canUndo}
        onClick={draft.undo}
      >
        <IconArrowBackUp size={20} stroke={1.6} aria-hidden />
      </ActionIcon>
      <ActionIcon
        aria-label={t('sittings:calendar.editor.redo')}
        aria-keyshortcuts="Control+Y"
        disabled={!draft.canRedo}
        onClick={draft.redo}
      >
        <IconArrowForwardUp size={20} stroke={1.6} aria-hidden />
      </ActionIcon>
      <SittingMenu detail={detail} draft={draft} />
    </div>
  );
}
