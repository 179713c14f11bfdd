// Archives as people and attackers make them.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { unpackArchive } from './archive.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'archive-'));
});
beforeEach(() => {
  rmSync(join(folder, 'tmp'), { recursive: true, force: true });
  mkdirSync(join(folder, 'tmp'));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface RawEntry {
  readonly name: string | Buffer;
  readonly content?: string | Buffer;
  readonly flags?: number;
  readonly method?: number;
  /** What the table of contents says, where that is not true. */
  readonly statedBytes?: number;
  readonly sum?: number;
  readonly mode?: number;
}
const utf8 = 0x0800;

/** By hand (APPNOTE.TXT 4.3): no library writes what is tested here. */
function zipOf(entries: readonly RawEntry[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content = 'Tờ trình', flags = utf8, method = 8, statedBytes, sum, mode = 0 } of entries) {
    const bytes = Buffer.from(content);
    const packed = method === 8 ? deflateRawSync(bytes) : bytes;
    const label = Buffer.from(name);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(sum ?? crc32(bytes), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(statedBytes ?? bytes.length, 18);
    fields.writeUInt16LE(label.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, label, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE((mode << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 3]), fields, rest, label]));
    locals.push(local);
    offset += local.length;
  }
  const table = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(table.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, table, Buffer.from('PK\u0005\u0006'), end]);
}

/** What came out: the text of a file, or the code of its refusal with the reason. */
async function contentsOf(archive: Buffer, signal = new AbortController().signal): Promise<[string, string][]> {
  const path = join(folder, 'papers.zip');
  writeFileSync(path, archive);
  const contents: [string, string][] = [];
  for await (const paper of unpackArchive(path, { tmpDir: join(folder, 'tmp'), signal })) {
    if (paper.path === undefined) {
      const { code, facts = {} } = paper.refusal;
      contents.push([paper.name, [code, facts.reason ?? facts.kind].filter(Boolean).join(' ')]);
      continue;
    }
    contents.push([paper.name, readFileSync(paper.path, 'utf8').slice(0, 40)]);
    rmSync(paper.path);
  }
  return contents;
}

describe('an archive', () => {
  it('gives its papers with their folders, without what systems leave behind', async () => {
    const archive = zipOf([
      { name: 'Kỳ họp 10/' },
      { name: 'Kỳ họp 10/tờ trình.txt', content: 'Một' },
      { name: './b.txt', content: 'Hai', method: 0 },
      { name: '__MACOSX/._b.txt' },
      { name: '.DS_Store' },
      { name: 'Kỳ họp 10/~$tờ trình.docx' },
      { name: 'Thumbs.db' },
      { name: 'bảng.xlsx' },
      { name: 'trống.txt', content: '' },
    ]);
    expect(await contentsOf(archive)).toEqual([
      ['Kỳ họp 10/tờ trình.txt', 'Một'],
      ['b.txt', 'Hai'],
      ['bảng.xlsx', 'unsupported-type XLSX'],
      ['trống.txt', 'file-empty'],
    ]);
    expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
  });

  it('has its names read in whatever letters they were written', async () => {
    const long = 'ă'.repeat(300);
    const archive = zipOf([
      { name: 'báo cáo.txt'.normalize('NFD') },
      { name: 'tờ trình 🏛️.txt' },
      { name: 'không cờ.txt', flags: 0 },
      {
        name: Buffer.from('b\xe1o c\xe1o \xfe\xf0\xf2.txt'.replace('\xfe', 'a').replace('\xf0\xf2', 'n'), 'latin1'),
        flags: 0,
      },
      { name: Buffer.from('caf\x82.txt', 'latin1'), flags: 0 },
      { name: `${long}.txt` },
      { name: 'thư mục\\con\\a.txt' },
    ]);
    expect((await contentsOf(archive)).map(([name]) => name)).toEqual([
      'báo cáo.txt',
      'tờ trình 🏛️.txt',
      'không cờ.txt',
      'báo cáo an.txt',
      'café.txt',
      `${'ă'.repeat(250)}….txt`,
      'thư mục/con/a.txt',
    ]);
  });

  it('with hostile names, links, passwords and broken files is refused file by file', async () => {
    const names = ['../thoát.txt', '/etc/a.txt', 'C:\\a.txt', 'a/../../b.txt', 'a\u0000b.txt'];
    const archive = zipOf([
      ...names.map((name) => ({ name })),
      { name: 'liên kết.txt', mode: 0o120777 },
      { name: 'mật khẩu.txt', flags: utf8 | 1 },
      { name: 'lzma.txt', method: 14 },
      { name: 'sai tổng.txt', sum: 7 },
      { name: 'sai cỡ.txt', statedBytes: 3 },
      { name: 'không nén.txt', method: 8, content: 'tốt' },
    ]);
    const outcome = (await contentsOf(archive)).map(([, what]) => what);
    expect(outcome).toEqual([
      ...names.map(() => 'archive-damaged name'),
      'archive-damaged link',
      'file-protected',
      'archive-damaged method 14',
      'archive-damaged checksum',
      'archive-damaged content',
      'tốt',
    ]);
    expect([existsSync(join(folder, 'thoát.txt')), readdirSync(join(folder, 'tmp'))]).toEqual([false, []]);
  });

  it('within an archive is unpacked once, and no deeper', async () => {
    const inmost = zipOf([{ name: 'c.txt' }]);
    const inner = zipOf([
      { name: 'b.txt', content: 'Trong' },
      { name: 'sâu.zip', content: inmost },
    ]);
    const outer = zipOf([
      { name: 'hồ sơ.zip', content: inner },
      { name: 'a.txt', content: 'Ngoài' },
    ]);
    expect(await contentsOf(outer)).toEqual([
      ['hồ sơ.zip/b.txt', 'Trong'],
      ['hồ sơ.zip/sâu.zip', 'unsupported-type ZIP'],
      ['a.txt', 'Ngoài'],
    ]);
    expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
  });

  it('that is a bomb is not unpacked', async () => {
    const bomb = zipOf([
      { name: 'bom.txt', content: Buffer.alloc(40_000_000) },
      { name: 'a.txt', content: 'Tốt' },
    ]);
    const vast = zipOf([{ name: 'lớn.txt', statedBytes: 3_000_000_000 }]);
    const many = zipOf(Array.from({ length: 10_001 }, (_, index) => ({ name: `${index}.txt`, content: 'x' })));
    expect(await contentsOf(bomb)).toEqual([
      ['bom.txt', 'too-large'],
      ['a.txt', 'Tốt'],
    ]);
    expect(await contentsOf(vast)).toEqual([['lớn.txt', 'too-large']]);
    await expect(contentsOf(many)).rejects.toThrow('too-large');
  });

  it('that is cut or damaged gives what can be had, and says so', async () => {
    const whole = zipOf([
      { name: 'a.txt', content: 'Một' },
      { name: 'b.txt', content: 'Hai' },
    ]);
    await expect(contentsOf(whole.subarray(0, whole.length - 30))).rejects.toThrow('archive-damaged');
    const second = whole.lastIndexOf(Buffer.from('PK\u0001\u0002'));
    const broken = Buffer.from(whole);
    broken[second] = 0;
    expect(await contentsOf(broken)).toEqual([
      ['a.txt', 'Một'],
      ['papers.zip', 'archive-damaged content'],
    ]);
  });

  it('is left when the person gives up', async () => {
    const giving = new AbortController();
    giving.abort();
    await expect(contentsOf(zipOf([{ name: 'a.txt' }]), giving.signal)).rejects.toThrow();
    expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
  });
});
