// Events of the Assembly's calendar: a session (kỳ họp) holds sittings (phiên họp), a sitting has an agenda.
import { z } from 'zod';
import { defineEvent } from '#shared/kernel/events.ts';
import { idSchema } from '#shared/kernel/ids.ts';

export const agendaItemSchema = z.object({
  itemId: idSchema,
  /** ISO 8601 in UTC. */
  startsAt: z.iso.datetime(),
  title: z.string().min(1).max(500),
  /** Papers of the item, in reading order. */
  documentIds: z.array(idSchema),
});
export type AgendaItem = z.infer<typeof agendaItemSchema>;

/** Opened: a session of the Assembly, e.g. "Kỳ họp thứ 3, Quốc hội khóa XVI". */
export const sessionOpened = defineEvent(
  'session.opened',
  z.object({
    title: z.string().min(1).max(300),
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    isSample: z.boolean(),
  }),
);

export const sittingScheduled = defineEvent(
  'sitting.scheduled',
  z.object({
    sessionId: idSchema,
    title: z.string().min(1).max(300),
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    agenda: z.array(agendaItemSchema),
    isSample: z.boolean(),
  }),
);

export const sittingEvents = [sessionOpened, sittingScheduled] as const;
