// What a keeper does next with a paper: approve it, give it back, publish it now or at a time, take a schedule back.
import { Button } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconSend } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '#renderer/ui/commands.ts';
import { showToast } from '#renderer/ui/toast.tsx';
import type { DocumentAction } from '#shared/documents/actions.ts';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import { useAct } from '../hooks/use-act.ts';
import { PublishDialog } from '../publish/PublishDialog.tsx';
import classes from './DeskPaper.module.css';
import { groupOf, isBlocked } from './desk-groups.ts';
import { ReturnDialog } from './ReturnDialog.tsx';

interface DeskActionsProps {
  document: DocumentDetail;
  onDone: () => void;
}

export function DeskActions({ document, onDone }: DeskActionsProps) {
  const { t } = useTranslation();
  const { act, isActing } = useAct();
  const [dialog, setDialog] = useState<'none' | 'publish' | 'return'>('none');
  const group = document.stage === 'draft' || document.stage === 'approved' ? groupOf(document) : null;
  const isDraft = document.stage === 'draft';
  const isStopped = isBlocked(document);

  const run = async (action: DocumentAction, done: 'approved' | 'returned' | 'unscheduled') => {
    if ((await act([document.documentId], action)).length === 0) return false;
    showToast(t(`documents:desk.done.${done}`, { title: document.title }));
    onDone();
    return true;
  };
  const approve = () => void (isDraft && !isStopped && run({ kind: 'approve' }, 'approved'));
  const publish = () => document.stage === 'approved' && setDialog('publish');
  const giveBack = () => document.stage === 'approved' && setDialog('return');
  useActionKeys({ approve, publish, giveBack });

  return (
    <footer className={classes.actions}>
      {isDraft && (
        <>
          {isStopped && <p className={classes.stopped}>{t('documents:desk.stopped')}</p>}
          <Button disabled={isStopped || isActing} aria-keyshortcuts="a" onClick={approve}>
            {t('documents:desk.approve')}
          </Button>
        </>
      )}
      {document.stage === 'approved' && (
        <>
          <Button variant="default" disabled={isActing} aria-keyshortcuts="r" onClick={giveBack}>
            {t('documents:desk.return')}
          </Button>
          {group === 'scheduled' && (
            <Button
              variant="default"
              disabled={isActing}
              onClick={() => void run({ kind: 'unschedule' }, 'unscheduled')}
            >
              {t('documents:desk.unschedule')}
            </Button>
          )}
          <Button disabled={isActing} aria-keyshortcuts="p" onClick={publish}>
            {t(group === 'scheduled' ? 'documents:desk.publishOtherwise' : 'documents:desk.publish')}
          </Button>
        </>
      )}
      {group === null && <p className={classes.stopped}>{t('documents:desk.gone')}</p>}
      {dialog === 'publish' && (
        <PublishDialog
          documentIds={[document.documentId]}
          onDone={() => setDialog('none')}
          onActed={(done) => done.length > 0 && onDone()}
        />
      )}
      {dialog === 'return' && (
        <ReturnDialog
          documentId={document.documentId}
          onClose={() => setDialog('none')}
          onReturn={async (reason) => {
            const isDone = await run({ kind: 'return', reason }, 'returned');
            if (isDone) setDialog('none');
            return isDone;
          }}
        />
      )}
    </footer>
  );
}

interface Actions {
  approve: () => void;
  publish: () => void;
  giveBack: () => void;
}

/** What the keys do is read when they are pressed. */
function useActionKeys(actions: Actions): void {
  const { t } = useTranslation();
  const latest = useRef(actions);
  latest.current = actions;
  const group = useMemo(
    () => ({
      title: t('documents:desk.keys.paper'),
      commands: [
        { keys: 'a', label: t('documents:desk.approve'), Icon: IconCheck, run: () => latest.current.approve() },
        { keys: 'r', label: t('documents:desk.return'), Icon: IconArrowBackUp, run: () => latest.current.giveBack() },
        { keys: 'p', label: t('documents:desk.publish'), Icon: IconSend, run: () => latest.current.publish() },
      ],
    }),
    [t],
  );
  useCommands(group);
}
