// Who may change the list of abbreviations, and how. It is one subject for all: everyone reads it, keepers write it.
import type { z } from 'zod';
import { isKeeper } from '#shared/documents/document-state.ts';
import { everyone } from '#shared/kernel/circles.ts';
import { accept, type Decider, refuse } from '#shared/kernel/decider.ts';
import { defineEvent, newEvent } from '#shared/kernel/events.ts';
import { isInCircle } from '#shared/kernel/people.ts';
import type { Abbreviation } from './abbreviations.ts';
import {
  type AbbreviationEdits,
  type AbbreviationPair,
  abbreviationPairSchema,
  editedList,
  keyOfPair,
  maxAbbreviations,
  standingAbbreviations,
} from './edited-list.ts';

export const abbreviationAdded = defineEvent('abbreviation.added', abbreviationPairSchema);
/** Of a usual one too: it stays away, whatever later versions of the software bring. */
export const abbreviationRemoved = defineEvent('abbreviation.removed', abbreviationPairSchema);
export const abbreviationEvents = [abbreviationAdded, abbreviationRemoved] as const;

export const abbreviationsSubject = 'abbreviations/all';

export interface AbbreviationCommand extends AbbreviationPair {
  readonly kind: 'add' | 'remove';
}

/** Rules over the usual list of this version. */
export function abbreviationsDecider(usual: readonly Abbreviation[]): Decider<AbbreviationEdits, AbbreviationCommand> {
  return {
    initial: new Map(),

    evolve(state, { type, data }) {
      if (type !== abbreviationAdded.type && type !== abbreviationRemoved.type) return state;
      const pair = data as z.infer<typeof abbreviationPairSchema>;
      return new Map(state).set(keyOfPair(pair), { ...pair, isRemoved: type === abbreviationRemoved.type });
    },

    decide(state, { kind, short, full }, { actor }) {
      if (!isKeeper(actor) || !isInCircle(actor, everyone)) return refuse('not-allowed');
      const at = { circle: everyone, subject: abbreviationsSubject };
      const standing = standingAbbreviations(editedList(usual, state));
      if (kind === 'remove') {
        const key = keyOfPair({ short, full });
        const line = standing.find((each) => keyOfPair(each) === key);
        if (line) return accept(newEvent(abbreviationRemoved, at, { short: line.short, full: line.full }));
        return refuse(state.get(key)?.isRemoved ? 'already-done' : 'not-found');
      }
      if (isListed(standing, { short, full })) return refuse('already-done');
      if (standing.length >= maxAbbreviations) return refuse('limit-reached', { limit: maxAbbreviations });
      return accept(newEvent(abbreviationAdded, at, { short, full }));
    },
  };
}

function isListed(standing: readonly Abbreviation[], pair: AbbreviationPair): boolean {
  const key = keyOfPair(pair);
  return standing.some(({ short, full, also = [] }) =>
    [short, ...also].some((spelling) => keyOfPair({ short: spelling, full }) === key),
  );
}
