// RPC of the calendar: sessions with their sittings, programmes as they are prepared and published, templates. Whoever
// does not keep the calendar gets what was published and nothing else.
import { z } from 'zod';
import { documentSummarySchema } from '#shared/documents/summary.ts';
import { circleSchema } from '#shared/kernel/circles.ts';
import { procedure } from '#shared/kernel/contract-base.ts';
import { idSchema } from '#shared/kernel/ids.ts';
import { sessionDetailsSchema } from './events.ts';
import { outlineSchema, programmeSchema } from './programme.ts';
import { programmeChangeSchema } from './programme-changes.ts';
import { templateTitleSchema } from './templates.ts';

export const sessionSummarySchema = sessionDetailsSchema.extend({
  sessionId: idSchema,
  circle: circleSchema,
  stage: z.enum(['draft', 'published']),
  isSample: z.boolean(),
  revision: z.int().positive(),
  /** That the viewer sees. */
  sittingCount: z.int().nonnegative(),
});
export type SessionSummary = z.infer<typeof sessionSummarySchema>;

export const calendarSittingSchema = z.object({
  sittingId: idSchema,
  /** Who sees it: its readers, or those who prepare it while it is a draft. */
  circle: circleSchema,
  isSample: z.boolean(),
  standing: z.enum(['planned', 'cancelled', 'postponed']),
  standingReason: z.string().nullable(),
  /** As its readers see it; null: a draft. */
  published: programmeSchema.nullable(),
  publishedAt: z.iso.datetime().nullable(),
  edition: z.int().nonnegative(),
  /** Raised with whatever its readers are told: the SEQUENCE of its calendar entry (RFC 5545, 3.8.7.4). */
  sequence: z.int().nonnegative(),
  /** When its readers were last told something; null: a draft. */
  toldAt: z.iso.datetime().nullable(),
  /** What was prepared since; null: nothing, or not for this viewer. */
  draft: programmeSchema.nullable(),
  revision: z.int().positive(),
});
export type CalendarSitting = z.infer<typeof calendarSittingSchema>;

export const programmeDetailSchema = calendarSittingSchema.extend({
  /** Without a title where the viewer was never told of the session. */
  session: sessionSummarySchema.omit({ sittingCount: true }).extend({ title: z.string() }),
  /** Of the last publication. */
  changes: z.array(programmeChangeSchema),
  changeNote: z.string().nullable(),
  /** Every paper that the programme names or that is filed under the sitting, where the viewer may see it. */
  papers: z.array(
    documentSummarySchema.extend({
      /** The item that it is filed under; null: the sitting as a whole, or it is only named. */
      itemId: idSchema.nullable(),
      isFiledHere: z.boolean(),
    }),
  ),
  /** The authority's clock. */
  now: z.iso.datetime(),
});
export type ProgrammeDetail = z.infer<typeof programmeDetailSchema>;

export const templateSchema = z.object({
  templateId: idSchema,
  title: z.string(),
  outline: outlineSchema,
  isSample: z.boolean(),
});
export type Template = z.infer<typeof templateSchema>;

const command = z.object({ commandId: idSchema });
const ofSession = command.extend({ sessionId: idSchema });
const ofSitting = command.extend({ sittingId: idSchema });
const ofTemplate = command.extend({ templateId: idSchema });
const nothing = z.object({});
const basedOn = z.int().positive();

export const standingChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['cancel', 'postpone']), reason: z.string().trim().min(1).max(1000) }),
  z.object({ kind: z.enum(['restore', 'discard']) }),
]);
export type StandingChange = z.infer<typeof standingChangeSchema>;

export const calendarContract = {
  /** Newest first. */
  listSessions: procedure.output(z.object({ sessions: z.array(sessionSummarySchema) })),
  /** With its sittings in order of time. */
  getSession: procedure
    .input(z.object({ sessionId: idSchema }))
    .output(z.object({ session: sessionSummarySchema, sittings: z.array(calendarSittingSchema) })),
  getProgramme: procedure.input(z.object({ sittingId: idSchema })).output(programmeDetailSchema),
  listTemplates: procedure.output(z.object({ templates: z.array(templateSchema) })),

  openSession: procedure
    .input(command.extend({ details: sessionDetailsSchema }))
    .output(z.object({ sessionId: idSchema })),
  amendSession: procedure.input(ofSession.extend({ basedOn, details: sessionDetailsSchema })).output(nothing),
  publishSession: procedure.input(ofSession.extend({ circle: circleSchema })).output(nothing),
  /** Drafts of the sittings of another session, as many days after this one's beginning as there; with the agenda or without. */
  copyFrame: procedure
    .input(ofSession.extend({ fromSessionId: idSchema, withAgenda: z.boolean() }))
    .output(z.object({ sittingCount: z.int().nonnegative() })),

  prepareSitting: procedure
    .input(command.extend({ programme: programmeSchema }))
    .output(z.object({ sittingId: idSchema })),
  reviseSitting: procedure
    .input(ofSitting.extend({ basedOn, programme: programmeSchema }))
    .output(z.object({ revision: z.int().positive() })),
  /** A session that is still a draft is published to the same circle with it. */
  publishSitting: procedure
    .input(
      ofSitting.extend({
        basedOn,
        circle: circleSchema,
        note: z.string().trim().min(1).max(1000).nullable(),
        mayMoveBegun: z.boolean(),
      }),
    )
    .output(nothing),
  changeStanding: procedure.input(ofSitting.extend({ change: standingChangeSchema })).output(nothing),

  keepTemplate: procedure
    .input(command.extend({ title: templateTitleSchema, outline: outlineSchema }))
    .output(z.object({ templateId: idSchema })),
  renameTemplate: procedure.input(ofTemplate.extend({ title: templateTitleSchema })).output(nothing),
  deleteTemplate: procedure.input(ofTemplate).output(nothing),
  restoreTemplate: procedure.input(ofTemplate).output(nothing),
};
