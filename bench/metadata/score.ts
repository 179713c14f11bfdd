// Readings against what a person reads, field by field. Letter case and the place of a tone (hòa, hoà) do not count.
import { type MetadataField, metadataFields, type PaperMetadata } from '#shared/documents/metadata/metadata.ts';
import type { Expected } from '#shared/documents/metadata/papers-for-tests/made-paper.ts';
import { canonicalTones } from '#shared/kernel/text/tone-placement.ts';

export const outcomes = ['right', 'unsure', 'unsure-wrong', 'missed', 'wrong', 'empty'] as const;
/**
 * `right`: read, and sure of it. `unsure`: read right, to be looked at. `unsure-wrong`: read wrong, to be looked at.
 * `missed`: nothing read. `wrong`: read wrong and sure of it, which must not be. `empty`: nothing there, nothing read.
 */
export type Outcome = (typeof outcomes)[number];
export type Score = Record<MetadataField, Record<Outcome, number>>;

export interface Fault {
  readonly paper: string;
  readonly field: MetadataField;
  readonly outcome: Outcome;
  readonly read: string | null;
  readonly expected: string | null;
}

export function emptyScore(): Score {
  const counts = () => Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  return Object.fromEntries(metadataFields.map((field) => [field, counts()])) as Score;
}

/** Adds a paper's readings to the score; gives back what was not right. */
export function addTo(score: Score, paper: string, metadata: PaperMetadata, expected: Expected): Fault[] {
  return metadataFields.flatMap((field) => {
    const wanted = expected[field] ?? null;
    const { value, confidence } = metadata[field];
    const outcome = outcomeOf(value, confidence === 'high', wanted);
    score[field][outcome] += 1;
    return outcome === 'right' || outcome === 'empty' ? [] : [{ paper, field, outcome, read: value, expected: wanted }];
  });
}

function outcomeOf(read: string | null, isSure: boolean, wanted: string | null): Outcome {
  if (read === null) return wanted === null ? 'empty' : 'missed';
  const isRight = wanted !== null && keyOf(read) === keyOf(wanted);
  if (isSure) return isRight ? 'right' : 'wrong';
  return isRight ? 'unsure' : 'unsure-wrong';
}

function keyOf(text: string): string {
  return canonicalTones(text.toLowerCase().normalize('NFC'));
}

export function tableOf(title: string, score: Score): string {
  const width = 14;
  const head = [title.padEnd(34), ...outcomes.map((outcome) => outcome.padStart(width))].join('');
  const rows = metadataFields.map((field) =>
    [`  ${field}`.padEnd(34), ...outcomes.map((outcome) => String(score[field][outcome]).padStart(width))].join(''),
  );
  return [head, ...rows].join('\n');
}
