// Events of a person's saved searches, in the circle that holds them alone.
import { z } from 'zod';
import { defineEvent } from '#shared/kernel/events.ts';
import { idSchema } from '#shared/kernel/ids.ts';
import { savedNameSchema, soughtSchema } from './saved-search.ts';

const ofSaved = z.object({ savedSearchId: idSchema });

/** What was new before it was saved is no news to who saves it. */
export const searchSaved = defineEvent(
  'search.saved',
  ofSaved.extend({ name: savedNameSchema, sought: soughtSchema, isAlerting: z.boolean() }),
);
export type SearchSaved = z.infer<typeof searchSaved.schema>;
/** Its name and whether it alerts, as they are from now on. */
export const searchChanged = defineEvent(
  'search.changed',
  ofSaved.extend({ name: savedNameSchema, isAlerting: z.boolean() }),
);
export type SearchChanged = z.infer<typeof searchChanged.schema>;
export const searchRemoved = defineEvent('search.removed', ofSaved);
/** As it was when it was removed. */
export const searchRestored = defineEvent('search.restored', ofSaved);
/** What matched up to this number of the log was looked at. */
export const searchSeen = defineEvent('search.seen', ofSaved.extend({ upTo: z.int().nonnegative() }));
export type SearchSeen = z.infer<typeof searchSeen.schema>;

export const savedSearchEvents = [searchSaved, searchChanged, searchRemoved, searchRestored, searchSeen] as const;
