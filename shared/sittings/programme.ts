// The programme (chương trình) of a sitting: when and where it is held, and its agenda. A draft may be unfinished: what
// is wrong with it is told by `programme-faults.ts` and keeps it from being published, not from being kept.
import { z } from 'zod';
import { idSchema } from '#shared/kernel/ids.ts';

/** Forms in which the Assembly works (Luật Tổ chức Quốc hội, Điều 94); which are in use is for the secretariat to say. */
export const sittingKinds = ['plenary', 'standing-committee', 'committee', 'delegation', 'group', 'other'] as const;
export const sittingKindSchema = z.enum(sittingKinds);
export type SittingKind = z.infer<typeof sittingKindSchema>;

export const maxAgendaItems = 200;
export const maxItemMinutes = 24 * 60;
const minutesSchema = z.int().min(1).max(maxItemMinutes);
const presenterSchema = z.string().max(300).nullable();

export const agendaItemSchema = z.object({
  /** Stays for good: papers are filed under it. */
  itemId: idSchema,
  /** A break has no papers and nobody who presents. */
  kind: z.enum(['matter', 'break']),
  /** ISO 8601 in UTC. */
  startsAt: z.iso.datetime(),
  durationMinutes: minutesSchema,
  title: z.string().max(500),
  /** The person or body that presents, as the secretariat wrote it; null where it is left open. */
  presenter: presenterSchema,
  /** Papers of the item, in reading order. */
  documentIds: z.array(idSchema).max(500),
});
export type AgendaItem = z.infer<typeof agendaItemSchema>;

export const programmeSchema = z.object({
  sessionId: idSchema,
  title: z.string().max(300),
  /** Null: not said. */
  kind: sittingKindSchema.nullable(),
  place: z.string().max(300).nullable(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  /** In order; each item begins where its own time says. */
  agenda: z.array(agendaItemSchema).max(maxAgendaItems),
  /** Papers of the sitting as a whole. */
  documentIds: z.array(idSchema).max(500),
});
export type Programme = z.infer<typeof programmeSchema>;

/** What one programme may give another: all but days, papers and the session. Times count from the sitting's beginning. */
export const outlineSchema = z.object({
  title: z.string().max(300),
  kind: sittingKindSchema.nullable(),
  place: z.string().max(300).nullable(),
  lengthMinutes: z.int().min(1).max(maxItemMinutes),
  items: z
    .array(
      z.object({
        kind: z.enum(['matter', 'break']),
        offsetMinutes: z.int().min(0).max(maxItemMinutes),
        durationMinutes: minutesSchema,
        title: z.string().max(500),
        presenter: presenterSchema,
      }),
    )
    .max(maxAgendaItems),
});
export type Outline = z.infer<typeof outlineSchema>;

const minuteMs = 60_000;

export function endOfItem({ startsAt, durationMinutes }: Pick<AgendaItem, 'startsAt' | 'durationMinutes'>): string {
  return later(startsAt, durationMinutes);
}

/** The moment so many minutes after another; before it where they are negative. */
export function later(at: string, minutes: number): string {
  return new Date(Date.parse(at) + minutes * minuteMs).toISOString();
}

export function minutesBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / minuteMs);
}

/** Breaks and matters alike; equal programmes have equal text, whatever the order in which their fields were written. */
export function isSameProgramme(one: Programme, other: Programme): boolean {
  return JSON.stringify(programmeSchema.parse(one)) === JSON.stringify(programmeSchema.parse(other));
}
