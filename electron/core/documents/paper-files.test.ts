// Folders of papers, and files that change under the reader.
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listPaperFiles } from './paper-files.ts';
import { stablePieces } from './stable-file.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'paper-files-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a folder of papers', () => {
  it('gives every kind that is read, names what is left out, passes over what systems leave behind', async () => {
    const root = join(folder, 'Kỳ họp 🏛️');
    mkdirSync(join(root, 'con', '.git'), { recursive: true });
    const long = `${'ơ'.repeat(125)}.txt`;
    const papers = ['a.PDF', 'b.docx', 'c.doc', 'd.odt', 'e.rtf', 'g.html', 'h.md', 'i.jpeg', 'k.zip', long];
    const others = [
      '~$b.docx',
      '.DS_Store',
      'Thumbs.db',
      'desktop.ini',
      'con/.git/x.txt',
      'bảng.xlsx',
      'con/phim.mp4',
      'khong-duoi',
    ];
    for (const name of [...papers, ...others]) writeFileSync(join(root, name), 'x');
    symlinkSync(join(root, 'a.PDF'), join(root, 'liên kết.pdf'));
    const found = await listPaperFiles([root, join(folder, 'không có'), join(root, 'bảng.xlsx')]);
    const short = (path: string) => relative(root, path);
    expect(found.files.map(short).sort()).toEqual([...papers, 'bảng.xlsx'].sort());
    expect(found.skipped.map(({ path, refusal }) => [short(path), refusal.facts?.kind]).sort()).toEqual(
      [
        ['bảng.xlsx', 'XLSX'],
        ['con/phim.mp4', 'MP4'],
        ['khong-duoi', '?'],
        ['liên kết.pdf', 'link'],
      ].sort(),
    );
    expect(found.unreadable.map(({ code }) => code)).toEqual(['ENOENT']);
  });
});

describe('a file', () => {
  const bytesOf = async (path: string, onPiece: (count: number) => void = () => {}) => {
    let length = 0;
    let count = 0;
    for await (const piece of stablePieces(path)) {
      length += piece.byteLength;
      count += 1;
      onPiece(count);
    }
    return length;
  };

  it('is read whole', async () => {
    const path = join(folder, 'whole');
    writeFileSync(path, Buffer.alloc(2_500_000));
    expect(await bytesOf(path)).toBe(2_500_000);
  });

  it.each([
    ['grows', (path: string) => appendFileSync(path, 'x')],
    ['shrinks', (path: string) => truncateSync(path, 10)],
    ['is written over', (path: string) => writeFileSync(path, Buffer.alloc(2_500_000, 1))],
  ])('that %s while it is read is refused', async (_, change) => {
    const path = join(folder, 'changing');
    writeFileSync(path, Buffer.alloc(2_500_000));
    await expect(bytesOf(path, (count) => count === 1 && change(path))).rejects.toThrow('file-changed');
  });
});
