// The figures of a comparison: one case for each, and tables for people.
import { halfOf } from '#core/search/evaluation/holdout.ts';
import { percentile, type Relevance, relevanceBySet, relevanceOf } from '#core/search/evaluation/relevance.ts';
import type { Case } from '../measuring/measure.ts';
import { type Spelling, spellings } from './engine.ts';
import { listName, type Participant, plainPeer } from './participants.ts';
import type { Played, Rounds } from './rounds.ts';

/** Of the table: on all articles, two cores. */
const targets: Readonly<Record<Spelling, Readonly<Record<string, number>>>> = {
  marked: { 'recall@10': 0.9, 'mrr@10': 0.79, p50Ms: 15, p95Ms: 60 },
  unmarked: { 'recall@10': 0.89, 'mrr@10': 0.78, p50Ms: 15, p95Ms: 60 },
};
const targetTypedMs = 30;
const targetBuildSeconds = 60;
const targetSize = 1.2;

const measures = ['recall@1', 'recall@10', 'recall@100', 'mrr@10', 'ndcg@10', 'p50Ms', 'p95Ms'] as const;

export function casesOf(participants: readonly Participant[], rounds: Rounds): Case[] {
  return participants.flatMap((participant) => [
    ...spellings.flatMap((list) => measures.map((measure) => answerCase(participant, list, measure, rounds))),
    ...typingCases(participant, rounds),
    ...buildingCases(participant),
  ]);
}

function answerCase(
  participant: Participant,
  list: Spelling,
  measure: (typeof measures)[number],
  rounds: Rounds,
): Case {
  const isTime = measure.endsWith('Ms');
  return {
    ...standing(participant, `${listName(list)}, ${measure}`, targets[list][measure]),
    unit: isTime ? 'ms' : 'share',
    better: isTime ? 'lower' : 'higher',
    run: perRound(participant, rounds, ({ answered }) => relevanceOf(answered[list])[measure]),
  };
}

function typingCases(participant: Participant, rounds: Rounds): Case[] {
  if (!participant.clientFor('marked').built.isTypist) return [];
  return [0.5, 0.95].map((share) => ({
    ...standing(participant, `typing, p${share * 100}Ms`, share === 0.95 ? targetTypedMs : undefined),
    unit: 'ms',
    better: 'lower',
    run: perRound(participant, rounds, ({ typedMs }) => percentile(typedMs, share)),
  }));
}

/** Of the index with marks: a peer that answers both has twice as much of both. */
function buildingCases(participant: Participant): Case[] {
  const { built } = participant.clientFor('marked');
  return [
    {
      ...standing(participant, 'index built', targetBuildSeconds),
      ...{ unit: 's', better: 'lower', run: () => built.buildMs / 1000 },
    },
    {
      ...standing(participant, `index ÷ text, ${built.isInMemory ? 'in memory' : 'on disk'}`, targetSize),
      ...{ unit: '×', better: 'lower', run: () => built.indexBytes / built.textBytes },
    },
  ];
}

function standing({ label, isPeer }: Participant, what: string, target: number | undefined) {
  const name = `${label}, ${what}`;
  if (isPeer) return { name, isPeer };
  const compared = { name, peer: `${plainPeer}, ${what}` };
  return target === undefined ? compared : { ...compared, target };
}

/** `measure` calls each case once in every round, in order. */
function perRound(participant: Participant, rounds: Rounds, figure: (played: Played) => number): () => Promise<number> {
  let round = -1;
  return async () => {
    round += 1;
    const played = (await rounds.play(round)).get(participant);
    return played ? figure(played) : Number.NaN;
  };
}

/** By participant, list and then set or half. */
export function relevanceTables(played: ReadonlyMap<Participant, Played>): Record<string, Record<string, Relevance>> {
  const rows: Record<string, Record<string, Relevance>> = {};
  for (const [{ label }, { answered }] of played) {
    for (const list of spellings) {
      const bySet = relevanceBySet(answered[list]);
      const byHalf = Map.groupBy(answered[list], ({ qid }) => halfOf(qid));
      rows[`${label}, ${listName(list)}`] = {
        ...Object.fromEntries(bySet),
        ...Object.fromEntries([...byHalf].map(([half, ofHalf]) => [`all, ${half}`, relevanceOf(ofHalf)])),
      };
    }
  }
  return rows;
}
