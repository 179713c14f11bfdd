// A field as it was read: its value, how sure that is, and the place of its words.
import type { MetadataEntry } from './metadata.ts';
import { certaintyOf, spanInBlock, type Words } from './paper-lines.ts';

/** Below this certainty of a recognised word what it says is to be looked at. */
const sureCertainty = 70;
const maxValueLength = 1000;

export const nothingFound: MetadataEntry = { value: null, confidence: 'unsure', source: 'paper', place: null };

/** The place is that of the first words and of those that follow in the same block. */
export function foundEntry(value: string, words: readonly Words[], isSure: boolean): MetadataEntry {
  const kept = value.trim();
  const [first] = words;
  if (kept === '' || !first) return nothingFound;
  const isCertain = words.every((each) => certaintyOf(each) >= sureCertainty);
  const isWhole = kept.length <= maxValueLength;
  return {
    value: kept.slice(0, maxValueLength).trim().toWellFormed(),
    confidence: isSure && isCertain && isWhole ? 'high' : 'unsure',
    source: 'paper',
    place: placeOf(first, words),
  };
}

function placeOf(first: Words, words: readonly Words[]): MetadataEntry['place'] {
  const { page, blockInPage, block } = first.line;
  const spans = words.filter((each) => each.line.block === block).map(spanInBlock);
  const start = Math.min(...spans.map((span) => span.start));
  const end = Math.max(...spans.map((span) => span.end));
  return { page, block: blockInPage, offset: start, length: end - start };
}
