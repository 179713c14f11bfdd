// RPC of sittings: a table of contents.
import { implement } from '@orpc/server';
import type { Database } from '#core/kernel/database.ts';
import type { Viewer } from '#shared/kernel/people.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { sittingsContract } from '#shared/sittings/contract.ts';
import { findSitting, listSittings } from './queries.ts';

export function sittingsHandlers(views: () => Database) {
  const os = implement(sittingsContract).$context<{ viewer: Viewer }>();
  return os.router({
    listSittings: os.listSittings.handler(({ context: { viewer } }) => ({
      sittings: listSittings(views(), viewer.circles),
    })),
    getSitting: os.getSitting.handler(({ input, context: { viewer } }) => {
      const sitting = findSitting(views(), viewer, input.sittingId);
      if (!sitting) throw new RefusalError('not-found', { sittingId: input.sittingId });
      return sitting;
    }),
  });
}
