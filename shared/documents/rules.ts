// The life of a paper: drafted, approved, published to a circle, replaced, withdrawn, put back. Pure; the same on a
// device and on the hub.
import type { Decider } from '#shared/kernel/decider.ts';
import { type DocumentCommand, decideDocument } from './decide.ts';
import type { DocumentState } from './document-state.ts';
import {
  type DocumentDescribed,
  type DocumentFiled,
  type DocumentImported,
  type DocumentPublished,
  type DocumentScheduled,
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
import { nowhere, type Paper } from './paper.ts';

const initial: DocumentState = {
  stage: 'absent',
  stageBefore: 'draft',
  circle: null,
  homeCircle: null,
  paper: null,
  isTitleGiven: false,
  placement: nowhere,
  lineage: null,
  legalStatus: null,
  scheduled: null,
};

type Evolving = Parameters<Decider<DocumentState, DocumentCommand>['evolve']>[1];

const evolutions: Readonly<Record<string, (state: DocumentState, event: Evolving) => DocumentState>> = {
  [documentImported.type]: (state, { data, circle }) => {
    const { stage, ...paper } = data as DocumentImported;
    return { ...state, stage, circle, homeCircle: stage === 'draft' ? circle : null, paper };
  },
  [documentDescribed.type]: (state, { data }) => {
    const { title, fields, legalStatus } = data as DocumentDescribed;
    return {
      ...state,
      paper: state.paper && {
        ...state.paper,
        title: title ?? state.paper.title,
        metadata: { ...state.paper.metadata, ...fields },
      },
      isTitleGiven: state.isTitleGiven || title !== undefined,
      legalStatus: legalStatus ?? state.legalStatus,
    };
  },
  [documentFiled.type]: (state, { data }) => ({ ...state, ...(data as DocumentFiled) }),
  [documentApproved.type]: (state) => ({ ...state, stage: 'approved' }),
  [documentReturned.type]: (state) => ({ ...state, stage: 'draft', scheduled: null }),
  [documentScheduled.type]: (state, { data, actor }) => ({
    ...state,
    scheduled: { ...(data as DocumentScheduled), actor },
  }),
  [documentUnscheduled.type]: (state) => ({ ...state, scheduled: null }),
  [documentReleased.type]: (state) => state,
  [documentPublished.type]: (state, { data, circle }) => {
    const { paper, placement, lineage, legalStatus } = data as DocumentPublished;
    return { ...state, stage: 'published', circle, paper, placement, lineage, legalStatus, scheduled: null };
  },
  [documentTextRevised.type]: (state, { data }) => ({
    ...state,
    paper: state.paper && revisePaper(state.paper, data as DocumentTextRevised),
  }),
  [documentWithdrawn.type]: (state) => ({
    ...state,
    stage: 'withdrawn',
    stageBefore: state.stage === 'withdrawn' || state.stage === 'absent' ? state.stageBefore : state.stage,
    scheduled: null,
  }),
  [documentRestored.type]: (state) => ({ ...state, stage: state.stageBefore }),
};

/** The paper with its new text; what a person wrote about it stays. */
export function revisePaper(
  paper: Paper,
  { text, hasText, scannedPages, weakPages, title, fields }: DocumentTextRevised,
): Paper {
  return {
    ...paper,
    text,
    hasText,
    scannedPages,
    weakPages,
    title: title ?? paper.title,
    metadata: { ...paper.metadata, ...fields },
  };
}

export const documentDecider: Decider<DocumentState, DocumentCommand> = {
  initial,
  evolve: (state, event) => evolutions[event.type]?.(state, event) ?? state,
  decide: decideDocument,
};
