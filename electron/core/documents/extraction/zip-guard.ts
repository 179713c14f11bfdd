// Looks at a ZIP before anything unpacks it: how big it would become, and what its XML parts declare. Reads the central
// directory by hand (APPNOTE.TXT 4.3.12), because the unpackers trust it.
import { inflateRawSync } from 'node:zlib';
import { errorCode } from '#core/kernel/machine-trouble.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const maxCommentLength = 0xffff;
const maxEntries = 10_000;
const maxUnpackedBytes = 1024 * 1024 * 1024;
/** XML is held as a tree of objects many times its size. */
const maxXmlBytes = 128 * 1024 * 1024;
/** Text seldom packs better than 30 to 1; small parts of nothing but repetition may. */
const maxRatio = 200;
const ratioMattersAboveBytes = 8 * 1024 * 1024;
const stored = 0;
const deflated = 8;
const anyDeclaration = /<!DOCTYPE|<!ENTITY/i;
const entityDeclaration = /<!ENTITY/i;

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly localOffset: number;
}

/** Throws `file-damaged` for what is no sound ZIP or declares entities, `too-large` for a bomb. */
export function guardZip(bytes: Buffer, { allowsDoctype = false }: { allowsDoctype?: boolean } = {}): void {
  const entries = readDirectory(bytes);
  let unpacked = 0;
  let xml = 0;
  for (const entry of entries) {
    unpacked += entry.unpackedBytes;
    const isXml = /\.(xml|rels)$/i.test(entry.name);
    if (isXml) xml += entry.unpackedBytes;
    const ratio = entry.unpackedBytes / Math.max(1, entry.packedBytes);
    const isBomb = entry.unpackedBytes > ratioMattersAboveBytes && ratio > maxRatio;
    if (isBomb || unpacked > maxUnpackedBytes || xml > maxXmlBytes) {
      throw new RefusalError('too-large', { unpackedBytes: unpacked });
    }
  }
  const declaration = allowsDoctype ? entityDeclaration : anyDeclaration;
  for (const entry of entries) if (/\.(xml|rels)$/i.test(entry.name)) guardXml(bytes, entry, declaration);
}

function readDirectory(bytes: Buffer): ZipEntry[] {
  const end = findEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count > maxEntries) throw new RefusalError('too-large', { entryCount: count });
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entrySignature) throw new RefusalError('file-damaged');
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packedBytes: bytes.readUInt32LE(at + 20),
      // Sizes beyond 4 GiB (ZIP64) read as 0xffffffff here, which is over the limit anyway.
      unpackedBytes: bytes.readUInt32LE(at + 24),
      localOffset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - endLength - maxCommentLength);
  for (let at = bytes.length - endLength; at >= lowest; at -= 1) {
    if (bytes.readUInt32LE(at) === endSignature) return at;
  }
  throw new RefusalError('file-damaged');
}

/** Unpacks one XML part, no further than its stated size, and refuses declarations that no word processor writes. */
function guardXml(bytes: Buffer, entry: ZipEntry, declaration: RegExp): void {
  const at = entry.localOffset;
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== localSignature) throw new RefusalError('file-damaged');
  const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const text = unpack(bytes.subarray(start, start + entry.packedBytes), entry);
  // UTF-16 of either order reads as Latin letters once its zeroes are gone.
  const letters = text.toString('latin1');
  if (declaration.test(text.includes(0) ? letters.replaceAll('\0', '') : letters)) {
    throw new RefusalError('file-damaged', { reason: 'document type declaration', part: entry.name.slice(0, 200) });
  }
}

function unpack(packed: Buffer, entry: ZipEntry): Buffer {
  if (entry.method === stored) return packed;
  if (entry.method !== deflated) throw new RefusalError('file-damaged', { method: entry.method });
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpackedBytes) });
  } catch (error) {
    const isLonger = errorCode(error) === 'ERR_BUFFER_TOO_LARGE';
    throw new RefusalError(
      isLonger ? 'too-large' : 'file-damaged',
      { part: entry.name.slice(0, 200) },
      { cause: error },
    );
  }
}
