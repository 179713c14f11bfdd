// Papers that scroll together, on real laws: the text as passed beside the text of today.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { comparedForTests } from '#shared/documents/compared-for-tests.ts';
import { commonStops, comparePlaces, linkPlaces } from '#shared/documents/linked-places.ts';

const versions = resolve(import.meta.dirname, '../../../../shared/corpus/versions');

function paperOf(name: string) {
  const { structure, text } = comparedForTests(readFileSync(join(versions, name), 'utf8'));
  return { structure, end: { page: 1, block: text.pages[0]?.blocks.length ?? 0, offset: 0 } };
}

describe.skipIf(!existsSync(versions))('laws and their later texts (skipped where ../shared/corpus is absent)', () => {
  it.each(['08-2012-qh13', '26-2008-qh12', '57-2014-qh13', '87-2015-qh13'])(
    '%s: every article and clause that both have is level, forth and back',
    (law) => {
      const before = paperOf(`${law}_goc.txt`);
      const after = paperOf(`${law}_phapdien.txt`);
      const stops = commonStops(before.structure, after.structure);
      const forth = linkPlaces(before, after);
      const back = linkPlaces(after, before);
      const unlevel = stops.filter(
        ([left, right]) => forth(left).block !== right.block || back(right).block !== left.block,
      );
      expect(stops.length).toBeGreaterThan(150);
      expect(unlevel).toEqual([]);
      const mapped = Array.from({ length: before.end.block }, (_, block) => forth({ page: 1, block, offset: 0 }));
      const falling = mapped.filter((place, index) => comparePlaces(mapped[index - 1] ?? place, place) > 0);
      expect(falling).toEqual([]);
    },
  );
});
