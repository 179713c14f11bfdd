// A dossier (hồ sơ): the papers of one bill or matter, in the order in which they are read. Papers say themselves which
// dossier they belong to (`document.filed`); this is the dossier's own name and life.
import { z } from 'zod';
import type { circleSchema } from '#shared/kernel/circles.ts';
import { accept, type Decider, refuse } from '#shared/kernel/decider.ts';
import { defineEvent, newEvent } from '#shared/kernel/events.ts';
import { isInCircle } from '#shared/kernel/people.ts';
import { isKeeper } from './document-state.ts';

export const dossierSchema = z.object({
  /** `Dự án Luật Đất đai (sửa đổi)`. */
  title: z.string().min(1).max(300),
  /** `bill`: its papers have roles and an order; `matter`: any other. */
  kind: z.enum(['bill', 'matter']),
  isSample: z.boolean(),
});

export const dossierOpened = defineEvent('dossier.opened', dossierSchema);
export const dossierRenamed = defineEvent('dossier.renamed', dossierSchema.pick({ title: true }));
export const dossierEvents = [dossierOpened, dossierRenamed] as const;

export interface DossierState {
  readonly circle: string | null;
  readonly title: string;
}

export type DossierCommand =
  | {
      readonly kind: 'open';
      readonly dossierId: string;
      readonly circle: z.infer<typeof circleSchema>;
      readonly dossier: z.infer<typeof dossierSchema>;
    }
  | { readonly kind: 'rename'; readonly dossierId: string; readonly title: string };

export const dossierSubject = (dossierId: string) => `dossier/${dossierId}`;

export const dossierDecider: Decider<DossierState, DossierCommand> = {
  initial: { circle: null, title: '' },

  evolve(state, { type, data, circle }) {
    if (type === dossierOpened.type) return { circle, title: (data as z.infer<typeof dossierSchema>).title };
    if (type === dossierRenamed.type) return { ...state, title: (data as { title: string }).title };
    return state;
  },

  decide(state, command, { actor }) {
    const subject = dossierSubject(command.dossierId);
    if (command.kind === 'open') {
      if (!isKeeper(actor) || !isInCircle(actor, command.circle)) return refuse('not-allowed');
      if (state.circle !== null) return refuse('already-done');
      return accept(newEvent(dossierOpened, { circle: command.circle, subject }, command.dossier));
    }
    if (state.circle === null || !isInCircle(actor, state.circle)) return refuse('not-found');
    if (!isKeeper(actor)) return refuse('not-allowed');
    if (state.title === command.title) return refuse('already-done');
    return accept(newEvent(dossierRenamed, { circle: state.circle, subject }, { title: command.title }));
  },
};
