// A second set of made papers, written after the reader was finished.
import type { MadePaper } from './made-paper.ts';

export const blindPapers: readonly MadePaper[] = [];
