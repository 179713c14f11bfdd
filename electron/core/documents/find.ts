// Finds a phrase in one paper, in slices so short that others are served in between.
import { setImmediate } from 'node:timers/promises';
import type { z } from 'zod';
import type { FoundHit, FoundPart, findInputSchema } from '#shared/documents/find-contract.ts';
import { findInPaper } from '#shared/documents/find-in-paper.ts';
import { PaperSections } from '#shared/documents/paper-sections.ts';
import type { Viewer } from '#shared/kernel/people.ts';
import { phraseOf } from '#shared/kernel/text/phrase.ts';
import type { Documents } from './service.ts';
import type { OpenedText } from './text-blob.ts';

/** How long the event loop is held at a time. */
const sliceMs = 8;

/** Paragraphs ready to be searched, as long as the text is kept at hand. */
const sectionsOfTexts = new WeakMap<OpenedText, PaperSections>();

type FindInput = z.infer<typeof findInputSchema>;

/** The first part comes with the first hit. Refuses with `not-found`. */
export async function findInDocument(
  documents: Pick<Documents, 'openText'>,
  viewer: Viewer,
  input: FindInput,
  signal: AbortSignal | undefined,
): Promise<AsyncGenerator<FoundPart>> {
  const sections = sectionsOf(await documents.openText(viewer, input.documentId));
  return findIn(sections, input, signal);
}

async function* findIn(
  sections: PaperSections,
  { text, isExact, isWholeWord, from, limit }: FindInput,
  signal: AbortSignal | undefined,
): AsyncGenerator<FoundPart> {
  const phrase = phraseOf(text, { isExact, isWholeWord });
  let counts = { after: 0, before: 0 };
  let hits: FoundHit[] = [];
  let isFirst = true;
  let sliceEnd = performance.now() + sliceMs;
  for (const step of phrase ? findInPaper(sections, { phrase, from, limit }) : []) {
    counts = { after: step.after, before: step.before };
    hits.push(...step.hits);
    const isOver = performance.now() >= sliceEnd;
    if (!isOver && (!isFirst || hits.length === 0)) continue;
    if (hits.length > 0) {
      yield { hits, ...counts, isWhole: false };
      hits = [];
      isFirst = false;
    }
    await setImmediate();
    if (signal?.aborted) return;
    sliceEnd = performance.now() + sliceMs;
  }
  yield { hits, ...counts, isWhole: true };
}

function sectionsOf(text: OpenedText): PaperSections {
  const known = sectionsOfTexts.get(text);
  if (known) return known;
  const made = new PaperSections(text);
  sectionsOfTexts.set(text, made);
  return made;
}
