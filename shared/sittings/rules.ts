// The life of a sitting's programme: prepared as a draft of the secretariat, revised, published edition after edition,
// cancelled or put off, put back. Pure; the same on a device and on the hub.
import type { z } from 'zod';
import type { Decider } from '#shared/kernel/decider.ts';
import { calendarHome } from './calendar-keepers.ts';
import { decideSitting, type SittingCommand } from './decide-sitting.ts';
import {
  type publicationSchema,
  sittingCancelled,
  sittingPostponed,
  sittingPrepared,
  sittingPublished,
  sittingRestored,
  sittingRevised,
  sittingScheduled,
  sittingWithdrawn,
} from './events.ts';
import { type Programme, programmeSchema } from './programme.ts';
import type { SittingState } from './sitting-state.ts';

const initial: SittingState = {
  isThere: false,
  isSample: false,
  homeCircle: null,
  circle: null,
  draft: null,
  published: null,
  edition: 0,
  revision: 0,
  standing: 'planned',
};

type Evolving = Parameters<Decider<SittingState, SittingCommand>['evolve']>[1];
type Whole = Programme & { readonly isSample: boolean };

const evolutions: Readonly<Record<string, (state: SittingState, event: Evolving) => SittingState>> = {
  [sittingScheduled.type]: (state, { data, circle }) => {
    const { isSample } = data as Whole;
    const published = programmeSchema.parse(data);
    return { ...state, isThere: true, isSample, circle, published, edition: 1, revision: 1 };
  },
  [sittingPrepared.type]: (state, { data, circle }) => {
    const { isSample } = data as Whole;
    return { ...state, isThere: true, isSample, homeCircle: circle, draft: programmeSchema.parse(data), revision: 1 };
  },
  [sittingRevised.type]: (state, { data, circle }) => ({
    ...state,
    homeCircle: circle,
    draft: programmeSchema.parse(data),
    revision: state.revision + 1,
  }),
  [sittingPublished.type]: (state, { data, circle }) => {
    const { edition, isSample } = data as z.infer<typeof publicationSchema>;
    const published = programmeSchema.parse(data);
    const homeCircle = state.homeCircle ?? calendarHome;
    return {
      ...state,
      isThere: true,
      isSample,
      homeCircle,
      circle,
      published,
      draft: null,
      edition,
      standing: 'planned',
    };
  },
  [sittingCancelled.type]: (state) => ({ ...state, standing: 'cancelled' }),
  [sittingPostponed.type]: (state) => ({ ...state, standing: 'postponed' }),
  [sittingRestored.type]: (state) => ({ ...state, standing: 'planned' }),
  [sittingWithdrawn.type]: (state) => ({ ...state, standing: 'withdrawn' }),
};

export const sittingDecider: Decider<SittingState, SittingCommand> = {
  initial,
  evolve: (state, event) => evolutions[event.type]?.(state, event) ?? state,
  decide: decideSitting,
};
