// What the clerk chose in the filing dialog, and what of it is asked of the core. Only what is chosen changes.
import type { DossierRole, Placement } from '#shared/documents/paper.ts';

/** `keep`: stays as it is; `none`: belongs to none; `new`: a dossier to be opened; else an id. */
export type Choice = string;
export const keep = 'keep';
export const none = 'none';
export const newDossier = 'new';

export interface FilingChoice {
  readonly sitting: Choice;
  readonly item: Choice;
  readonly dossier: Choice;
  readonly role: Choice;
}

export const asItIs: FilingChoice = { sitting: keep, item: keep, dossier: keep, role: keep };

/** Another sitting has other items; a paper of no dossier has no part in one. */
export function withSitting(choice: FilingChoice, sitting: Choice): FilingChoice {
  return { ...choice, sitting, item: sitting === keep ? keep : none };
}
export function withDossier(choice: FilingChoice, dossier: Choice): FilingChoice {
  return { ...choice, dossier, role: dossier === none ? none : choice.role };
}

interface Known {
  /** Of the sitting chosen. */
  readonly sessionId: string | null;
  /** Of the dossier chosen, or just opened. */
  readonly dossierId: string | null;
}

export function placementOf(choice: FilingChoice, { sessionId, dossierId }: Known): Partial<Placement> {
  const idOf = (chosen: Choice) => (chosen === none ? null : chosen);
  return {
    ...(choice.sitting === keep ? {} : { sittingId: idOf(choice.sitting), sessionId }),
    ...(choice.item === keep ? {} : { itemId: idOf(choice.item) }),
    ...(choice.dossier === keep ? {} : { dossierId: choice.dossier === none ? null : dossierId }),
    ...(choice.role === keep ? {} : { dossierRole: idOf(choice.role) as DossierRole | null }),
  };
}
