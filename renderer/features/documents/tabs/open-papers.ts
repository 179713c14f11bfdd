// The papers that a person has open, in the order of their tabs. Pure.
import { z } from 'zod';

export const openPaperSchema = z.object({
  documentId: z.string(),
  /** As it was when the paper was last shown. */
  title: z.string(),
  /** When it was last shown; ISO 8601 in UTC. */
  shownAt: z.iso.datetime(),
});
export type OpenPaper = z.infer<typeof openPaperSchema>;
export type OpenPapers = readonly OpenPaper[];

/** Enough for anyone; beyond it the one shown longest ago is closed. */
export const mostOpen = 200;
/** What was prepared in the evening is still there in the morning; what nobody came back to leaves by itself. */
const keptHours = 36;

/** A paper that is shown: a new one gets its tab behind `afterId`, or at the end. */
export function withShown(papers: OpenPapers, shown: OpenPaper, afterId: string | null): OpenPapers {
  const known = papers.some(({ documentId }) => documentId === shown.documentId);
  if (known) return papers.map((paper) => (paper.documentId === shown.documentId ? shown : paper));
  const after = papers.findIndex(({ documentId }) => documentId === afterId);
  const at = after < 0 ? papers.length : after + 1;
  return withoutOldest([...papers.slice(0, at), shown, ...papers.slice(at)]);
}

export function withClosed(papers: OpenPapers, documentId: string): OpenPapers {
  const rest = papers.filter((paper) => paper.documentId !== documentId);
  return rest.length === papers.length ? papers : rest;
}

/** What is shown when a tab is closed: its right neighbour, at the end its left one; null: it was the last. */
export function neighbourOf(papers: OpenPapers, documentId: string): OpenPaper | null {
  const at = papers.findIndex((paper) => paper.documentId === documentId);
  return papers[at + 1] ?? papers[at - 1] ?? null;
}

/** The next tab (1) or the one before (-1), round the ends. */
export function stepFrom(papers: OpenPapers, documentId: string, step: 1 | -1): OpenPaper | null {
  const at = papers.findIndex((paper) => paper.documentId === documentId);
  if (at < 0 || papers.length < 2) return null;
  return papers[(at + step + papers.length) % papers.length] ?? null;
}

/** Moves a tab to the place of another. */
export function withMoved(papers: OpenPapers, documentId: string, toIndex: number): OpenPapers {
  const from = papers.findIndex((paper) => paper.documentId === documentId);
  const moved = papers[from];
  const to = Math.min(papers.length - 1, Math.max(0, toIndex));
  if (!moved || from === to) return papers;
  const rest = papers.filter((paper) => paper !== moved);
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}

/** At the start of the app. */
export function withoutStale(papers: OpenPapers, now: Date): OpenPapers {
  const oldest = now.getTime() - keptHours * 3_600_000;
  const kept = papers.filter(({ shownAt }) => Date.parse(shownAt) >= oldest);
  return kept.length === papers.length ? papers : kept;
}

function withoutOldest(papers: OpenPapers): OpenPapers {
  if (papers.length <= mostOpen) return papers;
  const oldest = papers.reduce((left, right) => (right.shownAt < left.shownAt ? right : left));
  return papers.filter((paper) => paper !== oldest);
}
