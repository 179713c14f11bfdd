// The programme as it is edited here: undo, what was typed kept on this device until it is saved, and what to do when
// somebody else has saved in between.
import { useCallback, useEffect, useRef, useState } from 'react';
import { useKeptText } from '#renderer/features/documents/hooks/use-kept-text.ts';
import type { ProgrammeDetail } from '#shared/sittings/calendar-contract.ts';
import { isSameProgramme, type Programme, programmeSchema } from '#shared/sittings/programme.ts';
import { beginHistory, type EditHistory, redone, undone, withEdit } from './edit-history.ts';

export interface ProgrammeDraft {
  readonly programme: Programme;
  /** The revision that the next save is based on. */
  readonly basedOn: number;
  /** Not saved yet. */
  readonly isChanged: boolean;
  /** What somebody else saved while this was edited; null: nothing. */
  readonly newer: Programme | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** As it is when asked, for what is not drawn anew at every letter. The same function each time, as `edit` and `undo`. */
  readonly latest: () => Programme;
  /** `field`: typing on in it is one step of undo. */
  readonly edit: (change: (programme: Programme) => Programme, field?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** After a save: this is what the core has now. */
  readonly setSaved: (revision: number) => void;
  /** Mine stands over theirs with the next save. */
  readonly keepMine: () => void;
  /** Theirs; mine is one step of undo away. */
  readonly takeTheirs: () => void;
}

interface Kept {
  readonly basedOn: number;
  readonly programme: Programme;
}

interface Editing {
  readonly history: EditHistory;
  readonly basedOn: number;
  /** What the core had at that revision. */
  readonly base: Programme;
}

const newestOf = ({ draft, published }: ProgrammeDetail): Programme => {
  const newest = draft ?? published;
  if (!newest) throw new Error('useProgrammeDraft: expected a draft or a published programme, found neither');
  return newest;
};

export function useProgrammeDraft(detail: ProgrammeDetail): ProgrammeDraft {
  const [kept, keep] = useKeptText(`dien-hong.draft.programme.${detail.sittingId}`);
  const newest = newestOf(detail);
  const [editing, setEditing] = useState<Editing>(() => beginEditing(readKept(kept), newest, detail.revision));
  const { history, basedOn, base } = editing;
  const programme = history.present;
  const isSaved = isSameProgramme(programme, newest);
  const isChanged = !isSaved && !isSameProgramme(programme, base);
  const isBehind = detail.revision > basedOn;

  // Nothing of one's own: what others save is simply shown.
  useEffect(() => {
    if (!isBehind || isChanged) return;
    const basis = { basedOn: detail.revision, base: newest };
    setEditing(({ history: before }) => ({ ...basis, history: isSaved ? before : beginHistory(newest) }));
  }, [isBehind, isChanged, isSaved, newest, detail.revision]);

  const present = useRef(programme);
  present.current = programme;
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    keep(isChanged ? JSON.stringify({ basedOn, programme } satisfies Kept) : null);
  }, [keep, isChanged, basedOn, programme]);

  const setHistory = useCallback((change: (history: EditHistory) => EditHistory) => {
    setEditing((before) => ({ ...before, history: change(before.history) }));
  }, []);
  return {
    programme,
    basedOn,
    isChanged,
    newer: isBehind && isChanged ? newest : null,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    latest: useCallback(() => present.current, []),
    edit: useCallback(
      (change, field) => setHistory((before) => withEdit(before, change(before.present), field ?? null)),
      [setHistory],
    ),
    undo: useCallback(() => setHistory(undone), [setHistory]),
    redo: useCallback(() => setHistory(redone), [setHistory]),
    setSaved: useCallback(
      (revision) => setEditing((before) => ({ ...before, basedOn: revision, base: before.history.present })),
      [],
    ),
    keepMine: useCallback(
      () => setEditing((before) => ({ ...before, basedOn: detail.revision, base: newest })),
      [detail.revision, newest],
    ),
    takeTheirs: useCallback(
      () =>
        setEditing((before) => ({
          ...{ basedOn: detail.revision, base: newest },
          history: withEdit(before.history, newest, null),
        })),
      [detail.revision, newest],
    ),
  };
}

function beginEditing(kept: Kept | null, newest: Programme, revision: number): Editing {
  if (!kept || isSameProgramme(kept.programme, newest)) {
    return { history: beginHistory(newest), basedOn: revision, base: newest };
  }
  return { history: withEdit(beginHistory(newest), kept.programme, null), basedOn: kept.basedOn, base: newest };
}

/** What an older version of the app kept in another form is left alone. */
function readKept(text: string | null): Kept | null {
  if (text === null) return null;
  try {
    const { basedOn, programme } = JSON.parse(text) as { basedOn: unknown; programme: unknown };
    const parsed = programmeSchema.safeParse(programme);
    return typeof basedOn === 'number' && parsed.success ? { basedOn, programme: parsed.data } : null;
  } catch {
    return null;
  }
}
