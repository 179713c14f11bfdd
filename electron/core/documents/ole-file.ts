// The directory of an OLE container ([MS-CFB]): what tells a DOC from a spreadsheet, a password from none. Reads a few
// sectors, never the whole file.
import type { FileHandle } from 'node:fs/promises';

export const oleSignature: Buffer = Buffer.from('d0cf11e0a1b11ae1', 'hex');

export interface OleStream {
  readonly name: string;
  readonly firstSector: number;
  readonly sizeBytes: number;
}

export interface OleFile {
  readonly streams: readonly OleStream[];
  /** The beginning of a stream that is not among the small ones; empty where it cannot be read. */
  readStart(stream: OleStream, length: number): Promise<Buffer>;
}

const headerBytes = 512;
const entryBytes = 128;
const endOfChain = 0xfffffffa;
/** Bounds the walk through a chain that a damaged file may have closed to a ring. */
const maxDirectorySectors = 4096;
const maxTableSectors = 64;
const smallStreamBytes = 4096;

/** Null for what cannot be followed: cut or damaged. */
export async function openOle(file: FileHandle): Promise<OleFile | null> {
  const header = await readAt(file, 0, headerBytes);
  if (header.length < headerBytes || !header.subarray(0, 8).equals(oleSignature)) return null;
  const shift = header.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return null;
  const sectorBytes = 1 << shift;
  const readSector = (sector: number) => readAt(file, (sector + 1) * sectorBytes, sectorBytes);
  const table = await readTable(header, readSector, sectorBytes);
  const streams: OleStream[] = [];
  let sector = header.readUInt32LE(48);
  for (let count = 0; sector < endOfChain && count < maxDirectorySectors; count += 1) {
    const bytes = await readSector(sector);
    if (bytes.length < sectorBytes) return null;
    streams.push(...entriesOf(bytes));
    sector = await table(sector);
  }
  if (streams.length === 0) return null;
  const readStart = async ({ firstSector, sizeBytes }: OleStream, length: number) =>
    sizeBytes < smallStreamBytes ? Buffer.alloc(0) : (await readSector(firstSector)).subarray(0, length);
  return { streams, readStart };
}

async function readAt(file: FileHandle, offset: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, offset);
  return buffer.subarray(0, bytesRead);
}

/** The allocation table: which sector follows a sector. */
async function readTable(header: Buffer, readSector: (sector: number) => Promise<Buffer>, sectorBytes: number) {
  const perSector = sectorBytes / 4;
  const places = Array.from({ length: 109 }, (_, index) => header.readUInt32LE(76 + 4 * index));
  let next = header.readUInt32LE(68);
  for (let count = 0; next < endOfChain && count < maxTableSectors; count += 1) {
    const bytes = await readSector(next);
    if (bytes.length < sectorBytes) break;
    for (let index = 0; index < perSector - 1; index += 1) places.push(bytes.readUInt32LE(4 * index));
    next = bytes.readUInt32LE(sectorBytes - 4);
  }
  return async (sector: number): Promise<number> => {
    const place = places[Math.floor(sector / perSector)] ?? endOfChain;
    if (place >= endOfChain) return endOfChain;
    const bytes = await readSector(place);
    const at = (sector % perSector) * 4;
    return at + 4 <= bytes.length ? bytes.readUInt32LE(at) : endOfChain;
  };
}

function entriesOf(sector: Buffer): OleStream[] {
  const entries: OleStream[] = [];
  for (let at = 0; at + entryBytes <= sector.length; at += entryBytes) {
    const nameBytes = sector.readUInt16LE(at + 64);
    if (nameBytes < 4 || nameBytes > 64) continue;
    entries.push({
      name: sector.toString('utf16le', at, at + nameBytes - 2),
      firstSector: sector.readUInt32LE(at + 116),
      sizeBytes: sector.readUInt32LE(at + 120),
    });
  }
  return entries;
}
