// What people and machines do to a batch: each file gets an answer, the batch ends, nothing is left half-done.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Core, openCore } from '#core/core.ts';
import { silentLogger } from '#core/kernel/logger.ts';
import { everyone } from '#shared/kernel/circles.ts';
import { localAdministrator } from '#shared/kernel/people.ts';
import { writePdf, writeZip } from './extraction/papers-for-tests.ts';
import { type ImportReport, importBatch } from './import-batch.ts';
import { problemsOf } from './kill-nine-inspection.ts';

const hardPdfs = join(import.meta.dirname, '../../../../shared/corpus/pdf-robustness');
const request = { circle: everyone, stage: 'published' } as const;

let folder: string;
let papers: string;
let core: Core;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dien-hong-hostile-'));
  papers = join(folder, 'papers');
  mkdirSync(papers);
  core = await openCore({ dataDir: join(folder, 'data'), key: null, host: 'cli', version: '0', logger: silentLogger });
});
afterEach(async () => {
  try {
    expect(await problemsOf(core)).toEqual([]);
  } finally {
    await core.close();
  }
  expect(readdirSync(join(folder, 'data', 'tmp'))).toEqual([]);
  rmSync(folder, { recursive: true, force: true });
});

type OnReport = Parameters<typeof importBatch>[4];
const bringIn = (paths: readonly string[], onReport?: OnReport) =>
  importBatch(core, localAdministrator, paths, request, onReport);
/** By file name: the refusal's code, or how it went. */
const answersOf = (reports: readonly ImportReport[]) =>
  Object.fromEntries(reports.map(({ path, status, refusal }) => [basename(path), refusal?.code ?? status]));

const text = (words: string) => `TỜ TRÌNH\nVề dự án Luật Nước mưa\n\n${words}`;
async function writePaper(name: string, words = name): Promise<string> {
  const path = join(papers, name);
  if (name.endsWith('.pdf')) await writePdf(path, [[{ text: words, x: 72, y: 72 }]]);
  else if (name.endsWith('.docx')) {
    const document = new Document({ sections: [{ children: [new Paragraph('BÁO CÁO'), new Paragraph(words)] }] });
    writeFileSync(path, await Packer.toBuffer(document));
  } else writeFileSync(path, text(words));
  return path;
}

