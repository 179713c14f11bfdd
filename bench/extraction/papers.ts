// Real papers to read, where they are at hand: PDFs with a text of their own, and the same text as DOCX where there is one.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const corpus = join(import.meta.dirname, '../../../shared/corpus');
const folder = join(corpus, 'documents');

export interface Paper {
  readonly name: string;
  readonly path: string;
  /** The same words in a form that needs no reading of glyphs. */
  readonly twinPath: string | null;
}

const twins: Readonly<Record<string, string | null>> = {
  'luat-57-2014-qh13-ban-goc': 'luat-57-2014-qh13-ban-goc',
  'luat-57-2014-qh13-ban-goc-hai-phong-chu': 'luat-57-2014-qh13-ban-goc',
  'luat-57-2014-qh13-hop-nhat': 'luat-57-2014-qh13-hop-nhat',
  'nd30_2020-hai-phong-chu': 'nd30_2020_30_2020_ND_CP',
  'luat-31-2024-qh15': null,
  'luat-87-2015-qh13-ban-goc': null,
  'luat-92-2015-qh13-ban-goc': null,
};

/** Empty where the papers are not at hand. */
export function papersAtHand(): Paper[] {
  return Object.entries(twins)
    .map(([name, twin]) => ({
      name,
      path: join(folder, `${name}.pdf`),
      twinPath: twin === null ? null : join(folder, `${twin}.docx`),
    }))
    .filter(({ path, twinPath }) => existsSync(path) && (twinPath === null || existsSync(twinPath)));
}

/** Damaged and odd ones, at most `count`; empty where they are not at hand. */
export function oddPapersAtHand(count: number): string[] {
  const odd = join(corpus, 'pdf-robustness');
  if (!existsSync(odd)) return [];
  const names = readdirSync(odd).filter((name) => name.endsWith('.pdf'));
  return names
    .toSorted()
    .slice(0, count)
    .map((name) => join(odd, name));
}
