// The life of a paper: imported, withdrawn, put back. Pure; the same on a device and on the hub.
import { accept, type CommandContext, type Decider, type Decision, refuse } from '#shared/kernel/decider.ts';
import { newEvent } from '#shared/kernel/events.ts';
import { derivedId } from '#shared/kernel/ids.ts';
import { type Actor, isInCircle } from '#shared/kernel/people.ts';
import { type DocumentImported, documentImported, documentRestored, documentWithdrawn } from './events.ts';

export interface DocumentState {
  readonly shelf: 'absent' | 'shelved' | 'withdrawn';
  readonly circle: string | null;
}

export type DocumentCommand =
  | { readonly kind: 'import'; readonly documentId: string; readonly circle: string; readonly paper: DocumentImported }
  | { readonly kind: 'withdraw'; readonly documentId: string }
  | { readonly kind: 'restore'; readonly documentId: string };

const namespace = '8c0f6f0e-4d0f-5a53-9f0e-6d1e5f1f7a10';

/** The same bytes in the same circle are one paper, however often and on however many devices they are imported. */
export function documentIdOf(originalSha256: string, circle: string): string {
  return derivedId(namespace, `${circle}/${originalSha256}`);
}

export function documentSubject(documentId: string): string {
  return `document/${documentId}`;
}

/** Papers are brought in and withdrawn by the secretariat and by whoever administers the device. */
export function mayKeepPapers(actor: Actor, circle: string): boolean {
  return isInCircle(actor, circle) && (actor.roles.includes('secretary') || actor.roles.includes('administrator'));
}

export const documentDecider: Decider<DocumentState, DocumentCommand> = {
  initial: { shelf: 'absent', circle: null },

  evolve(state, event) {
    if (event.type === documentImported.type) return { shelf: 'shelved', circle: event.circle };
    if (event.type === documentWithdrawn.type) return { ...state, shelf: 'withdrawn' };
    if (event.type === documentRestored.type) return { ...state, shelf: 'shelved' };
    return state;
  },

  decide(state, command, context) {
    return command.kind === 'import' ? decideImport(state, command, context) : decideShelf(state, command, context);
  },
};

function decideImport(
  state: DocumentState,
  { documentId, circle, paper }: Extract<DocumentCommand, { kind: 'import' }>,
  { actor }: CommandContext,
): Decision {
  if (!mayKeepPapers(actor, circle)) return refuse('not-allowed');
  const at = { circle, subject: documentSubject(documentId) };
  if (state.shelf === 'shelved') return refuse('already-done', { documentId });
  // Bringing a withdrawn paper in once more puts it back: its history goes on.
  if (state.shelf === 'withdrawn') return accept(newEvent(documentRestored, at, {}));
  return accept(newEvent(documentImported, at, paper));
}

function decideShelf(
  state: DocumentState,
  { kind, documentId }: Extract<DocumentCommand, { kind: 'withdraw' | 'restore' }>,
  { actor }: CommandContext,
): Decision {
  // Who may not see the paper learns no more than that there is none.
  if (state.circle === null || !isInCircle(actor, state.circle)) return refuse('not-found');
  if (!mayKeepPapers(actor, state.circle)) return refuse('not-allowed');
  const isThere = state.shelf === 'shelved';
  if (isThere !== (kind === 'withdraw')) return refuse('already-done', { documentId });
  const at = { circle: state.circle, subject: documentSubject(documentId) };
  return accept(newEvent(kind === 'withdraw' ? documentWithdrawn : documentRestored, at, {}));
}
