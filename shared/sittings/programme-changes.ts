// What changed from one programme to the next, as people would say it: other times, items moved, added, taken out. Pure;
// a publication carries it, so that every screen says the same.
import { z } from 'zod';
import { idSchema } from '#shared/kernel/ids.ts';
import { type AgendaItem, type Programme, sittingKindSchema } from './programme.ts';

const title = z.string().max(500);
const moment = z.iso.datetime();
const words = z.string().max(300).nullable();

export const programmeChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('retitled'), from: title, to: title }),
  z.object({
    kind: z.literal('rescheduled'),
    from: z.object({ startsAt: moment, endsAt: moment }),
    to: z.object({ startsAt: moment, endsAt: moment }),
  }),
  z.object({ kind: z.literal('moved-place'), from: words, to: words }),
  z.object({
    kind: z.literal('other-kind'),
    from: sittingKindSchema.nullable(),
    to: sittingKindSchema.nullable(),
  }),
  z.object({ kind: z.literal('item-added'), itemId: idSchema, title, startsAt: moment }),
  z.object({ kind: z.literal('item-removed'), itemId: idSchema, title }),
  /** Comes at another place in the order than before. */
  z.object({ kind: z.literal('item-moved'), itemId: idSchema, title, startsAt: moment }),
  /** Same place in the order, another time or length. */
  z.object({
    kind: z.literal('item-retimed'),
    itemId: idSchema,
    title,
    from: z.object({ startsAt: moment, durationMinutes: z.int() }),
    to: z.object({ startsAt: moment, durationMinutes: z.int() }),
  }),
  z.object({ kind: z.literal('item-reworded'), itemId: idSchema, from: title, to: title }),
  z.object({ kind: z.literal('item-presenter'), itemId: idSchema, title, from: words, to: words }),
  z.object({ kind: z.literal('item-papers'), itemId: idSchema, title }),
]);
export type ProgrammeChange = z.infer<typeof programmeChangeSchema>;

/** In order: of the sitting, then of its items as they stand now, then what is gone. */
export function programmeChanges(before: Programme, after: Programme): ProgrammeChange[] {
  const changes: ProgrammeChange[] = [];
  if (before.title !== after.title) changes.push({ kind: 'retitled', from: before.title, to: after.title });
  if (before.startsAt !== after.startsAt || before.endsAt !== after.endsAt) {
    const [from, to] = [before, after].map(({ startsAt, endsAt }) => ({ startsAt, endsAt }));
    if (from && to) changes.push({ kind: 'rescheduled', from, to });
  }
  if (before.place !== after.place) changes.push({ kind: 'moved-place', from: before.place, to: after.place });
  if (before.kind !== after.kind) changes.push({ kind: 'other-kind', from: before.kind, to: after.kind });

  const earlier = new Map(before.agenda.map((item) => [item.itemId, item]));
  const moved = movedItems(before.agenda, after.agenda);
  for (const item of after.agenda) {
    const old = earlier.get(item.itemId);
    const { itemId, title: itemTitle, startsAt } = item;
    if (!old) changes.push({ kind: 'item-added', itemId, title: itemTitle, startsAt });
    else changes.push(...itemChanges(old, item, moved.has(itemId)));
  }
  const kept = new Set(after.agenda.map(({ itemId }) => itemId));
  for (const { itemId, title: itemTitle } of before.agenda) {
    if (!kept.has(itemId)) changes.push({ kind: 'item-removed', itemId, title: itemTitle });
  }
  return changes;
}

function itemChanges(old: AgendaItem, item: AgendaItem, isMoved: boolean): ProgrammeChange[] {
  const { itemId, title: itemTitle, startsAt, durationMinutes } = item;
  const changes: ProgrammeChange[] = [];
  if (isMoved) changes.push({ kind: 'item-moved', itemId, title: itemTitle, startsAt });
  if (!isMoved && (old.startsAt !== startsAt || old.durationMinutes !== durationMinutes)) {
    const from = { startsAt: old.startsAt, durationMinutes: old.durationMinutes };
    changes.push({ kind: 'item-retimed', itemId, title: itemTitle, from, to: { startsAt, durationMinutes } });
  }
  if (old.title !== itemTitle) changes.push({ kind: 'item-reworded', itemId, from: old.title, to: itemTitle });
  if (old.presenter !== item.presenter) {
    changes.push({ kind: 'item-presenter', itemId, title: itemTitle, from: old.presenter, to: item.presenter });
  }
  if (old.documentIds.join() !== item.documentIds.join()) {
    changes.push({ kind: 'item-papers', itemId, title: itemTitle });
  }
  return changes;
}

/** The fewest items whose moving explains the new order: all that are not in a longest run that kept its order. */
function movedItems(before: readonly AgendaItem[], after: readonly AgendaItem[]): Set<string> {
  const places = new Map(before.map(({ itemId }, place) => [itemId, place]));
  const kept = after.filter(({ itemId }) => places.has(itemId)).map(({ itemId }) => itemId);
  const placeOf = (itemId: string) => places.get(itemId) ?? 0;
  const runs: string[][] = [];
  for (const itemId of kept) {
    const longest = runs
      .filter((run) => placeOf(run.at(-1) ?? '') < placeOf(itemId))
      .reduce<string[]>((best, run) => (run.length > best.length ? run : best), []);
    runs.push([...longest, itemId]);
  }
  const still = new Set(runs.reduce<string[]>((best, run) => (run.length > best.length ? run : best), []));
  return new Set(kept.filter((itemId) => !still.has(itemId)));
}
