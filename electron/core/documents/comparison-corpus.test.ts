// How much changed, on real laws: the text as passed beside the text of today. What is expected was found by another
// program, article by article, and looked at.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { comparedForTests } from '#shared/documents/compared-for-tests.ts';
import { changesBetween } from '#shared/documents/comparison.ts';

const versions = resolve(import.meta.dirname, '../../../../shared/corpus/versions');

/** The source has lost line breaks before some articles, and gives those the numbers of the codification. */
const withLostBreaks = (source: string) =>
  source.replace(/Điều \d+\.\d+\.LQ\.(\d+[a-zđ]?)\. ([^\n]*)\n(?=\(Điều \1 )/gu, '\nĐiều $1. $2\n');
const read = (name: string) => comparedForTests(withLostBreaks(readFileSync(join(versions, name), 'utf8')));

/** Law, changed, added, removed. In 57/2014 the source repeats the heading of Điều 101. */
const expected = [
  ['08-2012-qh13', 54, ['16a'], ['34', '53']],
  ['26-2008-qh12', 52, [], '18 24 39 49 54 55 62 67 73 77 85 102 105 131 136 138 143 158 174'.split(' ')],
  ['57-2014-qh13', 46, ['101'], ['42', '43']],
  ['87-2015-qh13', 12, [], []],
] as const;

describe.skipIf(!existsSync(versions))('laws and their later texts (skipped where ../shared/corpus is absent)', () => {
  it.each(expected)('%s: %d articles were changed', (law, changedCount, added, removed) => {
    const changes = changesBetween(read(`${law}_goc.txt`), read(`${law}_phapdien.txt`));
    const numbers = (units: readonly { label: string }[]) => units.map(({ label }) => label.replace('Điều ', ''));
    expect(changes.changed.total).toBe(changedCount);
    expect(numbers(changes.added.units)).toEqual(added);
    expect(numbers(changes.removed.units)).toEqual(removed);
  });
});
