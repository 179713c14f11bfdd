// What else can be done with a sitting: exports, a template of it, cancel, put off, put back, give up the draft.
import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCalendarDown,
  IconCalendarOff,
  IconCalendarPause,
  IconDots,
  IconPrinter,
  IconTemplate,
  IconTrash,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showToast, showUndoToast } from '#renderer/ui/toast.tsx';
import { outlineOf } from '#shared/sittings/agenda-edits.ts';
import type { ProgrammeDetail, StandingChange } from '#shared/sittings/calendar-contract.ts';
import classes from './calendar.module.css';
import { StandingDialog } from './StandingDialog.tsx';
import { TitleDialog } from './TitleDialog.tsx';
import { useCalendarAct } from './use-calendar.ts';
import { useExports } from './use-exports.tsx';
import type { ProgrammeDraft } from './use-programme-draft.ts';

interface SittingMenuProps {
  detail: ProgrammeDetail;
  draft: ProgrammeDraft;
}

export function SittingMenu({ detail, draft }: SittingMenuProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { act, isActing } = useCalendarAct();
  const [asks, setAsks] = useState<'cancel' | 'postpone' | 'template' | null>(null);
  const { sittingId, session, published, standing } = detail;
  const exports = useExports({ session, sittings: [detail] });

  const change = async (changed: StandingChange): Promise<boolean> => {
    const name = JSON.stringify([sittingId, changed, detail.sequence, standing]);
    const { isDone } = await act(name, (calendar, commandId) =>
      calendar.changeStanding({ commandId, sittingId, change: changed }),
    );
    return isDone;
  };
  const stand = async (kind: 'cancel' | 'postpone', reason: string): Promise<boolean> => {
    const isDone = await change({ kind, reason });
    if (!isDone) return false;
    setAsks(null);
    const undo = () => void change({ kind: 'restore' });
    showUndoToast({ message: t(`sittings:calendar.stand.${kind}Done`), undo });
    return true;
  };
  const discard = async () => {
    if (!(await change({ kind: 'discard' }))) return;
    showUndoToast({ message: t('sittings:calendar.stand.discardDone'), undo: () => void change({ kind: 'restore' }) });
    void navigate({ to: '/sessions/$sessionId', params: { sessionId: session.sessionId } });
  };
  const keepTemplate = async (title: string) => {
    const outline = outlineOf(draft.programme);
    const { isDone } = await act(JSON.stringify(['template', title, outline]), (calendar, commandId) =>
      calendar.keepTemplate({ commandId, title, outline }),
    );
    if (!isDone) return;
    setAsks(null);
    showToast(t('sittings:calendar.templates.kept', { title }));
  };

  const entry = { className: classes.menuItem ?? '' };
  return (
    <>
      <Menu position="bottom-end" shadow="md" withinPortal>
        <Menu.Target>
          <ActionIcon variant="default" aria-label={t('sittings:calendar.moreActions')}>
            <IconDots size={20} stroke={1.6} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {published !== null && (
            <>
              <Menu.Item
                {...entry}
                leftSection={<IconPrinter size={20} stroke={1.6} aria-hidden />}
                onClick={exports.print}
              >
                {t('sittings:calendar.export.print')}
              </Menu.Item>
              <Menu.Item
                {...entry}
                leftSection={<IconCalendarDown size={20} stroke={1.6} aria-hidden />}
                onClick={exports.saveIcs}
              >
                {t('sittings:calendar.export.ics')}
              </Menu.Item>
            </>
          )}
          <Menu.Item
            {...entry}
            leftSection={<IconTemplate size={20} stroke={1.6} aria-hidden />}
            onClick={() => setAsks('template')}
          >
            {t('sittings:calendar.templates.keep')}
          </Menu.Item>
          {published !== null && standing === 'planned' && (
            <Menu.Item
              {...entry}
              leftSection={<IconCalendarPause size={20} stroke={1.6} aria-hidden />}
              onClick={() => setAsks('postpone')}
            >
              {t('sittings:calendar.stand.postpone')}
            </Menu.Item>
          )}
          {published !== null && standing !== 'cancelled' && (
            <Menu.Item
              {...entry}
              leftSection={<IconCalendarOff size={20} stroke={1.6} aria-hidden />}
              onClick={() => setAsks('cancel')}
            >
              {t('sittings:calendar.stand.cancel')}
            </Menu.Item>
          )}
          {standing !== 'planned' && (
            <Menu.Item
              {...entry}
              leftSection={<IconArrowBackUp size={20} stroke={1.6} aria-hidden />}
              onClick={() => void change({ kind: 'restore' })}
            >
              {t('sittings:calendar.stand.restore')}
            </Menu.Item>
          )}
          {published === null && (
            <Menu.Item
              {...entry}
              leftSection={<IconTrash size={20} stroke={1.6} aria-hidden />}
              onClick={() => void discard()}
            >
              {t('sittings:calendar.stand.discard')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {(asks === 'cancel' || asks === 'postpone') && (
        <StandingDialog
          sittingId={sittingId}
          kind={asks}
          isBusy={isActing}
          onChange={(reason) => stand(asks, reason)}
          onClose={() => setAsks(null)}
        />
      )}
      {asks === 'template' && (
        <TitleDialog
          heading={t('sittings:calendar.templates.keep')}
          hint={t('sittings:calendar.templates.keepHint')}
          initial={draft.programme.title}
          isBusy={isActing}
          onSave={(title) => void keepTemplate(title)}
          onClose={() => setAsks(null)}
        />
      )}
      {exports.printed}
    </>
  );
}
