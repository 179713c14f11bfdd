// RPC of sittings: a table of contents.
import { implement } from '@orpc/server';
import type { Viewer } from '#shared/kernel/people.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { sittingsContract } from '#shared/sittings/contract.ts';
import { CalendarDesk, type CalendarDeskOptions } from './calendar-desk.ts';
import { findProgramme, findSession, listSessions, listSittingsOfSession, listTemplates } from './calendar-queries.ts';
import { findSitting, listSittings } from './queries.ts';
import { type ReadinessOptions, readinessOf } from './readiness.ts';

export function sittingsHandlers({ views, commands, documents }: CalendarDeskOptions & ReadinessOptions) {
  const os = implement(sittingsContract).$context<{ viewer: Viewer }>();
  const desk = new CalendarDesk({ views, commands });
  return os.router({
    listSittings: os.listSittings.handler(({ input, context: { viewer } }) => ({
      sittings: listSittings(views(), viewer, input),
    })),
    getSitting: os.getSitting.handler(({ input, context: { viewer } }) =>
      there(findSitting(views(), viewer, input.sittingId), input),
    ),
    getReadiness: os.getReadiness.handler(({ input, context: { viewer } }) =>
      readinessOf({ views, documents }, viewer, input.sittingId),
    ),

    listSessions: os.listSessions.handler(({ context: { viewer } }) => ({ sessions: listSessions(views(), viewer) })),
    getSession: os.getSession.handler(({ input, context: { viewer } }) => ({
      session: there(findSession(views(), viewer, input.sessionId), input),
      sittings: listSittingsOfSession(views(), viewer, input.sessionId),
    })),
    getProgramme: os.getProgramme.handler(({ input, context: { viewer } }) =>
      there(findProgramme(views(), viewer, input.sittingId, new Date().toISOString()), input),
    ),
    listTemplates: os.listTemplates.handler(({ context: { viewer } }) => ({
      templates: listTemplates(views(), viewer),
    })),

    openSession: os.openSession.handler(async ({ input, context: { viewer } }) => ({
      sessionId: await desk.openSession(viewer, input.commandId, input.details),
    })),
    amendSession: os.amendSession.handler(async ({ input: { commandId, ...command }, context: { viewer } }) => {
      await desk.amendSession(viewer, commandId, command);
      return {};
    }),
    publishSession: os.publishSession.handler(async ({ input, context: { viewer } }) => {
      await desk.publishSession(viewer, input.commandId, input.sessionId, input.circle);
      return {};
    }),
    copyFrame: os.copyFrame.handler(async ({ input: { commandId, ...frame }, context: { viewer } }) => ({
      sittingCount: await desk.copyFrame(viewer, commandId, frame),
    })),

    prepareSitting: os.prepareSitting.handler(async ({ input, context: { viewer } }) => ({
      sittingId: await desk.prepareSitting(viewer, input.commandId, input.programme),
    })),
    reviseSitting: os.reviseSitting.handler(async ({ input: { commandId, ...command }, context: { viewer } }) => ({
      revision: await desk.reviseSitting(viewer, commandId, command),
    })),
    publishSitting: os.publishSitting.handler(async ({ input: { commandId, ...command }, context: { viewer } }) => {
      await desk.publishSitting(viewer, commandId, command);
      return {};
    }),
    changeStanding: os.changeStanding.handler(async ({ input, context: { viewer } }) => {
      await desk.changeStanding(viewer, input.commandId, input.sittingId, input.change);
      return {};
    }),

    keepTemplate: os.keepTemplate.handler(async ({ input, context: { viewer } }) => ({
      templateId: await desk.keepTemplate(viewer, input.commandId, input.title, input.outline),
    })),
    renameTemplate: os.renameTemplate.handler(async ({ input: { commandId, ...rest }, context: { viewer } }) => {
      await desk.onTemplate(viewer, commandId, { kind: 'rename', ...rest });
      return {};
    }),
    deleteTemplate: os.deleteTemplate.handler(async ({ input: { commandId, templateId }, context: { viewer } }) => {
      await desk.onTemplate(viewer, commandId, { kind: 'delete', templateId });
      return {};
    }),
    restoreTemplate: os.restoreTemplate.handler(async ({ input: { commandId, templateId }, context: { viewer } }) => {
      await desk.onTemplate(viewer, commandId, { kind: 'restore', templateId });
      return {};
    }),
  });
}

function there<Value>(value: Value | undefined, facts: Readonly<Record<string, string>>): Value {
  if (value === undefined) throw new RefusalError('not-found', { ...facts });
  return value;
}
