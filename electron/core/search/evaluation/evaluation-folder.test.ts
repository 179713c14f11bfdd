import { mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEvaluationFolder } from './evaluation-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dien-hong-evaluation-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function writeCorpus(...texts: string[]): string {
  const path = join(folder, 'corpus.jsonl');
  const lines = texts.map((text, at) => JSON.stringify({ id: `l/2020|${at + 1}`, law: 'Luật', title: '', text }));
  writeFileSync(path, lines.join('\n'));
  return path;
}

async function look(corpus: string, question: string) {
  const opened = await openEvaluationFolder(join(folder, 'data'), corpus);
  const { isReused, unitCount } = opened;
  const found = await opened.index.rank(question, 10);
  await opened.close();
  return { isReused, unitCount, found };
}

describe('an evaluation folder', () => {
  it('uses its index again for the same bytes, whatever their date, and another for others', async () => {
    const corpus = writeCorpus('con trâu', 'thủy lợi');
    expect(await look(corpus, 'thủy lợi')).toEqual({ isReused: false, unitCount: 2, found: ['l/2020|2'] });
    utimesSync(corpus, 1, 1);
    expect(await look(corpus, 'thủy lợi')).toEqual({ isReused: true, unitCount: 2, found: ['l/2020|2'] });
    expect(await look(writeCorpus('thủy lợi', 'con trâu'), 'thủy lợi')).toEqual({
      ...{ isReused: false, unitCount: 2, found: ['l/2020|1'] },
    });
  });

  it('begins again where the record is missing, damaged, or tells of an index that is not there', async () => {
    const corpus = writeCorpus('con trâu', 'thủy lợi');
    const first = await look(corpus, 'con trâu');
    const record = join(folder, 'data', 'evaluation.json');
    const index = join(folder, 'data', 'search.db');
    for (const spoil of [
      () => rmSync(record),
      () => writeFileSync(record, readFileSync(record).subarray(0, 40)),
      () => rmSync(index),
    ]) {
      spoil();
      expect(await look(corpus, 'con trâu')).toEqual(first);
    }
  });

  it('is one evaluation at a time', async () => {
    const corpus = writeCorpus('con trâu');
    const opened = await openEvaluationFolder(join(folder, 'data'), corpus);
    await expect(openEvaluationFolder(join(folder, 'data'), corpus)).rejects.toMatchObject({
      refusal: { code: 'data-held' },
    });
    await opened.close();
  });
});
