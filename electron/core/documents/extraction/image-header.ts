// The size of a PNG or a JPEG from its own structure, and whether it is whole, without decoding a single pixel.
import { crc32 } from 'node:zlib';
import { RefusalError } from '#shared/kernel/refusal.ts';

export interface ImageHeader {
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** Dots per inch, where the file says so. */
  readonly dpi: number | null;
  /** The camera was held sideways: width and height change places (EXIF). */
  readonly isTurned: boolean;
}

const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex');
const inchesPerMetre = 39.3701;
const centimetresPerInch = 2.54;

/** Throws `file-damaged` for what is cut, or no picture at all. */
export function readImageHeader(bytes: Buffer): ImageHeader {
  const header = bytes.subarray(0, 8).equals(pngSignature) ? readPng(bytes) : readJpeg(bytes);
  if (!header || header.widthPixels < 1 || header.heightPixels < 1) throw new RefusalError('file-damaged');
  return header;
}

/** Chunks to the last one, each with its check sum (PNG 1.2, 3.2). */
function readPng(bytes: Buffer): ImageHeader | null {
  let size: Pick<ImageHeader, 'widthPixels' | 'heightPixels'> | null = null;
  let dpi: number | null = null;
  let hasPixels = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length || crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return null;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (type === 'IHDR' && length >= 13) {
      size = { widthPixels: bytes.readUInt32BE(at + 8), heightPixels: bytes.readUInt32BE(at + 12) };
    } else if (type === 'pHYs' && length >= 9 && bytes[at + 16] === 1) {
      // Stated in dots per metre, which no scanner counts in.
      dpi = Math.round(bytes.readUInt32BE(at + 8) / inchesPerMetre);
    } else if (type === 'IDAT') hasPixels = true;
    else if (type === 'IEND') return size && hasPixels ? { ...size, dpi, isTurned: false } : null;
    at = end;
  }
  return null;
}

/** Segments up to the first scan; an end somewhere behind it (ITU-T T.81, annex B). */
function readJpeg(bytes: Buffer): ImageHeader | null {
  let size: Pick<ImageHeader, 'widthPixels' | 'heightPixels'> | null = null;
  let dpi: number | null = null;
  let isTurned = false;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = bytes.readUInt16BE(at + 2);
    const segment = bytes.subarray(at + 4, at + 2 + length);
    if (length < 2 || segment.length < length - 2) return null;
    if (isFrame(marker) && segment.length >= 5) {
      size = { heightPixels: segment.readUInt16BE(1), widthPixels: segment.readUInt16BE(3) };
    } else if (marker === 0xe0 && segment.toString('latin1', 0, 4) === 'JFIF') dpi = densityOf(segment);
    else if (marker === 0xe1 && segment.toString('latin1', 0, 4) === 'Exif') isTurned = orientationOf(segment) > 4;
    else if (marker === 0xda) {
      const isWhole = bytes.lastIndexOf(Buffer.from('ffd9', 'hex')) > at;
      return size && isWhole ? { ...size, dpi, isTurned } : null;
    }
    at += 2 + length;
  }
  return null;
}

/** Start of frame, of whatever coding: C0 … CF without tables (C4, CC) and C8. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function densityOf(segment: Buffer): number | null {
  if (segment.length < 12) return null;
  const density = segment.readUInt16BE(8);
  if (segment[7] === 1) return density;
  return segment[7] === 2 ? density * centimetresPerInch : null;
}

/** EXIF tag 0x0112 of the first directory: 1 … 8, 1 where it is not said. */
function orientationOf(segment: Buffer): number {
  const tiff = segment.subarray(6);
  if (tiff.length < 14) return 1;
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return 1;
  const count = short(directory);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + 12 * index;
    if (entry + 12 > tiff.length) return 1;
    if (short(entry) === 0x0112) return short(entry + 8);
  }
  return 1;
}
