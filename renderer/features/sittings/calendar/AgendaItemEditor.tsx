// One item of the agenda in the editor: when, what, by whom, how long, with which papers; and where it may go.
import type { DraggableProvidedDragHandleProps } from '@hello-pangea/dnd';
import { ActionIcon, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconGripVertical, IconLock } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '#renderer/i18n/format.ts';
import { moveItem, setDuration, setStart, withItem } from '#shared/sittings/agenda-edits.ts';
import { type AgendaItem, endOfItem } from '#shared/sittings/programme.ts';
import type { ProgrammeFault } from '#shared/sittings/programme-faults.ts';
import classes from './AgendaItemEditor.module.css';
import { AgendaItemMenu } from './AgendaItemMenu.tsx';
import { CommittedField } from './CommittedField.tsx';
import { minutesOf, momentOnDayOf } from './chamber-time.ts';
import { ItemPapers } from './ItemPapers.tsx';
import type { PaperOfItem } from './item-papers.ts';
import type { ProgrammeDraft } from './use-programme-draft.ts';

interface AgendaItemEditorProps {
  item: AgendaItem;
  /** In the agenda, from 0. */
  place: number;
  /** Its papers, in reading order. */
  own: readonly PaperOfItem[];
  changes: Pick<ProgrammeDraft, 'latest' | 'edit' | 'undo'>;
  faults: readonly ProgrammeFault[];
  /** Has begun: keeps its place and its beginning. */
  isLocked: boolean;
  mayMoveUp: boolean;
  mayMoveDown: boolean;
  handleProps: DraggableProvidedDragHandleProps | null;
  /** After the item at that place. */
  onAdd: (place: number, kind: 'matter' | 'break') => void;
}

/** Drawn anew when something of its own has changed, not at every letter that is typed in another. */
export const AgendaItemEditor = memo(function AgendaItemEditor(props: AgendaItemEditorProps) {
  const { t } = useTranslation();
  const { item, place, own, changes, faults, isLocked, mayMoveUp, mayMoveDown, handleProps, onAdd } = props;
  const { itemId, title, startsAt, durationMinutes } = item;
  const { edit } = changes;
  const name = title || t('sittings:calendar.editor.untitled');
  const moveTo = (to: number) => edit((before) => moveItem(before, itemId, to));
  const faultId = `fault-${itemId}`;

  return (
    <div className={classes.row}>
      {isLocked ? (
        <span className={classes.lock} title={t('sittings:calendar.editor.locked')}>
          <IconLock size={20} stroke={1.6} aria-hidden />
          <span className="visually-hidden">{t('sittings:calendar.editor.locked')}</span>
        </span>
      ) : (
        <button
          type="button"
          {...handleProps}
          className={classes.handle}
          data-control="handle"
          aria-label={t('sittings:calendar.editor.drag', { title: name })}
        >
          <IconGripVertical size={20} stroke={1.6} aria-hidden />
        </button>
      )}
      <div className={classes.times}>
        <CommittedField
          label={t('sittings:calendar.editor.startOf', { title: name })}
          value={formatTime(startsAt)}
          read={(text) => momentOnDayOf(startsAt, text)}
          wrong={t('sittings:calendar.editor.timeWrong')}
          isDisabled={isLocked}
          onCommit={(moment) => edit((before) => setStart(before, itemId, moment))}
        />
        <span className={classes.until}>
          {t('sittings:calendar.editor.until', { time: formatTime(endOfItem(item)) })}
        </span>
      </div>
      <div className={classes.words}>
        <Textarea
          aria-label={t('sittings:calendar.editor.titleOf', { place: place + 1 })}
          aria-describedby={faults.length > 0 ? faultId : undefined}
          data-control="title"
          placeholder={t('sittings:calendar.editor.titleHint')}
          size="md"
          autosize
          minRows={1}
          maxRows={6}
          maxLength={500}
          value={title}
          onChange={({ currentTarget: { value } }) =>
            edit((before) => changed(before, itemId, { title: value }), `title/${itemId}`)
          }
        />
        {item.kind === 'matter' && (
          <TextInput
            aria-label={t('sittings:calendar.editor.presenterOf', { title: name })}
            placeholder={t('sittings:calendar.editor.presenterHint')}
            size="md"
            maxLength={300}
            value={item.presenter ?? ''}
            onChange={({ currentTarget: { value } }) =>
              edit((before) => changed(before, itemId, { presenter: value || null }), `presenter/${itemId}`)
            }
          />
        )}
        {item.kind === 'matter' && <ItemPapers itemId={itemId} name={name} own={own} edit={edit} />}
        {faults.length > 0 && (
          <p id={faultId} className={classes.fault}>
            {faults.map(({ kind }) => t(`sittings:calendar.fault.${kind}`)).join(' ')}
          </p>
        )}
      </div>
      <div className={classes.length}>
        <CommittedField
          label={t('sittings:calendar.editor.lengthOf', { title: name })}
          value={String(durationMinutes)}
          unit={t('sittings:calendar.editor.minutes')}
          read={minutesOf}
          wrong={t('sittings:calendar.editor.lengthWrong')}
          onCommit={(minutes) => edit((before) => setDuration(before, itemId, minutes))}
        />
      </div>
      <div className={classes.actions}>
        <ActionIcon
          aria-label={t('sittings:calendar.editor.up', { title: name })}
          aria-keyshortcuts="Alt+ArrowUp"
          disabled={!mayMoveUp}
          onClick={() => moveTo(place - 1)}
        >
          <IconArrowUp size={20} stroke={1.6} aria-hidden />
        </ActionIcon>
        <ActionIcon
          aria-label={t('sittings:calendar.editor.down', { title: name })}
          aria-keyshortcuts="Alt+ArrowDown"
          disabled={!mayMoveDown}
          onClick={() => moveTo(place + 1)}
        >
          <IconArrowDown size={20} stroke={1.6} aria-hidden />
        </ActionIcon>
        <AgendaItemMenu
          item={item}
          name={name}
          own={own}
          changes={changes}
          isLocked={isLocked}
          onAdd={(kind) => onAdd(place, kind)}
        />
      </div>
    </div>
  );
}, isSameItem);

function isSameItem(before: AgendaItemEditorProps, after: AgendaItemEditorProps): boolean {
  const { own, faults, ...rest } = after;
  return (
    (Object.keys(rest) as (keyof typeof rest)[]).every((name) => before[name] === after[name]) &&
    isSameList(before.own, own) &&
    isSameList(
      before.faults.map(({ kind }) => kind),
      faults.map(({ kind }) => kind),
    )
  );
}

const isSameList = (before: readonly unknown[], after: readonly unknown[]) =>
  before.length === after.length && before.every((each, index) => each === after[index]);

function changed(programme: ProgrammeDraft['programme'], itemId: string, change: Partial<AgendaItem>) {
  const item = programme.agenda.find((each) => each.itemId === itemId);
  return item ? withItem(programme, { ...item, ...change }) : programme;
}