describe('a batch of hostile files', () => {
  it.skipIf(!existsSync(hardPdfs))(
    'answers for each of hundreds of broken PDFs (skipped where ../shared/corpus is absent)',
    async () => {
      const names = readdirSync(hardPdfs);
      const totals = new Set<number>();
      const reports = await bringIn([hardPdfs], (_, total) => totals.add(total));
      expect(reports.map(({ path }) => basename(path)).toSorted()).toEqual(names.toSorted());
      expect([...totals]).toEqual([names.length]);
      const unexplained = reports.filter(({ status, refusal }) => status === 'failed' && refusal?.code === 'internal');
      expect(unexplained).toEqual([]);
      expect(reports.filter(({ status }) => status === 'imported').length).toBeGreaterThan(names.length / 2);
    },
    600_000,
  );

  it.skipIf(!existsSync(hardPdfs))(
    'answers for PDFs that were cut short (skipped where ../shared/corpus is absent)',
    async () => {
      const samples = readdirSync(hardPdfs).filter((name, index) => name.endsWith('.pdf') && index % 8 === 0);
      for (const name of samples) {
        const bytes = readFileSync(join(hardPdfs, name));
        for (const third of [1, 2]) {
          const cut = bytes.subarray(0, Math.floor((bytes.length * third) / 3));
          writeFileSync(join(papers, `${third} ${name}`), cut);
        }
      }
      const reports = await bringIn([papers]);
      expect(reports.length).toBe(2 * samples.length);
      expect(reports.filter(({ refusal }) => refusal?.code === 'internal')).toEqual([]);
    },
    300_000,
  );

  it('refuses what is empty, cut short or not what its name says, and takes the rest', async () => {
    const pdf = readFileSync(await writePaper('tốt.pdf'));
    const docx = readFileSync(await writePaper('tốt.docx'));
    const files: Record<string, Uint8Array | string> = {
      'rỗng.pdf': '',
      'rỗng.docx': '',
      'rỗng.txt': '',
      'rỗng.html': '',
      'cắt.docx': docx.subarray(0, docx.length / 2),
      'chỉ đầu.pdf': pdf.subarray(0, 20),
      'thật là docx.pdf': docx,
      'thật là pdf.docx': Buffer.concat([pdf, Buffer.from('\n')]),
      'ảnh giả.png': text('không phải ảnh'),
      'không có chữ.txt': ' \n\n ',
    };
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(papers, name), bytes);
    const answers = answersOf(await bringIn([papers]));
    expect(answers).toMatchObject({
      'tốt.pdf': 'imported',
      'rỗng.pdf': 'file-empty',
      'rỗng.docx': 'file-empty',
      'rỗng.txt': 'file-empty',
      'rỗng.html': 'file-empty',
      'cắt.docx': 'file-damaged',
      'chỉ đầu.pdf': 'file-damaged',
      'thật là pdf.docx': 'imported',
      'không có chữ.txt': 'file-has-no-text',
    });
    // The same bytes under two names are one paper, whichever comes first.
    expect([answers['tốt.docx'], answers['thật là docx.pdf']].toSorted()).toEqual(['imported', 'known']);
    expect(answers['ảnh giả.png']).not.toBe('internal');
  });

  it('takes names in any script, of any length, with anything in them', async () => {
    const letters = 'đ'.repeat(125);
    const names = [
      'Tờ trình về dự án Luật.txt',
      'Tờ trình về dự án Luật (2).txt'.normalize('NFD'),
      '🇻🇳 📄.txt',
      `${letters}.txt`,
      'dòng một\ndòng hai.txt',
      'tab\tchuông\u0007.txt',
      '"; rm -rf ~ #.txt',
      '-rf.txt',
      '…..txt',
      '\u202Etxt.exe\u202C.txt',
      '\u0001.txt',
    ];
    for (const name of names) await writePaper(name);
    const reports = await bringIn([papers]);
    expect(answersOf(reports)).toEqual(Object.fromEntries(names.map((name) => [name, 'imported'])));
    for (const { documentId } of reports) {
      const { fileName, title } = core.documents.get(localAdministrator, documentId ?? '');
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not come through
      expect(`${fileName}${title}`).not.toMatch(/[\u0000-\u001f\u007f\u202a-\u202e]/);
      expect([fileName.length >= 4, Buffer.byteLength(fileName) <= 255]).toEqual([true, true]);
    }
  });

  it('walks a folder whose links go round in circles or lead out, and says what it did not take', async () => {
    mkdirSync(join(papers, 'trong'));
    await writePaper('một.txt');
    await writePaper('trong/hai.txt');
    writeFileSync(join(folder, 'ngoài.txt'), text('ở ngoài'));
    symlinkSync(papers, join(papers, 'trong', 'vòng'));
    symlinkSync(join(folder, 'ngoài.txt'), join(papers, 'lối ra.txt'));
    symlinkSync(join(papers, 'không có'), join(papers, 'cụt.txt'));
    const answers = answersOf(await bringIn([papers]));
    expect(answers).toEqual({
      'một.txt': 'imported',
      'hai.txt': 'imported',
      vòng: 'unsupported-type',
      'lối ra.txt': 'unsupported-type',
      'cụt.txt': 'unsupported-type',
    });
  });

  it('answers for archives that hold nothing, the same twice over, or no paper', async () => {
    await writeZip(join(papers, 'a.zip'), 'trong.txt', 'TO TRINH\n\nVe du an Luat');
    copyFileSync(join(papers, 'a.zip'), join(papers, 'b.zip'));
    writeFileSync(join(papers, 'c.zip'), Buffer.concat([Buffer.from('PK\u0005\u0006'), Buffer.alloc(18)]));
    await writeZip(join(papers, 'd.zip'), 'phim.mp4', 'xxx');
    writeFileSync(join(papers, 'e.zip'), readFileSync(join(papers, 'a.zip')).subarray(0, 60));
    const reports = await bringIn([papers]);
    const answers = reports.map(({ path, status, refusal }) => `${basename(path)}: ${refusal?.code ?? status}`);
    expect(answers.length).toBe(5);
    expect(answers.filter((answer) => answer.includes('trong.txt')).map((answer) => answer.split(': ')[1])).toEqual(
      expect.arrayContaining(['imported', 'known']),
    );
    expect(answers.slice(2, 4)).toEqual(['c.zip: file-empty', 'd.zip › phim.mp4: unsupported-type']);
    expect(answers[4]).toMatch(/^e\.zip: (archive-damaged|file-damaged)$/);
  });

  it.skipIf(process.platform === 'win32')(
    'does not wait for a pipe or a device, named or met in a folder',
    async () => {
      execFileSync('mkfifo', [join(papers, 'ống.pdf')]);
      const reports = await bringIn([papers, join(papers, 'ống.pdf'), '/dev/zero']);
      expect(answersOf(reports)).toEqual({ 'ống.pdf': 'unsupported-type', zero: 'unsupported-type' });
    },
  );

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'names what it may not read (skipped for root, who may read all)',
    async () => {
      chmodSync(await writePaper('khóa.txt'), 0o000);
      mkdirSync(join(papers, 'phòng kín'), { mode: 0o000 });
      await writePaper('mở.txt');
      const answers = answersOf(await bringIn([papers]));
      expect(answers).toEqual({ 'khóa.txt': 'no-rights', 'phòng kín': 'no-rights', 'mở.txt': 'imported' });
    },
  );

  it('goes on when files vanish or grow while it works', async () => {
    for (let number = 10; number < 40; number += 1) await writePaper(`${number}.txt`);
    const [vanishing, growing] = [join(papers, '99.txt'), join(folder, 'lớn.txt')];
    writeFileSync(vanishing, text('sắp mất'));
    writeFileSync(growing, text('đang viết\n'.repeat(3_000_000)));
    const growth = setInterval(() => appendFileSync(growing, 'thêm\n'), 1);
    let isFirst = true;
    const reports = await bringIn([growing, papers], () => {
      if (isFirst) rmSync(vanishing);
      isFirst = false;
    });
    clearInterval(growth);
    const { 'lớn.txt': grown, '99.txt': vanished, ...others } = answersOf(reports);
    expect([grown, vanished]).toEqual(['file-changed', 'not-found']);
    expect(Object.values(others)).toEqual(Array(30).fill('imported'));
  });

  it('holds its folder against a second process that imports into it', async () => {
    for (let number = 10; number < 30; number += 1) await writePaper(`${number}.txt`);
    const importing = bringIn([papers]);
    const script = join(import.meta.dirname, 'kill-nine-importer.ts');
    const second = spawnSync(process.execPath, [script, join(folder, 'data'), papers], { encoding: 'utf8' });
    expect([second.status, second.stdout, second.stderr.includes('data-held')]).toEqual([1, '', true]);
    expect((await importing).map(({ status }) => status)).toEqual(Array(20).fill('imported'));
  });
});

