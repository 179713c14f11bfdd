// What is compared: something that takes a corpus and answers questions with ids, best first.
import type { CorpusPaper } from '#core/search/evaluation/retrieval-corpus.ts';

export interface Engine {
  /** Until everything is searchable. */
  build(papers: readonly CorpusPaper[]): Promise<void>;
  rank(text: string, limit: number): Promise<readonly string[]>;
  /** All words, the last one perhaps only begun. Null where the engine as it is set up cannot. */
  readonly rankTyped: ((text: string, limit: number) => Promise<readonly string[]>) | null;
  /** Bytes on the disk; null for an index in memory, which is measured from outside. */
  sizeBytes(): number | null;
  close(): Promise<void>;
}

/** Whether an index tells letters by their marks. A peer has an index for each; ours answers both from one. */
export const spellings = ['marked', 'unmarked'] as const;
export type Spelling = (typeof spellings)[number];

/** `folder` is the engine's own. */
export type OpenEngine = (folder: string, spelling: Spelling) => Promise<Engine>;

/** Why a peer cannot take part here; a reason, not a failure. */
export class AbsentPeerError extends Error {}

/** Words for peers that split by themselves or by spaces, lower case, without marks where the index has none. */
export function spell(text: string, spelling: Spelling): string {
  const lower = text.normalize('NFC').toLowerCase();
  if (spelling === 'marked') return lower;
  return lower.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd');
}

export function wordsOf(text: string, spelling: Spelling): string[] {
  return [...new Set(spell(text, spelling).match(/[\p{L}\p{N}]+/gu) ?? [])];
}
