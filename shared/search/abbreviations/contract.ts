// RPC of the list of abbreviations.
import { z } from 'zod';
import { procedure } from '#shared/kernel/contract-base.ts';
import { idSchema } from '#shared/kernel/ids.ts';
import { abbreviationPairSchema, isAbbreviation } from './edited-list.ts';

export const listedAbbreviationSchema = z.object({
  short: z.string(),
  full: z.string(),
  /** Other short forms of the same. */
  also: z.array(z.string()),
  /** `removed`: one of the usual ones that was taken away and can be put back. */
  origin: z.enum(['usual', 'added', 'removed']),
});
export type ListedAbbreviationView = z.infer<typeof listedAbbreviationSchema>;

export const abbreviationsContract = {
  /** By their short form. */
  listAbbreviations: procedure.output(
    z.object({ abbreviations: z.array(listedAbbreviationSchema), mayChange: z.boolean() }),
  ),
  /**
   * For keepers. Refuses with `already-done` where the list is so already, `not-found` where there is nothing to remove,
   * `limit-reached` where it is full. To add a usual one puts it back.
   */
  changeAbbreviations: procedure
    .input(
      z
        .object({ commandId: idSchema, kind: z.enum(['add', 'remove']), pair: abbreviationPairSchema })
        // What is not fit to be added may still be taken away.
        .refine(({ kind, pair }) => kind === 'remove' || isAbbreviation(pair), { error: 'not an abbreviation' }),
    )
    .output(z.object({})),
};
