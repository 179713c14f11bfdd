// What may be done with a paper, and what happens when it is.
import { accept, type CommandContext, type Decision, refuse } from '#shared/kernel/decider.ts';
import { type EventType, newEvent } from '#shared/kernel/events.ts';
import { isInCircle } from '#shared/kernel/people.ts';
import { type DocumentState, documentSubject, isKeeper, mayKeepPapers } from './document-state.ts';
import {
  type DocumentDescribed,
  type DocumentTextRevised,
  documentApproved,
  documentDescribed,
  documentFiled,
  documentImported,
  documentPublished,
  documentReleased,
  documentRestored,
  documentReturned,
  documentScheduled,
  documentTextRevised,
  documentUnscheduled,
  documentWithdrawn,
} from './events.ts';
import type { Lineage, Paper, Placement } from './paper.ts';
import { blockingFaults, type PaperPolicy } from './readiness.ts';

export type DocumentCommand =
  | {
      readonly kind: 'import';
      readonly documentId: string;
      readonly circle: string;
      readonly stage: 'draft' | 'published';
      readonly paper: Paper;
    }
  | { readonly kind: 'describe'; readonly documentId: string; readonly description: DocumentDescribed }
  | {
      readonly kind: 'file';
      readonly documentId: string;
      readonly placement: Placement;
      readonly lineage: Lineage | null;
    }
  | { readonly kind: 'approve'; readonly documentId: string; readonly policy: PaperPolicy }
  | { readonly kind: 'return'; readonly documentId: string; readonly reason: string }
  | {
      readonly kind: 'publish';
      readonly documentId: string;
      readonly circle: string;
      readonly policy: PaperPolicy;
    }
  | {
      readonly kind: 'schedule';
      readonly documentId: string;
      readonly circle: string;
      readonly publishAt: string;
      readonly policy: PaperPolicy;
    }
  | { readonly kind: 'unschedule'; readonly documentId: string }
  | {
      readonly kind: 'revise-text';
      readonly documentId: string;
      readonly revision: DocumentTextRevised;
      /** The text that the revision was made from: one that came in between must not be lost. */
      readonly lookedAt: string;
    }
  | { readonly kind: 'withdraw'; readonly documentId: string; readonly reason: string | null }
  | { readonly kind: 'restore'; readonly documentId: string };

type Of<Kind extends DocumentCommand['kind']> = Extract<DocumentCommand, { kind: Kind }>;
/** A state of a paper that is there and may be acted on. */
type Standing = DocumentState & { readonly circle: string; readonly paper: Paper };

export function decideDocument(state: DocumentState, command: DocumentCommand, context: CommandContext): Decision {
  if (command.kind === 'import') return decideImport(state, command, context);
  const { actor } = context;
  // Who may not see the paper learns no more than that there is none.
  if (!isStanding(state) || !maySee(state, context)) return refuse('not-found');
  if (!isKeeper(actor)) return refuse('not-allowed');
  switch (command.kind) {
    case 'describe':
      return acceptOne(state, command, documentDescribed, command.description);
    case 'file':
      return decideFile(state, command);
    case 'approve':
      return decideApprove(state, command);
    case 'return':
      if (state.stage !== 'approved') return refuse('wrong-stage', { stage: state.stage });
      return acceptOne(state, command, documentReturned, { reason: command.reason });
    case 'publish':
      return decidePublish(state, command);
    case 'schedule':
      return decideSchedule(state, command, context);
    case 'unschedule':
      if (!state.scheduled) return refuse('already-done', { documentId: command.documentId });
      return acceptOne(state, command, documentUnscheduled, {});
    case 'revise-text':
      if (state.paper.text.sha256 !== command.lookedAt) return refuse('conflict', { documentId: command.documentId });
      return acceptOne(state, command, documentTextRevised, keepingWhatAPersonWrote(state, command.revision));
    case 'withdraw':
      if (state.stage === 'withdrawn') return refuse('already-done', { documentId: command.documentId });
      return acceptOne(state, command, documentWithdrawn, command.reason === null ? {} : { reason: command.reason });
    case 'restore':
      if (state.stage !== 'withdrawn') return refuse('already-done', { documentId: command.documentId });
      return acceptOne(state, command, documentRestored, {});
  }
}

function isStanding(state: DocumentState): state is Standing {
  return state.circle !== null && state.paper !== null;
}