/** A file system of a few megabytes in a namespace of its own: Linux lets anyone have one, unless it is forbidden. */
function onSmallDisk(mebibytes: number, disk: string, args: readonly string[]) {
  const quoted = [process.execPath, ...args].map((each) => `'${each}'`).join(' ');
  const mount = `mount -t tmpfs -o size=${mebibytes}m tmpfs '${disk}'`;
  return spawnSync('unshare', ['-rm', 'sh', '-c', `${mount} && exec ${quoted}`], { encoding: 'utf8' });
}
const canMount = onSmallDisk(1, tmpdir(), ['-e', '0']).status === 0;

describe('a batch on a full disk', () => {
  it.skipIf(!canMount)(
    'refuses what has no room, keeps what had, and takes all once there is room (skipped where no file system may be mounted)',
    async () => {
      const disk = join(folder, 'disk');
      mkdirSync(disk);
      for (let number = 10; number < 40; number += 1) {
        // Noise, so that it takes as much room packed.
        const noise = Array.from({ length: 40_000 }, () => Math.random().toString(36).slice(2, 5)).join(' ');
        await writePaper(`${number}.txt`, `Luật Nước mưa\n${noise}`);
      }
      const script = join(import.meta.dirname, 'full-disk-importer.ts');
      const { stdout, stderr, status } = onSmallDisk(64, disk, [script, disk, papers, '58']);
      expect([status, stderr]).toEqual([0, '']);
      const { whenFull, problemsWhenFull, withRoom, ...atTheEnd } = JSON.parse(stdout);
      expect(new Set(whenFull)).toEqual(new Set(['imported', 'disk-full']));
      expect(problemsWhenFull).toEqual([]);
      expect(new Set(withRoom)).toEqual(new Set(['imported', 'known']));
      expect(atTheEnd).toEqual({ found: 30, problemsWithRoom: [], problemsAtTheEnd: [] });
    },
    120_000,
  );
});
