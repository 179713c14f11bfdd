// What files are, by their bytes.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mediaTypes } from '#shared/documents/media-types.ts';
import { writeDocx, writePdf } from './extraction/papers-for-tests.ts';
import { kindOfFile, mediaTypeOf } from './media-type.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'media-type-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

async function kindOf(name: string, bytes?: string | Uint8Array): Promise<string> {
  if (bytes !== undefined) writeFileSync(at(name), bytes);
  return kindOfFile(at(name)).catch((error) =>
    [error.refusal.code, error.refusal.facts?.kind].filter(Boolean).join(' '),
  );
}

async function zipOf(parts: Record<string, string>): Promise<Uint8Array> {
  const zip = new JSZip();
  for (const [name, text] of Object.entries(parts)) zip.file(name, text);
  return zip.generateAsync({ type: 'uint8array' });
}

describe('a file', () => {
  it('is what its bytes say, whatever its name', async () => {
    await writePdf(at('law.txt'), [[{ text: 'Luật', x: 72, y: 72 }]]);
    await writeDocx(at('law.pdf'));
    expect([await kindOf('law.txt'), await kindOf('law.pdf')]).toEqual([mediaTypes.pdf, mediaTypes.docx]);
    const kinds = {
      'a.pdf': ['Xin chào các vị đại biểu', mediaTypes.text],
      'a.md': ['# Tờ trình', mediaTypes.markdown],
      'a.docx': ['<!DOCTYPE html><p>x', mediaTypes.html],
      'b.html': ['<p>đoạn', mediaTypes.html],
      'c.html': ['không có thẻ nào', mediaTypes.text],
      'd.txt': [new Uint8Array(Buffer.from('Quốc hội', 'utf16le')), mediaTypes.text],
      'e.doc': ['{\\rtf1\\ansi', mediaTypes.rtf],
      'f.bin': [Buffer.from('89504e470d0a1a0a0000', 'hex'), mediaTypes.png],
      'g.png': [Buffer.from('ffd8ffe000104a464946', 'hex'), mediaTypes.jpeg],
    } as const;
    const found: Record<string, string> = {};
    for (const [name, [bytes]] of Object.entries(kinds)) found[name] = await kindOf(name, bytes);
    expect(found).toEqual(Object.fromEntries(Object.entries(kinds).map(([name, [, kind]]) => [name, kind])));
  });

  it('of a few bytes that are no picture is not taken for text because every second one is zero', async () => {
    expect(await kindOf('nhỏ.png', Buffer.from('009f929600010203', 'hex'))).toBe('file-damaged');
  });

  it('that is a ZIP is a document by its parts, or an archive', async () => {
    const inner = await zipOf({ '[Content_Types].xml': '', 'word/document.xml': '<a/>' });
    writeFileSync(
      at('nested.zip'),
      await new JSZip().file('tờ trình.docx', inner).generateAsync({ type: 'uint8array' }),
    );
    const odt = 'application/vnd.oasis.opendocument.text';
    expect([
      await kindOf('a.zip', inner),
      await kindOf('nested.zip'),
      await kindOf('b.zip', await zipOf({ mimetype: odt, 'content.xml': '' })),
      await kindOf('c.zip', await zipOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' })),
      await kindOf('d.zip', await zipOf({ '[Content_Types].xml': '', 'xl/workbook.xml': '' })),
      await kindOf('e.zip', await zipOf({ '[Content_Types].xml': '', 'ppt/presentation.xml': '' })),
      await kindOf('cut.docx', inner.subarray(0, inner.length / 2)),
    ]).toEqual([
      mediaTypes.docx,
      'archive',
      mediaTypes.odt,
      'unsupported-type ODF',
      'unsupported-type XLSX',
      'unsupported-type PPTX',
      'file-damaged',
    ]);
    await expect(mediaTypeOf(at('nested.zip'))).rejects.toThrow('unsupported-type');
  });

  it('that is none of them is refused with what it is', async () => {
    expect([
      await kindOf('empty.pdf', ''),
      await kindOf('a.exe', 'MZ\0\0'),
      await kindOf('a.mp4', '\0\0\0 ftypisom'),
      await kindOf(
        'noise.pdf',
        Uint8Array.from({ length: 900 }, (_, index) => (index * 37) % 256),
      ),
      await kindOf(
        'noise.xyz',
        Uint8Array.from({ length: 900 }, (_, index) => (index * 37) % 256),
      ),
      await kindOf('a.svg', '<?xml version="1.0"?><svg/>'),
      await kindOf('cut.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex')),
    ]).toEqual([
      'file-empty',
      'unsupported-type EXE',
      'unsupported-type MP4',
      'file-damaged',
      'unsupported-type',
      'unsupported-type XML',
      'file-damaged',
    ]);
  });
});

const samples = resolve('../shared/corpus/documents');
describe.skipIf(!existsSync(samples))('the sample papers (skipped where ../shared/corpus is absent)', () => {
  it('that are DOC are known by their streams, and protected by their flag', async () => {
    const path = join(samples, 'nd30_2020_Phuluc6.doc');
    expect(await kindOfFile(path)).toBe(mediaTypes.doc);
    const bytes = readFileSync(path);
    // FibBase of [MS-DOC]: wIdent, then the flags ten bytes on.
    const start = bytes.indexOf(Buffer.from('eca5', 'hex'), 512);
    bytes.writeUInt16LE(bytes.readUInt16LE(start + 10) | 0x0100, start + 10);
    expect(await kindOf('protected.doc', bytes)).toBe('file-protected');
    // A DOCX with a password is an OLE container with a stream of this name.
    const entry = bytes.indexOf(Buffer.from('WordDocument', 'utf16le'));
    const name = Buffer.from('EncryptedPackage\0', 'utf16le');
    name.copy(bytes, entry);
    bytes.writeUInt16LE(name.length, entry + 64);
    expect(await kindOf('protected.docx', bytes)).toBe('file-protected');
    expect(await kindOf('cut.doc', bytes.subarray(0, 1000))).toBe('file-damaged');
  });
});
