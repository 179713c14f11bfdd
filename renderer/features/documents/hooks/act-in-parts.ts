// The same act on many papers, in calls of a bounded size: how far it is, what was done, what was refused and why.
import { maxReadAtOnce } from '#shared/documents/readings.ts';
import type { Refusal } from '#shared/kernel/refusal.ts';

export interface Refused {
  readonly documentId: string;
  readonly refusal: Refusal;
}

export interface ActOutcome {
  readonly done: readonly string[];
  readonly refused: readonly Refused[];
  /** What broke it off, with the papers that were not tried any more; null when all were. */
  readonly broken: { readonly error: unknown; readonly untried: readonly string[] } | null;
}

/** Does some papers; resolves with those refused. */
export type ActOnPart = (documentIds: readonly string[]) => Promise<readonly Refused[]>;

/** Part after part, in order. Never rejects: what was done before a break is done. */
export async function actInParts(
  documentIds: readonly string[],
  actOn: ActOnPart,
  onProgress: (triedCount: number) => void,
): Promise<ActOutcome> {
  const done: string[] = [];
  const refused: Refused[] = [];
  for (let at = 0; at < documentIds.length; at += maxReadAtOnce) {
    const part = documentIds.slice(at, at + maxReadAtOnce);
    try {
      const refusedHere = await actOn(part);
      const refusedIds = new Set(refusedHere.map(({ documentId }) => documentId));
      refused.push(...refusedHere);
      done.push(...part.filter((documentId) => !refusedIds.has(documentId)));
    } catch (error) {
      return { done, refused, broken: { error, untried: documentIds.slice(at) } };
    }
    onProgress(at + part.length);
  }
  return { done, refused, broken: null };
}

/** The most frequent reason first. */
export function byReason(refused: readonly Refused[]): { code: Refusal['code']; documentIds: string[] }[] {
  const groups = Map.groupBy(refused, ({ refusal }) => refusal.code);
  return [...groups]
    .map(([code, those]) => ({ code, documentIds: those.map(({ documentId }) => documentId) }))
    .sort((a, b) => b.documentIds.length - a.documentIds.length);
}
