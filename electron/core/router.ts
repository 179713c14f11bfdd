// The whole contract with its implementations: the one router that every wire serves.
import { implement } from '@orpc/server';
import { contract } from '#shared/contract.ts';
import type { Viewer } from '#shared/kernel/people.ts';
import type { Core } from './core.ts';
import { documentsHandlers } from './documents/handlers.ts';
import { searchHandlers } from './search/handlers.ts';
import { sittingsHandlers } from './sittings/handlers.ts';
import { jobsHandlers, systemHandlers } from './system/handlers.ts';

export function createRouter(core: Core) {
  return implement(contract)
    .$context<{ viewer: Viewer }>()
    .router({
      system: systemHandlers(core),
      jobs: jobsHandlers(core.jobs),
      documents: documentsHandlers(core),
      search: searchHandlers(core),
      sittings: sittingsHandlers(core),
    });
}
