// What a search answers: how it was understood, the one clause or paper that was named, and what was found, by paper.
import { z } from 'zod';
import { circleSchema } from '#shared/kernel/circles.ts';
import { idSchema } from '#shared/kernel/ids.ts';
import { searchFacetsSchema, searchStatusSchema } from './filter.ts';

/** Pieces in order; joined they are the snippet. */
export const snippetSchema = z.array(z.object({ text: z.string(), isHit: z.boolean() }));
export type Snippet = z.infer<typeof snippetSchema>;

/** A legal unit, or a part of a paper that has none. */
export const unitHitSchema = z.object({
  /** `điều-15/khoản-2`; null where the paper has no units. */
  address: z.string().nullable(),
  /** As laws cite it: «Khoản 2 Điều 15»; null where the paper has no units. */
  label: z.string().nullable(),
  /** Title of the article or nearest heading, without its number. */
  heading: z.string().nullable(),
  /** Pieces of the heading with what was found in it; none where there is no heading. */
  markedHeading: snippetSchema,
  /** Where it opens: page from 1, block from 0 within the page. */
  pageNumber: z.int().positive(),
  blockIndex: z.int().nonnegative(),
  snippet: snippetSchema,
});
export type UnitHit = z.infer<typeof unitHitSchema>;

/** A paper as results name it. */
export const foundPaperSchema = z.object({
  documentId: idSchema,
  title: z.string(),
  /** Pieces of the title with what was found in it. */
  markedTitle: snippetSchema,
  /** `flow`: the paper has no pages to speak of (DOCX); `pageNumber` of its hits is then 1. */
  layout: z.enum(['pages', 'flow']),
  /** Who sees it. */
  circle: circleSchema,
  number: z.string().nullable(),
  type: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: z.iso.date().nullable(),
  status: searchStatusSchema,
  isSample: z.boolean(),
});
export type FoundPaper = z.infer<typeof foundPaperSchema>;

export const paperHitsSchema = foundPaperSchema.extend({
  /** Best first, at most `perPaper`. */
  hits: z.array(unitHitSchema),
  /** Of all that were found in the paper, listed or not. */
  hitCount: z.int().nonnegative(),
});
export type PaperHits = z.infer<typeof paperHitsSchema>;

/** A paper or a clause that the words name outright: «59/2020», «k2 đ15 luật đất đai». */
export const jumpSchema = foundPaperSchema.extend({ hit: unitHitSchema });
export type Jump = z.infer<typeof jumpSchema>;

export const understoodSchema = z.object({
  /** What was looked for where it is not letter by letter what was typed: tone marks restored, keystrokes read. Null otherwise. */
  readAs: z.string().nullable(),
  /** «Ý bạn là …»: words that the papers do have, where what was typed is hardly in them. */
  suggestion: z.string().nullable(),
  /** Written-out forms that were looked for too: «Ủy ban Thường vụ Quốc hội». */
  alsoSought: z.array(z.string()),
  /** The query that a reader marks in the paper: without operators and what was left out. */
  markText: z.string(),
});
export type Understood = z.infer<typeof understoodSchema>;

export const searchAnswerSchema = z.object({
  understood: understoodSchema,
  jumps: z.array(jumpSchema),
  /** Best first. */
  papers: z.array(paperHitsSchema),
  total: z.object({
    papers: z.int().nonnegative(),
    hits: z.int().nonnegative(),
    /** There may be more than were counted. */
    isAtLeast: z.boolean(),
  }),
  /** Null where they were not asked for. */
  facets: searchFacetsSchema.nullable(),
  durationMs: z.number(),
  /** True while the index is being built: more may come. */
  isPartial: z.boolean(),
});
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;

/** Of one clause: those of other papers, and of its own, that say the like. */
export const similarAnswerSchema = z.object({
  papers: z.array(paperHitsSchema),
  durationMs: z.number(),
  isPartial: z.boolean(),
});
export type SimilarAnswer = z.infer<typeof similarAnswerSchema>;
