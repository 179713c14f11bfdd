// Makes scans for tests: a text is drawn by PDFium from a PDF, turned, noised, and put into a PDF as nothing but a
// picture.
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { crc32, deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { type DrawnLine, writePdf } from '#core/documents/extraction/papers-for-tests.ts';
import { cropImage, type GreyImage, rotateImage, turnImage } from './grey-image.ts';
import { openPdf } from './page-image.ts';

export interface ScanOptions {
  readonly quarterTurns?: number;
  readonly degreesAskew?: number;
  /** Most by which a pixel's grey is off. */
  readonly noise?: number;
}

/** Of what is drawn on A4, the upper part alone: a small picture is quickly read. */
const keptShare = 0.3;
export const scanSize = { width: 595.28, height: 841.89 * keptShare };

/** Null: a blank page. */
export async function writeScan(
  path: string,
  pages: readonly (readonly DrawnLine[] | null)[],
  { quarterTurns = 0, degreesAskew = 0, noise = 20 }: ScanOptions = {},
): Promise<void> {
  await writePdf(
    `${path}.source`,
    pages.map((lines) => lines ?? []),
  );
  const source = await openPdf(`${path}.source`);
  const document = new PDFDocument({ autoFirstPage: false, margin: 0 });
  const file = document.pipe(createWriteStream(path));
  for (let number = 1; number <= pages.length; number += 1) {
    const { image } = source.drawPage(number);
    const part = cropImage(image, 0, 0, image.width, Math.round(image.height * keptShare));
    const askew = rotateImage(part, (degreesAskew * Math.PI) / 180);
    const scan = noisy(turnImage(askew, quarterTurns), noise);
    const { width, height } = scanSize;
    const size: [number, number] = quarterTurns % 2 === 1 ? [height, width] : [width, height];
    document.addPage({ size, margin: 0 });
    document.image(pngOf(scan), 0, 0, { width: size[0], height: size[1] });
  }
  source.close();
  document.end();
  await finished(file);
}

/** The same noise every time (a linear congruential generator). */
function noisy({ width, height, pixels }: GreyImage, noise: number): GreyImage {
  let state = 1;
  const changed = pixels.map((grey) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.max(0, Math.min(255, grey - Math.round((state / 2_147_483_648) * noise)));
  });
  return { width, height, pixels: changed };
}

/** Portable network graphics, grey with eight bits, rows unfiltered. */
function pngOf({ width, height, pixels }: GreyImage): Buffer {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) rows.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const parts: [string, Buffer][] = [
    ['IHDR', head],
    ['IDAT', deflateSync(rows, { level: 1 })],
    ['IEND', Buffer.alloc(0)],
  ];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts.map(([name, data]) => chunk(name, data))]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
