// Asks every participant every question, in turn, so that a busy moment of the machine hits all of them.
import type { JudgedQuery } from '#core/search/evaluation/judged-queries.ts';
import { type Answered, percentile } from '#core/search/evaluation/relevance.ts';
import { type Spelling, spellings } from './engine.ts';
import type { Participant } from './participants.ts';

export type Lists = Readonly<Record<Spelling, readonly JudgedQuery[]>>;

/** What one participant answered in one round. */
export interface Played {
  readonly answered: Readonly<Record<Spelling, (Answered & { readonly qid: string })[]>>;
  /** Of each key pressed; empty where it cannot answer while one types. */
  readonly typedMs: number[];
}

const depth = 100;
/** Articles of a peer; papers of ours, each with three places, their words cut and marked, and counts to filter by. */
const shownWhileTyping = 12;
const warmUps = 5;
/** Whose middle answer takes longer is asked in the first round alone: it would take the time of all others together. */
const slowMs = 100;
/** Of every so many questions the beginning is typed. */
const typedEvery = 10;
const typedSyllables = 4;

export interface Rounds {
  /** The round of this number, from 0; one that was skipped gives what the participant answered before. */
  play(number: number): Promise<ReadonlyMap<Participant, Played>>;
}

export function roundsOf(participants: readonly Participant[], lists: Lists, say: (line: string) => void): Rounds {
  const played: ReadonlyMap<Participant, Played>[] = [];
  const isSlow = (participant: Participant) => {
    const last = played.at(-1)?.get(participant)?.answered.marked;
    return percentile(last?.map(({ ms }) => ms) ?? [], 0.5) > slowMs;
  };
  return {
    async play(number) {
      while (played.length <= number) {
        const round = played.length + 1;
        const taking = participants.filter((participant) => !isSlow(participant));
        say(`round ${round}: ${taking.map(({ label }) => label).join(', ')}`);
        const now = await playRound(taking, lists, (list, done, all) => {
          if (done % 100 === 0) say(`round ${round}, ${list}: ${done} of ${all}`);
        });
        played.push(new Map([...(played.at(-1) ?? []), ...now]));
      }
      return played[number] ?? new Map();
    },
  };
}

async function playRound(
  participants: readonly Participant[],
  lists: Lists,
  onProgress: (list: Spelling, done: number, all: number) => void,
): Promise<Map<Participant, Played>> {
  const round = new Map(
    participants.map((participant): [Participant, Played] => [
      participant,
      { answered: { marked: [], unmarked: [] }, typedMs: [] },
    ]),
  );
  for (const list of spellings) {
    for (const participant of participants) await warmUp(participant, list, lists[list]);
    for (const [at, { qid, set, relevant, text }] of lists[list].entries()) {
      for (const participant of participants) {
        const { ids, ms } = await participant.clientFor(list).ask('rank', text, depth);
        round.get(participant)?.answered[list].push({ qid, set, relevant, found: ids ?? [], ms });
      }
      onProgress(list, at + 1, lists[list].length);
    }
  }
  for (const text of beginnings(lists.marked)) {
    for (const participant of participants) {
      const { ids, ms } = await participant.clientFor('marked').ask('typed', text, shownWhileTyping);
      if (ids) round.get(participant)?.typedMs.push(ms);
    }
  }
  return round;
}

async function warmUp(participant: Participant, list: Spelling, queries: readonly JudgedQuery[]): Promise<void> {
  for (const { text } of queries.slice(-warmUps)) await participant.clientFor(list).ask('rank', text, depth);
}

/** What stands in the box after each key, up to the fourth syllable. */
export function beginnings(queries: readonly JudgedQuery[]): string[] {
  return queries
    .filter((_, at) => at % typedEvery === 0)
    .flatMap(({ text }) => {
      const typed = text.trim().split(/\s+/u).slice(0, typedSyllables).join(' ');
      return Array.from(typed, (_, at) => typed.slice(0, at + 1)).filter((each) => !each.endsWith(' '));
    });
}
