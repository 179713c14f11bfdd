// RPC of saved searches: each person's own, with what came in since they looked.
import { z } from 'zod';
import { procedure } from '#shared/kernel/contract-base.ts';
import { idSchema } from '#shared/kernel/ids.ts';
import { maxNamedPapers, savedNameSchema, saysSomething, soughtSchema } from './saved-search.ts';

export const savedSearchSchema = z.object({
  savedSearchId: idSchema,
  name: z.string(),
  sought: soughtSchema,
  isAlerting: z.boolean(),
  savedAt: z.iso.datetime(),
  /** Of the papers that match and came onto the viewer's shelves since they last looked: the newest. */
  newPapers: z.array(z.object({ documentId: idSchema, title: z.string() })).max(maxNamedPapers),
  newCount: z.int().nonnegative(),
});
export type SavedSearch = z.infer<typeof savedSearchSchema>;

const titled = z.object({ id: idSchema, title: z.string() });

export const savedSearchListSchema = z.object({
  /** The one saved last first. */
  savedSearches: z.array(savedSearchSchema),
  /** Names of what their filters are narrowed down by, as far as the viewer may know them. */
  sessions: z.array(titled),
  dossiers: z.array(titled),
  /** What to note as seen: papers that come later stay new. */
  upTo: z.int().nonnegative(),
  /** True while the index is being built: more may come. */
  isPartial: z.boolean(),
});
export type SavedSearchList = z.infer<typeof savedSearchListSchema>;

const command = z.object({ commandId: idSchema });
const ofSaved = command.extend({ savedSearchId: idSchema });
const nothing = z.object({});

export const savedSearchContract = {
  listSavedSearches: procedure.output(savedSearchListSchema),
  /** Refuses with `already-done` where the same is saved, `limit-reached` where there are too many. */
  saveSearch: procedure
    .input(
      command.extend({
        name: savedNameSchema,
        sought: soughtSchema.refine(saysSomething, { error: 'nothing is sought' }),
        isAlerting: z.boolean(),
      }),
    )
    .output(z.object({ savedSearchId: idSchema })),
  /** What is not given stays. Alerts that are turned on again begin with what comes from then on. */
  changeSavedSearch: procedure
    .input(ofSaved.extend({ name: savedNameSchema.optional(), isAlerting: z.boolean().optional() }))
    .output(nothing),
  removeSavedSearch: procedure.input(ofSaved).output(nothing),
  restoreSavedSearch: procedure.input(ofSaved).output(nothing),
  noteSavedSearchSeen: procedure.input(ofSaved.extend({ upTo: z.int().nonnegative() })).output(nothing),
};
