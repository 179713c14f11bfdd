// Puts approved papers on the shelf of a circle, now or at a time. Stands while it is mounted.
import { Button, Progress } from '@mantine/core';
import { IconClock, IconLock, IconSend, IconUsers, IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#renderer/i18n/format.ts';
import { ChoiceGroup } from '#renderer/ui/ChoiceGroup.tsx';
import { circleName } from '#renderer/ui/CircleBadge.tsx';
import { Dialog, DialogActions } from '#renderer/ui/Dialog.tsx';
import type { DocumentAction } from '#shared/documents/actions.ts';
import { everyone } from '#shared/kernel/circles.ts';
import { isoDayOf } from '../details/day-text.ts';
import { useAudiences } from '../hooks/use-audiences.ts';
import { useBulkAction } from '../hooks/use-bulk-action.tsx';
import { RefusedDialog } from '../library/RefusedDialog.tsx';
import classes from './PublishDialog.module.css';
import { momentOf, nextHour } from './publish-time.ts';
import { TimeFields } from './TimeFields.tsx';

interface PublishDialogProps {
  documentIds: readonly string[];
  /** To be taken away: done, or put off. */
  onDone: () => void;
  /** For whoever goes on with the papers for which it was done. */
  onActed?: (done: readonly string[], action: DocumentAction) => void;
}

export function PublishDialog({ documentIds, onDone, onActed }: PublishDialogProps) {
  const { t } = useTranslation();
  const circles = useAudiences();
  const bulk = useBulkAction(onActed);
  const [circle, setCircle] = useState<string>(everyone);
  const [when, setWhen] = useState<'now' | 'later'>('now');
  const [{ day, time }, setMoment] = useState(() => nextHour(Date.now()));
  const [isTried, setIsTried] = useState(false);

  const publishAt = momentOf(isoDayOf(day), time);
  const isPast = publishAt !== null && Date.parse(publishAt) <= Date.now();
  const name = circleName(circle, t);

  const publish = async () => {
    setIsTried(true);
    if (when === 'later' && (publishAt === null || isPast)) return;
    const action: DocumentAction =
      when === 'later' && publishAt ? { kind: 'schedule', circle, publishAt } : { kind: 'publish', circle };
    const { refused, broken } = await bulk.run(documentIds, action);
    if (refused.length === 0 && !broken) onDone();
  };

  if (bulk.refused) return <RefusedDialog outcome={bulk.refused} onClose={onDone} />;
  return (
    <Dialog opened onClose={onDone} title={t('documents:library.publish.title', { count: documentIds.length })}>
      <div className={classes.form}>
        <ChoiceGroup
          label={t('documents:library.publish.who')}
          hint={t('documents:library.publish.whoHint')}
          choices={circles.map((each) => ({
            value: each,
            label: circleName(each, t),
            icon: <CircleIcon circle={each} />,
          }))}
          value={circle}
          onChange={setCircle}
        />
        <ChoiceGroup
          label={t('documents:library.publish.when')}
          choices={[
            {
              value: 'now',
              label: t('documents:library.publish.now'),
              icon: <IconSend size={20} stroke={1.6} aria-hidden />,
            },
            {
              value: 'later',
              label: t('documents:library.publish.later'),
              icon: <IconClock size={20} stroke={1.6} aria-hidden />,
            },
          ]}
          value={when}
          onChange={setWhen}
        />
        {when === 'later' && (
          <TimeFields day={day} time={time} isChecked={isTried} isPast={isPast} onChange={setMoment} />
        )}
        <p className={classes.summary} role="status">
          {when === 'now'
            ? t('documents:library.publish.summaryNow', { circle: name })
            : publishAt &&
              !isPast &&
              t('documents:library.publish.summaryLater', { at: formatDateTime(publishAt), circle: name })}
        </p>
        {bulk.progress && (
          <Progress.Root size={6}>
            <Progress.Section
              value={(bulk.progress.done / bulk.progress.total) * 100}
              aria-label={t('documents:library.working', { done: bulk.progress.done, total: bulk.progress.total })}
            />
          </Progress.Root>
        )}
        <DialogActions>
          <Button variant="default" onClick={onDone}>
            {t('documents:library.publish.cancel')}
          </Button>
          <Button loading={bulk.progress !== null} onClick={() => void publish()}>
            {t(when === 'now' ? 'documents:library.publish.publish' : 'documents:library.publish.schedule')}
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}

interface CircleIconProps {
  circle: string;
}

function CircleIcon({ circle }: CircleIconProps) {
  const Icon = circle === everyone ? IconUsersGroup : circle.startsWith('user:') ? IconLock : IconUsers;
  return <Icon size={20} stroke={1.6} aria-hidden />;
}
