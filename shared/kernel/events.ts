// The event envelope (rule L2) and how a feature declares its event types.
import { z } from 'zod';
import { circleSchema } from './circles.ts';
import { idSchema, sha256Schema } from './ids.ts';

/** `question/0190…`: what the event is about. */
export const subjectSchema = z
  .string()
  .max(120)
  .regex(/^[a-z]+\/[0-9a-z-]+$/);

/** Past tense, `feature-noun.verb`: `document.imported`. */
export const eventTypeSchema = z
  .string()
  .max(80)
  .regex(/^[a-z]+\.[a-z-]+$/);

export const envelopeSchema = z.object({
  /** UUIDv7. */
  id: idSchema,
  /** Given by the authority: 1, 2, 3, … without a gap. */
  seq: z.int().positive(),
  circle: circleSchema,
  subject: subjectSchema,
  type: eventTypeSchema,
  /** Version of the schema of `data`; older ones are upcast when read (rule L7). */
  version: z.int().positive(),
  /** userId of who did it. */
  actor: z.string().min(1).max(64),
  /** ISO 8601 in UTC, milliseconds. */
  at: z.iso.datetime(),
  data: z.unknown(),
  /** SHA-256 over the previous hash and the canonical event. */
  hash: sha256Schema,
});

/** One event as the log keeps it. */
export type EventEnvelope<Type extends string = string, Data = unknown> = Omit<
  z.infer<typeof envelopeSchema>,
  'type' | 'data'
> & { readonly type: Type; readonly data: Data };

/** An event that was decided but not yet appended: the log adds id, seq, actor, at and hash. */
export interface NewEvent<Type extends string = string, Data = unknown> {
  readonly circle: string;
  readonly subject: string;
  readonly type: Type;
  readonly version: number;
  readonly data: Data;
}

/** A declared event type: its newest schema, and how data of each older version becomes the next one. */
export interface EventType<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly version: number;
  readonly schema: z.ZodType<Data>;
  /** `upcasts[0]` turns version 1 into 2, and so on; `version - 1` of them. */
  readonly upcasts: readonly ((data: unknown) => unknown)[];
}

export function defineEvent<const Type extends string, Data>(
  type: Type,
  schema: z.ZodType<Data>,
  upcasts: readonly ((data: unknown) => unknown)[] = [],
): EventType<Type, Data> {
  return { type, version: upcasts.length + 1, schema, upcasts };
}

/** The event to append for a declared type. `data` is validated here, so nothing malformed ever reaches the log. */
export function newEvent<Type extends string, Data>(
  eventType: EventType<Type, Data>,
  at: { readonly circle: string; readonly subject: string },
  data: Data,
): NewEvent<Type, Data> {
  return { ...at, type: eventType.type, version: eventType.version, data: eventType.schema.parse(data) };
}
