// The command line as a script would use it: real processes, exit codes, one JSON document on stdout.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Document, Packer, Paragraph } from 'docx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { deletedRun, paragraph, run as wordRun, writeDocxParts } from '#core/documents/extraction/docx-for-tests.ts';
import { exitCodes } from './exit-codes.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dien-hong-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function start(...words: string[]): ChildProcess {
  const entry = join(import.meta.dirname, 'index.ts');
  return spawn(process.execPath, [entry, ...words, '--data', join(folder, 'data')], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'vi_VN.UTF-8' },
  });
}

async function run(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const child = start(...words);
  const read = (stream: ChildProcess['stdout']) => (stream ? text(stream) : '');
  const [out, err, [code]] = await Promise.all([read(child.stdout), read(child.stderr), once(child, 'close')]);
  return { code: Number(code), out, err };
}

async function writePapers(count: number): Promise<string> {
  const papers = join(folder, 'papers', 'Hồ sơ dự án Luật');
  mkdirSync(papers, { recursive: true });
  for (let n = 1; n <= count; n += 1) {
    const lines = ['BÁO CÁO', `Về việc thứ ${n}`, `Điều ${n}. Thời hạn chia sẻ dữ liệu là ${n} ngày làm việc.`];
    const document = new Document({ sections: [{ children: lines.map((line) => new Paragraph(line)) }] });
    writeFileSync(join(papers, `Báo cáo số ${n}.docx`), await Packer.toBuffer(document));
  }
  return join(folder, 'papers');
}

describe('the command line', () => {
  it('imports a folder, finds it without tone marks, verifies and rebuilds, each as one JSON document', async () => {
    const papers = await writePapers(3);
    writeFileSync(join(papers, 'hỏng.pdf'), '%PDF-1.4 hỏng');
    const imported = await run('import', papers, '--json');
    expect(imported.code).toBe(exitCodes.partly);
    expect(JSON.parse(imported.out)).toMatchObject({ imported: 3, known: 0, failed: 1 });
    expect(imported.err).toContain('hỏng.pdf: Tệp bị hỏng nên không đọc được');
    const found = await run('search', 'thoi han', 'chia se', '--json', '--limit', '2');
    expect(found.code).toBe(exitCodes.done);
    expect(JSON.parse(found.out)).toMatchObject({
      understood: { readAs: 'thời hạn chia sẻ' },
      papers: [{ hits: [{ pageNumber: 1 }] }, { hits: [{ pageNumber: 1 }] }],
      total: { papers: 3, hits: 3, isAtLeast: false },
      isPartial: false,
    });
    const verified = await run('verify', '--json');
    expect(JSON.parse(verified.out)).toMatchObject({ isWhole: true, log: { eventCount: 3 }, blobCount: 6 });
    expect(JSON.parse((await run('rebuild', '--json')).out)).toMatchObject({ eventCount: 3 });
  });

  it('lists what it found by paper, says how it understood the question, and takes it literally when told to', async () => {
    const path = join(folder, 'luật.txt');
    const law = ['LUẬT', 'Đất đai', '', 'Điều 1. Phạm vi điều chỉnh', '1. Luật này quy định về đất đai.'];
    writeFileSync(path, [...law, '2. Việc thu hồi đất theo quy định.', 'Điều 2. Hiệu lực'].join('\n'));
    expect((await run('import', path)).code).toBe(exitCodes.done);
    const { out } = await run('search', 'thu hoi dat');
    expect(out.split('\n')).toEqual([
      'Hiểu là: thu hồi đất',
      expect.stringMatching(/^1\. .*Đất đai/i),
      '   Khoản 2 Điều 1 · Phạm vi điều chỉnh · trang 1',
      expect.stringContaining('Việc [thu] [hồi] [đất] theo quy định.'),
      '1 kết quả trong 1 tài liệu',
      '',
    ]);
    expect((await run('search', 'thu hoi dat', '--exact')).out.trim()).toBe('0 kết quả trong 0 tài liệu');
    expect((await run('search', 'k2 đ1 luật đất đai')).out).toMatch(/^→ .*Đất đai.*\n {3}Khoản 2 Điều 1/im);
    const outOfRange = await run('search', 'x', '--limit', '101');
    expect([outOfRange.code, outOfRange.out]).toEqual([exitCodes.usage, '']);
  });

  it('reads a paper as it is and as it was before tracked changes', async () => {
    const path = join(folder, 'dự thảo.docx');
    const change = (name: string, inner: string) => `<w:${name} w:id="1" w:author="An">${inner}</w:${name}>`;
    const changed = `${wordRun('Thời hạn là ')}${change('del', deletedRun('05'))}${change('ins', wordRun('10'))}${wordRun(' ngày.')}`;
    await writeDocxParts(path, { document: paragraph(changed) });
    const [final, original] = [
      await run('extract', path, '--text'),
      await run('extract', path, '--text', '--original'),
    ];
    expect([final.out.trim(), original.out.trim()]).toEqual(['Thời hạn là 10 ngày.', 'Thời hạn là 05 ngày.']);
  });

  it('reads a paper without importing it', async () => {
    const papers = await writePapers(1);
    const read = await run('extract', join(papers, 'Hồ sơ dự án Luật', 'Báo cáo số 1.docx'), '--text');
    expect(read.code).toBe(exitCodes.done);
    expect(read.out).toContain('Điều 1. Thời hạn chia sẻ dữ liệu');
    const missing = await run('extract', join(folder, 'không có.pdf'), '--json');
    expect(missing.code).toBe(exitCodes.refused);
    expect(JSON.parse(missing.out)).toMatchObject({ refusal: { code: 'not-found' } });
  });

  it('says how it is used when it is misused, and does nothing', async () => {
    for (const words of [['bay'], [], ['import'], ['search', 'x', '--limit', 'nhiều'], ['verify', '--lạ']]) {
      const { code, out, err } = await run(...words);
      expect([code, out]).toEqual([exitCodes.usage, '']);
      expect(err).toContain('Cách dùng');
    }
    expect((await run('--help')).code).toBe(exitCodes.done);
  });

  it('refuses a folder whose key is gone, with the reason and without touching it', async () => {
    expect((await run('verify')).code).toBe(exitCodes.done);
    rmSync(join(folder, 'data', 'hub.key'));
    const { code, err, out } = await run('verify', '--json');
    expect(code).toBe(exitCodes.refused);
    expect(err).toContain('Không tìm thấy khóa mở dữ liệu');
    expect(JSON.parse(out)).toMatchObject({ refusal: { code: 'key-missing' } });
  });

  it('[L5] loses and doubles nothing when an import is killed at any moment', async () => {
    const papers = await writePapers(12);
    // Early in the start, while originals are stored, while papers are read, while they are recorded.
    for (const afterMs of [350, 700, 1000, 1400]) {
      const child = start('import', papers, '--json');
      const timer = setTimeout(() => child.kill('SIGKILL'), afterMs);
      await once(child, 'close');
      clearTimeout(timer);
    }
    const { code, out } = await run('import', papers, '--json');
    expect(code).toBe(exitCodes.done);
    const { imported, known } = JSON.parse(out);
    expect(imported + known).toBe(12);
    expect(JSON.parse((await run('verify', '--json')).out)).toMatchObject({ isWhole: true, log: { eventCount: 12 } });
    const found = JSON.parse((await run('search', 'thoi han', '--json', '--limit', '50')).out);
    expect([found.papers.length, found.total]).toEqual([12, { papers: 12, hits: 12, isAtLeast: false }]);
  });
});
