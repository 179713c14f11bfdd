// What was done to a programme in the editor, so that it can be undone: states one after the other. Pure.
import { isSameProgramme, type Programme } from '#shared/sittings/programme.ts';

export interface EditHistory {
  readonly past: readonly Programme[];
  readonly present: Programme;
  readonly future: readonly Programme[];
  /** What the last edit was of: typing on in one field is one step back, not one for each letter. */
  readonly lastField: string | null;
}

const longest = 100;

export function beginHistory(present: Programme): EditHistory {
  return { past: [], present, future: [], lastField: null };
}

/** `field` names what is typed in; null for an edit that stands alone. */
export function withEdit(history: EditHistory, next: Programme, field: string | null): EditHistory {
  if (next === history.present || isSameProgramme(next, history.present)) return history;
  const isSameStep = field !== null && field === history.lastField && history.past.length > 0;
  const past = isSameStep ? history.past : [...history.past, history.present].slice(-longest);
  return { past, present: next, future: [], lastField: field };
}

export function undone({ past, present, future, lastField }: EditHistory): EditHistory {
  const before = past.at(-1);
  if (!before) return { past, present, future, lastField };
  return { past: past.slice(0, -1), present: before, future: [present, ...future], lastField: null };
}

export function redone({ past, present, future, lastField }: EditHistory): EditHistory {
  const [next, ...rest] = future;
  if (!next) return { past, present, future, lastField };
  return { past: [...past, present], present: next, future: rest, lastField: null };
}
