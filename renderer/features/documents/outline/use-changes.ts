// Articles that are new or changed since the version before, for the marks beside them.
import type { DocumentDetail } from '#shared/documents/summary.ts';

export type Change = 'added' | 'changed';
/** By address. */
export type Changes = ReadonlyMap<string, Change>;

const none: Changes = new Map();

export function useChanges(_document: DocumentDetail): Changes {
  return none;
}
