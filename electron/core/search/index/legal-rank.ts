// How high a text stands among texts of law (Law on the Promulgation of Legal Documents, 2025, article 4): where two answer
// alike, the law goes before the decree that details it, and both before circulars and other papers.
import { foldText } from '#shared/kernel/text/mapped-text.ts';
import type { PaperFacts } from './indexed-unit.ts';

/** 2: the Constitution, laws, resolutions of the National Assembly; 1: ordinances, resolutions of its Standing Committee, decrees; 0: all others. */
export function legalRank(title: string, { numberKey, type }: Pick<PaperFacts, 'numberKey' | 'type'>): 0 | 1 | 2 {
  const number = numberKey === null ? '' : foldText(numberKey);
  if (/\/qh\d+$/.test(number)) return 2;
  if (/ubtvqh\d+$/.test(number) || /\/nd-cp$/.test(number)) return 1;
  const kind = foldText(type ?? title);
  if (/^(?:hien phap|bo luat|luat)(?: |$)/.test(kind)) return 2;
  return /^(?:phap lenh|nghi dinh)(?: |$)/.test(kind) ? 1 : 0;
}
