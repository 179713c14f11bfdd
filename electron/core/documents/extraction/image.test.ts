// Pictures of pages: their size, and the PDF that stands for them.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeText } from '#core/documents/text-blob.ts';
import { mediaTypes } from '#shared/documents/media-types.ts';
import { createExtractor, type Extractor } from './extractor.ts';
import { pageSizeOf } from './image.ts';
import { readImageHeader } from './image-header.ts';

let folder: string;
let extractor: Extractor;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'image-'));
  extractor = createExtractor({ workerCount: 1, timeoutMs: 60_000, scratchDir: folder });
});
afterAll(async () => {
  await extractor.close();
  rmSync(folder, { recursive: true });
});
const at = (name: string) => join(folder, name);

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** White, eight bits of grey, perhaps with transparency. */
function pngOf(width: number, height: number, { dpi = 0, hasAlpha = false } = {}): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, hasAlpha ? 4 : 0], 8);
  const physical = Buffer.alloc(9);
  physical.writeUInt32BE(Math.round(dpi * 39.3701), 0);
  physical.writeUInt32BE(Math.round(dpi * 39.3701), 4);
  physical[8] = 1;
  const row = Buffer.alloc(1 + width * (hasAlpha ? 2 : 1), 255);
  row[0] = 0;
  const pixels = width * height > 1e7 ? Buffer.alloc(10) : deflateSync(Buffer.concat(Array(height).fill(row)));
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    ...(dpi > 0 ? [chunk('pHYs', physical)] : []),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Only the segments that are looked at: not a picture that could be drawn. */
function jpegOf(width: number, height: number, { dpi = 0, orientation = 1 } = {}): Buffer {
  const segment = (marker: number, data: Buffer) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(data.length + 2);
    return Buffer.concat([Buffer.from([0xff, marker]), length, data]);
  };
  const jfif = Buffer.from('4a464946000102010000000000', 'hex');
  jfif.writeUInt16BE(dpi, 8);
  const exif = Buffer.from(
    `457869660000 4d4d002a00000008 0001 0112 0003 00000001 000${orientation}0000 00000000`.replaceAll(' ', ''),
    'hex',
  );
  const frame = Buffer.from([8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    ...(dpi > 0 ? [segment(0xe0, jfif)] : []),
    segment(0xe1, exif),
    segment(0xc0, frame),
    segment(0xda, Buffer.alloc(6)),
    Buffer.from('00ffd9', 'hex'),
  ]);
}

async function read(name: string, mediaType: 'image/png' | 'image/jpeg') {
  const { textBlob, renditionPath, ...paper } = await extractor.extract(at(name), mediaType, {
    signal: new AbortController().signal,
    onProgress: () => {},
  });
  return { text: decodeText(textBlob), renditionPath, paper };
}

describe('a picture of a page', () => {
  it.each([false, true])(
    'is one page without words, and a PDF of the same size (transparent: %s)',
    async (hasAlpha) => {
      writeFileSync(at('page.png'), pngOf(620, 877, { dpi: 75, hasAlpha }));
      const { text, renditionPath, paper } = await read('page.png', mediaTypes.png);
      expect(text).toMatchObject({
        layout: 'pages',
        extractor: 'image/1',
        pages: [{ width: 595.2, height: 841.92, origin: 'scan', blocks: [] }],
      });
      const again = await read('page.png', mediaTypes.png);
      expect(readFileSync(again.renditionPath ?? '').equals(readFileSync(renditionPath ?? ''))).toBe(true);
      rmSync(again.renditionPath ?? '');
      expect(paper).toMatchObject({ pageCount: 1, hasText: false, scannedPages: 1 });
      const pdf = await extractor.extract(renditionPath ?? '', mediaTypes.pdf, {
        signal: new AbortController().signal,
        onProgress: () => {},
      });
      rmSync(renditionPath ?? '');
      const page = decodeText(pdf.textBlob).pages[0];
      expect([page?.origin, Math.round(page?.width ?? 0), Math.round(page?.height ?? 0)]).toEqual(['scan', 595, 842]);
    },
  );

  it('has the size that its resolution gives, upright, and a believable one where that is absurd', () => {
    const sizes = [
      jpegOf(1654, 2339, { dpi: 200 }),
      jpegOf(2339, 1654, { dpi: 200, orientation: 6 }),
      jpegOf(1240, 1754),
      jpegOf(4000, 3000, { dpi: 72 }),
    ].map((bytes) => pageSizeOf(readImageHeader(bytes)));
    expect(sizes.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([
      [595, 842],
      [595, 842],
      [595, 842],
      [1920, 1440],
    ]);
  });

  it('that is empty, cut, damaged, too large or no picture is refused', async () => {
    const whole = pngOf(300, 300);
    const damaged = Buffer.from(whole);
    damaged[60] = (damaged[60] ?? 0) ^ 255;
    const files: [string, Buffer, 'image/png' | 'image/jpeg'][] = [
      ['empty.png', Buffer.alloc(0), 'image/png'],
      ['cut.png', whole.subarray(0, whole.length - 20), 'image/png'],
      ['damaged.png', damaged, 'image/png'],
      ['huge.png', pngOf(30_000, 30_000), 'image/png'],
      ['cut.jpg', jpegOf(100, 100).subarray(0, -2), 'image/jpeg'],
      ['text.jpg', Buffer.from('xin chào'), 'image/jpeg'],
    ];
    const codes: string[] = [];
    for (const [name, bytes, mediaType] of files) {
      writeFileSync(at(name), bytes);
      codes.push(
        await read(name, mediaType).then(
          () => 'read',
          (error) => error.refusal.code,
        ),
      );
    }
    expect(codes).toEqual(['file-empty', 'file-damaged', 'file-damaged', 'too-large', 'file-damaged', 'file-damaged']);
    expect(existsSync(at('rendition'))).toBe(false);
    expect(readFileSync(at('cut.png')).length).toBe(whole.length - 20);
  });
});