function maySee(state: Standing, { actor }: CommandContext): boolean {
  return isInCircle(actor, state.circle) || (state.homeCircle !== null && isInCircle(actor, state.homeCircle));
}

/** In every circle that knows the paper: where it was prepared, and where it was published to. */
function acceptOne<Type extends string, Data>(
  state: Standing,
  { documentId }: DocumentCommand,
  eventType: EventType<Type, Data>,
  data: Data,
): Decision {
  const circles = new Set(state.homeCircle === null ? [state.circle] : [state.homeCircle, state.circle]);
  const subject = documentSubject(documentId);
  return accept(...[...circles].map((circle) => newEvent(eventType, { circle, subject }, data)));
}

function decideImport(
  state: DocumentState,
  { documentId, circle, stage, paper }: Of<'import'>,
  { actor }: CommandContext,
): Decision {
  if (!mayKeepPapers(actor, circle)) return refuse('not-allowed');
  const at = { circle, subject: documentSubject(documentId) };
  // Bringing a withdrawn paper in once more puts it back: its history goes on.
  if (state.stage === 'withdrawn') return accept(newEvent(documentRestored, at, {}));
  if (state.stage !== 'absent') return refuse('already-done', { documentId });
  return accept(newEvent(documentImported, at, { ...paper, stage }));
}

function decideFile(state: Standing, command: Of<'file'>): Decision {
  const lineage = command.lineage ?? ownLineage(command.documentId);
  if (lineage.replaces === command.documentId) return refuse('conflict', { documentId: command.documentId });
  return acceptOne(state, command, documentFiled, { placement: command.placement, lineage });
}

function decideApprove(state: Standing, command: Of<'approve'>): Decision {
  if (state.stage === 'approved') return refuse('already-done', { documentId: command.documentId });
  if (state.stage !== 'draft') return refuse('wrong-stage', { stage: state.stage });
  const fault = blockingFaults(state.paper, command.policy)[0];
  return fault ? refuse('not-ready', { fault }) : acceptOne(state, command, documentApproved, {});
}

/** A published paper may be published again, to another circle: it moves there. */
function decidePublish(state: Standing, { documentId, circle, policy }: Of<'publish'>): Decision {
  if (state.stage !== 'approved' && state.stage !== 'published') return refuse('wrong-stage', { stage: state.stage });
  if (state.stage === 'published' && state.circle === circle) return refuse('already-done', { documentId });
  const fault = blockingFaults(state.paper, policy)[0];
  if (fault) return refuse('not-ready', { fault });
  const subject = documentSubject(documentId);
  const { paper, placement, legalStatus } = state;
  const lineage = state.lineage ?? ownLineage(documentId);
  const isMoved = state.stage === 'published' && state.circle !== state.homeCircle;
  return accept(
    // Who saw it and will not see it any more is told in their own circle.
    ...(isMoved ? [newEvent(documentWithdrawn, { circle: state.circle, subject }, {})] : []),
    ...(state.homeCircle === null
      ? []
      : [newEvent(documentReleased, { circle: state.homeCircle, subject }, { circle })]),
    newEvent(documentPublished, { circle, subject }, { paper, placement, lineage, legalStatus }),
  );
}

function decideSchedule(state: Standing, command: Of<'schedule'>, { at }: CommandContext): Decision {
  const { publishAt, circle, policy } = command;
  if (state.stage !== 'approved') return refuse('wrong-stage', { stage: state.stage });
  if (publishAt <= at) return refuse('too-late', { publishAt });
  const fault = blockingFaults(state.paper, policy)[0];
  return fault ? refuse('not-ready', { fault }) : acceptOne(state, command, documentScheduled, { publishAt, circle });
}

/** A text read anew fills in what nobody has said; it does not overrule a person. */
function keepingWhatAPersonWrote(
  { paper, isTitleGiven }: Standing,
  { title, ...revision }: DocumentTextRevised,
): DocumentTextRevised {
  const entries = Object.entries(revision.fields) as [keyof Paper['metadata'], Paper['metadata']['number']][];
  const fields = Object.fromEntries(entries.filter(([field]) => paper.metadata[field].source !== 'person'));
  return { ...revision, fields, ...(title === undefined || isTitleGiven ? {} : { title }) };
}

function ownLineage(documentId: string): Lineage {
  return { familyId: documentId, version: 1, replaces: null };
}
