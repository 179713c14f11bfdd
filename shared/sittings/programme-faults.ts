// What keeps a programme from being published, and what must not be moved by accident once it has begun. Pure.
import { endOfItem, maxItemMinutes, minutesBetween, type Programme } from './programme.ts';

export const programmeFaultKinds = [
  'title-missing',
  'ends-before-start',
  'too-long',
  'item-title-missing',
  'item-before-start',
  'item-after-end',
  'item-overlaps',
] as const;

export interface ProgrammeFault {
  readonly kind: (typeof programmeFaultKinds)[number];
  /** The item that is at fault; null: the sitting itself. */
  readonly itemId: string | null;
}

/** Of the sitting first, then of its items in order; an item may have several. */
export function programmeFaults(programme: Programme): ProgrammeFault[] {
  const faults: ProgrammeFault[] = [];
  const add = (kind: ProgrammeFault['kind'], itemId: string | null = null) => faults.push({ kind, itemId });
  const length = minutesBetween(programme.startsAt, programme.endsAt);
  if (programme.title.trim() === '') add('title-missing');
  if (length <= 0) add('ends-before-start');
  if (length > maxItemMinutes) add('too-long');
  let freeFrom = Date.parse(programme.startsAt);
  for (const item of programme.agenda) {
    const start = Date.parse(item.startsAt);
    const end = Date.parse(endOfItem(item));
    if (item.title.trim() === '') add('item-title-missing', item.itemId);
    if (start < Date.parse(programme.startsAt)) add('item-before-start', item.itemId);
    else if (start < freeFrom) add('item-overlaps', item.itemId);
    if (end > Date.parse(programme.endsAt)) add('item-after-end', item.itemId);
    freeFrom = Math.max(freeFrom, end);
  }
  return faults;
}

/** Items that had begun by `now`: they stand at the head of an agenda that is in order. */
export function begunItems(programme: Programme, now: string): string[] {
  return programme.agenda.filter(({ startsAt }) => Date.parse(startsAt) <= Date.parse(now)).map(({ itemId }) => itemId);
}

/** The first item that had begun and is taken out, put elsewhere or given another beginning; null: none. */
export function movedThoughBegun(before: Programme, after: Programme, now: string): string | null {
  const moved = begunItems(before, now).find((itemId) => {
    const place = before.agenda.findIndex((item) => item.itemId === itemId);
    const same = after.agenda[place];
    return same?.itemId !== itemId || same.startsAt !== before.agenda[place]?.startsAt;
  });
  return moved ?? null;
}
