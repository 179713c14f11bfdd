// Events of the Assembly's calendar: a session (kỳ họp) holds sittings (phiên họp), a sitting has an agenda. What is
// prepared is told in the secretariat's circle; what is published carries the whole programme into its readers' circle
// (decision 0006).
import { z } from 'zod';
import { circleSchema } from '#shared/kernel/circles.ts';
import { defineEvent } from '#shared/kernel/events.ts';
import { agendaItemSchema, minutesBetween, programmeSchema } from './programme.ts';
import { programmeChangeSchema } from './programme-changes.ts';

const reasonSchema = z.string().min(1).max(1000);

const sessionFields = {
  title: z.string().min(1).max(300),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  /** Who issues its programmes, as it stands in their heading (Nghị định 30/2020, phụ lục I); null: not said. */
  organ: z.string().max(300).nullable(),
};
export const sessionDetailsSchema = z.object(sessionFields);
export type SessionDetails = z.infer<typeof sessionDetailsSchema>;

const withOrgan = (data: unknown) => ({ ...(data as object), organ: null });

/** Opened: a session of the Assembly, e.g. "Kỳ họp thứ 3, Quốc hội khóa XVI". In the secretariat's circle it is a draft. */
export const sessionOpened = defineEvent('session.opened', z.object({ ...sessionFields, isSample: z.boolean() }), [
  withOrgan,
]);
export const sessionAmended = defineEvent('session.amended', sessionDetailsSchema);
export const sessionPublished = defineEvent('session.published', z.object({ ...sessionFields, isSample: z.boolean() }));

const wholeProgramme = programmeSchema.extend({ isSample: z.boolean() });

/** Put straight before its readers, without a draft. */
export const sittingScheduled = defineEvent('sitting.scheduled', wholeProgramme, [withDurations]);
export const sittingPrepared = defineEvent('sitting.prepared', wholeProgramme);
/** The draft as it is now. */
export const sittingRevised = defineEvent('sitting.revised', programmeSchema);

export const publicationSchema = wholeProgramme.extend({
  /** From 1; raised with each publication. */
  edition: z.int().positive(),
  /** What differs from the edition before; empty in the first. */
  changes: z.array(programmeChangeSchema),
  /** In the secretariat's own words. */
  note: z.string().max(1000).nullable(),
});
export const sittingPublished = defineEvent('sitting.published', publicationSchema);
/** Told where it was prepared: it went to these readers. */
export const sittingReleased = defineEvent(
  'sitting.released',
  z.object({ circle: circleSchema, edition: z.int().positive() }),
);
export const sittingCancelled = defineEvent('sitting.cancelled', z.object({ reason: reasonSchema }));
/** Put off; its new time comes with the next publication. */
export const sittingPostponed = defineEvent('sitting.postponed', z.object({ reason: reasonSchema }));
export const sittingRestored = defineEvent('sitting.restored', z.object({}));
/** A draft given up, or a sitting that its former readers see no more. */
export const sittingWithdrawn = defineEvent('sitting.withdrawn', z.object({}));

export const sittingEvents = [
  sessionOpened,
  sessionAmended,
  sessionPublished,
  sittingScheduled,
  sittingPrepared,
  sittingRevised,
  sittingPublished,
  sittingReleased,
  sittingCancelled,
  sittingPostponed,
  sittingRestored,
  sittingWithdrawn,
] as const;

const agendaOfVersion1 = z.array(
  agendaItemSchema.pick({ itemId: true, startsAt: true, title: true, documentIds: true }),
);

/** Version 1 knew when an item begins, not how long it takes: it lasted until the next one, or the sitting's end. */
function withDurations(data: unknown): unknown {
  const old = data as { readonly agenda: unknown; readonly endsAt: string };
  const items = agendaOfVersion1.parse(old.agenda).toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  const agenda = items.map((item, index) => ({
    ...item,
    kind: 'matter',
    durationMinutes: Math.max(1, minutesBetween(item.startsAt, items[index + 1]?.startsAt ?? old.endsAt)),
    presenter: null,
  }));
  return { ...old, kind: null, place: null, documentIds: [], agenda };
}
