import { describe, expect, it } from 'vitest';
import { maxPaperBytes } from '#shared/documents/contract.ts';
import { binaryOf } from '#shared/kernel/binary.ts';
import { collectEntries, collectFiles, type EntryLike } from './collect-files.ts';
import type { UploadSource } from './upload.ts';

const picked = (name: string, size = 10): UploadSource => ({ name, size, slice: () => binaryOf(new Uint8Array(1)) });
const file = (name: string, size?: number): EntryLike => ({
  isDirectory: false,
  name,
  file: (onFile) => onFile(picked(name, size)),
});
const unreadable = (name: string): EntryLike => ({
  isDirectory: false,
  name,
  file: (_, onError) => onError(new Error('no')),
});

/** A folder whose reader gives two entries at a time, as browsers give a hundred. */
function folder(name: string, children: readonly EntryLike[]): EntryLike {
  return {
    isDirectory: true,
    name,
    createReader: () => {
      let at = 0;
      return {
        readEntries: (onEntries) => {
          onEntries(children.slice(at, at + 2));
          at += 2;
        },
      };
    },
  };
}

const pathsOf = (found: { files: readonly { path: string }[] }) => found.files.map(({ path }) => path);

describe('collectEntries', () => {
  it('walks folders to their ends, in the order in which people number their files', async () => {
    const tree = folder('Kỳ họp', [
      file('10. báo cáo.pdf'),
      file('2. tờ trình.pdf'),
      folder('Phụ lục', [file('b.docx'), file('a.docx'), file('c.docx')]),
      file('1. dự thảo.pdf'),
    ]);
    expect(pathsOf(await collectEntries([tree, file('lẻ.pdf')]))).toEqual([
      'Kỳ họp/1. dự thảo.pdf',
      'Kỳ họp/2. tờ trình.pdf',
      'Kỳ họp/10. báo cáo.pdf',
      'Kỳ họp/Phụ lục/a.docx',
      'Kỳ họp/Phụ lục/b.docx',
      'Kỳ họp/Phụ lục/c.docx',
      'lẻ.pdf',
    ]);
  });

  it('takes a thousand files and tells how far it is', async () => {
    const counts: number[] = [];
    const many = Array.from({ length: 1000 }, (_, index) => file(`${index}.pdf`));
    const found = await collectEntries([folder('nhiều', many)], (count) => counts.push(count));
    expect([found.files.length, counts.at(-1)]).toEqual([1000, 1000]);
  });

  it('names what cannot be read and goes on with the rest', async () => {
    const closed: EntryLike = {
      isDirectory: true,
      name: 'khóa',
      createReader: () => ({ readEntries: (_, onError) => onError(new Error('no')) }),
    };
    const found = await collectEntries([folder('hồ sơ', [unreadable('hỏng.pdf'), closed, file('tốt.pdf')])]);
    expect(pathsOf(found)).toEqual(['hồ sơ/tốt.pdf']);
    expect(found.skipped).toEqual([
      { path: 'hồ sơ/hỏng.pdf', reason: 'unreadable' },
      { path: 'hồ sơ/khóa', reason: 'folder-unreadable' },
    ]);
  });

  it('ends in a folder that contains itself', async () => {
    const loop: EntryLike = {
      isDirectory: true,
      name: 'vòng',
      createReader: () => {
        let isGiven = false;
        return {
          readEntries: (onEntries) => {
            onEntries(isGiven ? [] : [loop]);
            isGiven = true;
          },
        };
      },
    };
    expect((await collectEntries([loop])).skipped.map(({ reason }) => reason)).toEqual(['too-deep']);
  });
});

describe('collectFiles', () => {
  it('leaves what systems and editors put beside papers, and names it', () => {
    const names = ['.DS_Store', 'Thumbs.db', '~$tờ trình.docx', '._tờ trình.docx', 'tờ trình.docx'];
    const found = collectFiles(names.map((name) => picked(name)));
    expect(pathsOf(found)).toEqual(['tờ trình.docx']);
    expect(found.skipped.map(({ reason }) => reason)).toEqual(Array(4).fill('system-file'));
  });

  it('refuses at once what is larger than any paper may be', () => {
    const found = collectFiles([picked('phim.mp4', maxPaperBytes + 1), picked('vừa.pdf', maxPaperBytes)]);
    expect([pathsOf(found), found.skipped]).toEqual([['vừa.pdf'], [{ path: 'phim.mp4', reason: 'too-large' }]]);
  });

  it('keeps the folders of a picked folder', () => {
    const inFolder = { ...picked('a.pdf'), webkitRelativePath: 'Hồ sơ/a.pdf' };
    const leftOver = { ...picked('b.pdf'), webkitRelativePath: 'Hồ sơ/__MACOSX/b.pdf' };
    const found = collectFiles([inFolder, leftOver]);
    expect([pathsOf(found), found.skipped.map(({ path }) => path)]).toEqual([
      ['Hồ sơ/a.pdf'],
      ['Hồ sơ/__MACOSX/b.pdf'],
    ]);
  });
});
