// The agenda as it is edited: by dragging with mouse, finger or keyboard, by buttons and keys, in place. Items that have
// begun keep their place unless it was said that they may move.
import { DragDropContext, Draggable, Droppable, type DropResult, type ResponderProvided } from '@hello-pangea/dnd';
import { Button } from '@mantine/core';
import { IconCoffee, IconPlus } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '#shared/kernel/ids.ts';
import { addItem, moveItem } from '#shared/sittings/agenda-edits.ts';
import { programmeFaults } from '#shared/sittings/programme-faults.ts';
import classes from './AgendaEditor.module.css';
import { AgendaItemEditor } from './AgendaItemEditor.tsx';
import { type PaperOfItem, papersOfItem } from './item-papers.ts';
import type { ProgrammeDraft } from './use-programme-draft.ts';

interface AgendaEditorProps {
  draft: ProgrammeDraft;
  papers: readonly PaperOfItem[];
  /** How many items at the head keep their place. */
  lockedCount: number;
}

const usualMinutes = { matter: 30, break: 15 } as const;

export function AgendaEditor({ draft, papers, lockedCount }: AgendaEditorProps) {
  const { t } = useTranslation();
  const { programme, latest, edit, undo } = draft;
  const { agenda } = programme;
  const changes = useMemo(() => ({ latest, edit, undo }), [latest, edit, undo]);
  const faults = programmeFaults(programme);

  const addAfter = useCallback(
    (place: number, kind: 'matter' | 'break') => {
      const itemId = newId();
      const title = kind === 'break' ? t('sittings:calendar.editor.breakTitle') : '';
      edit((before) => addItem(before, place + 1, { itemId, kind, title, durationMinutes: usualMinutes[kind] }));
      // The new item is there after this turn; its title is what comes next.
      setTimeout(() => focusIn(itemId, 'title'));
    },
    [t, edit],
  );

  const placeOf = (index: number) => ({ place: index + 1, count: agenda.length });
  const titleOf = (index: number) => agenda[index]?.title || t('sittings:calendar.editor.untitled');
  const onDragEnd = ({ source, destination, reason }: DropResult, { announce }: ResponderProvided) => {
    const title = titleOf(source.index);
    if (reason === 'CANCEL' || !destination || destination.index < lockedCount) {
      announce(t('sittings:calendar.drag.cancelled', { title, ...placeOf(source.index) }));
      return;
    }
    announce(t('sittings:calendar.drag.dropped', { title, ...placeOf(destination.index) }));
    edit((before) => moveItem(before, agenda[source.index]?.itemId ?? '', destination.index));
  };

  return (
    <section className={classes.agenda} aria-labelledby="agenda-heading">
      <h2 id="agenda-heading" className={classes.heading}>
        {t('sittings:calendar.editor.agenda')}
      </h2>
      {agenda.length === 0 && <p className={classes.none}>{t('sittings:calendar.editor.noItems')}</p>}
      <DragDropContext
        dragHandleUsageInstructions={t('sittings:calendar.drag.instructions')}
        onDragStart={({ source }, { announce }) =>
          announce(t('sittings:calendar.drag.lifted', { title: titleOf(source.index), ...placeOf(source.index) }))
        }
        onDragUpdate={({ source, destination }, { announce }) =>
          announce(
            destination
              ? t('sittings:calendar.drag.over', { title: titleOf(source.index), ...placeOf(destination.index) })
              : t('sittings:calendar.drag.outside', { title: titleOf(source.index) }),
          )
        }
        onDragEnd={onDragEnd}
      >
        <Droppable droppableId="agenda">
          {(dropping) => (
            <ol ref={dropping.innerRef} {...dropping.droppableProps} className={classes.items}>
              {agenda.map((item, index) => (
                <Draggable
                  key={item.itemId}
                  draggableId={item.itemId}
                  index={index}
                  isDragDisabled={index < lockedCount}
                  disableInteractiveElementBlocking
                >
                  {(dragging, { isDragging }) => (
                    <li
                      ref={dragging.innerRef}
                      {...dragging.draggableProps}
                      className={classes.item}
                      data-item-id={item.itemId}
                      data-kind={item.kind}
                      data-dragging={isDragging || undefined}
                    >
                      <AgendaItemEditor
                        item={item}
                        place={index}
                        own={papersOfItem(programme, papers, item.itemId)}
                        changes={changes}
                        faults={faults.filter(({ itemId }) => itemId === item.itemId)}
                        isLocked={index < lockedCount}
                        mayMoveUp={index > lockedCount}
                        mayMoveDown={index >= lockedCount && index < agenda.length - 1}
                        handleProps={dragging.dragHandleProps}
                        onAdd={addAfter}
                      />
                    </li>
                  )}
                </Draggable>
              ))}
              {dropping.placeholder}
            </ol>
          )}
        </Droppable>
      </DragDropContext>
      <div className={classes.adding}>
        <Button
          variant="default"
          leftSection={<IconPlus size={20} stroke={1.6} aria-hidden />}
          onClick={() => addAfter(agenda.length - 1, 'matter')}
        >
          {t('sittings:calendar.editor.addItem')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconCoffee size={20} stroke={1.6} aria-hidden />}
          onClick={() => addAfter(agenda.length - 1, 'break')}
        >
          {t('sittings:calendar.editor.addBreak')}
        </Button>
      </div>
    </section>
  );
}

/** A control of an item, by its name in the row. */
function focusIn(itemId: string, control: string): void {
  document.querySelector<HTMLElement>(`[data-item-id="${itemId}"] [data-control="${control}"]`)?.focus();
}
