// ZIP archives of papers, unpacked file by file for import: into files with names of ours, bounded in number and size,
// what is wrong with one file never stopping the next. Archives within archives are unpacked once more, no deeper.
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { errorCode, throwClassified } from '#core/kernel/machine-trouble.ts';
import { newId } from '#shared/kernel/ids.ts';
import { type Refusal, RefusalError } from '#shared/kernel/refusal.ts';
import { faultOfName, isLink, nameOfEntry, shownName } from './archive-names.ts';
import { kindOfFile } from './media-type.ts';
import { kindByName } from './paper-files.ts';
import { isClutterName, isPaperName } from './paper-names.ts';

/** `name` with the folders within the archive, `bên trong.zip/tờ trình.docx`. The file is the caller's: to be moved or removed. */
export type UnpackedPaper =
  | { readonly name: string; readonly path: string; readonly refusal?: undefined }
  | { readonly name: string; readonly path?: undefined; readonly refusal: Refusal };

export interface UnpackOptions {
  /** For the files; on the file system of the blobs, so that they can be moved there. */
  readonly tmpDir: string;
  readonly signal: AbortSignal;
}

const maxEntries = 10_000;
const maxEntryBytes = 1024 * 1024 * 1024;
const maxTotalBytes = 4 * 1024 * 1024 * 1024;
/** Text seldom packs better than 30 to 1; small files of nothing but repetition may. */
const maxRatio = 200;
const ratioMattersAboveBytes = 8 * 1024 * 1024;
const maxDepth = 1;

/** What is left of the bounds; shared by an archive and those within it. */
interface Budget {
  entries: number;
  bytes: number;
}

/**
 * Papers in the order of the archive; what systems leave behind is passed over. Throws `archive-damaged` (no archive),
 * `too-large` (more files than are taken), `cancelled`, `disk-full` and `no-rights`: all else is said file by file.
 */
export async function* unpackArchive(path: string, options: UnpackOptions): AsyncGenerator<UnpackedPaper> {
  yield* unpack(path, '', 0, { entries: maxEntries, bytes: maxTotalBytes }, options);
}

async function* unpack(
  path: string,
  prefix: string,
  depth: number,
  budget: Budget,
  options: UnpackOptions,
): AsyncGenerator<UnpackedPaper> {
  const zip = await openArchive(path);
  try {
    budget.entries -= zip.entryCount;
    if (budget.entries < 0) throw new RefusalError('too-large', { entryCount: zip.entryCount, limit: maxEntries });
    const entries = zip.eachEntry();
    for (;;) {
      options.signal.throwIfAborted();
      const next = await entries.next().catch((error) => refusalOf(error));
      if ('code' in next) {
        yield { name: `${prefix}${prefix === '' ? basename(path) : ''}`, refusal: next };
        return;
      }
      if (next.done) return;
      const unpacked = await unpackEntry(zip, next.value, prefix, budget, options);
      if (!unpacked) continue;
      if (unpacked.path === undefined || !(await isArchive(unpacked.path))) yield unpacked;
      else yield* unpackNested(unpacked, depth, budget, options);
    }
  } finally {
    zip.close();
  }
}

async function* unpackNested(
  { name, path }: { readonly name: string; readonly path: string },
  depth: number,
  budget: Budget,
  options: UnpackOptions,
): AsyncGenerator<UnpackedPaper> {
  try {
    if (depth >= maxDepth) yield { name, refusal: { code: 'unsupported-type', facts: { kind: 'ZIP' } } };
    else yield* unpack(path, `${name}/`, depth + 1, budget, options);
  } catch (error) {
    if (!(error instanceof RefusalError) || !['archive-damaged', 'too-large'].includes(error.refusal.code)) throw error;
    yield { name, refusal: error.refusal };
  } finally {
    await rm(path, { force: true });
  }
}

async function openArchive(path: string): Promise<ZipFile> {
  try {
    // Names are decoded here: the library knows neither Vietnamese code pages nor what to do with a bad name but stop.
    return await openPromise(path, { autoClose: false, decodeStrings: false });
  } catch (error) {
    if (errorCode(error) !== undefined) throwClassified(error);
    throw new RefusalError('archive-damaged', {}, { cause: error });
  }
}

/** Null for folders and clutter. */
async function unpackEntry(
  zip: ZipFile,
  entry: Entry,
  prefix: string,
  budget: Budget,
  { tmpDir, signal }: UnpackOptions,
): Promise<UnpackedPaper | null> {
  const own = nameOfEntry(entry);
  const isTrusted = faultOfName(own) === null;
  if (own.endsWith('/') || (isTrusted && own.split('/').some((part) => part !== '.' && isClutterName(part))))
    return null;
  const name = prefix + shownName(own);
  const refusal = refusalBefore(entry, own, budget);
  if (refusal) return { name, refusal };
  const path = join(tmpDir, `unpacked-${newId()}`);
  try {
    budget.bytes -= entry.uncompressedSize;
    const source = await zip.openReadStreamPromise(entry);
    await pipeline(source, checked(entry), createWriteStream(path, { flags: 'wx', mode: 0o600 }), { signal });
    return { name, path };
  } catch (error) {
    await rm(path, { force: true });
    if (signal.aborted) throw new RefusalError('cancelled', {}, { cause: error });
    return { name, refusal: refusalOf(error) };
  }
}

/** What can be said before a byte is unpacked. */
function refusalBefore(entry: Entry, name: string, budget: Budget): Refusal | null {
  const damaged = (reason: string): Refusal => ({ code: 'archive-damaged', facts: { reason } });
  if (faultOfName(name)) return damaged('name');
  if (isLink(entry)) return damaged('link');
  if (!isPaperName(name)) return { code: 'unsupported-type', facts: { kind: kindByName(name) } };
  if (entry.isEncrypted()) return { code: 'file-protected' };
  if (!entry.canDecodeFileData()) return damaged(`method ${entry.compressionMethod}`);
  const { uncompressedSize, compressedSize } = entry;
  if (uncompressedSize === 0) return { code: 'file-empty' };
  const isBomb = uncompressedSize > ratioMattersAboveBytes && uncompressedSize / Math.max(1, compressedSize) > maxRatio;
  if (isBomb || uncompressedSize > maxEntryBytes || uncompressedSize > budget.bytes) {
    return { code: 'too-large', facts: { unpackedBytes: uncompressedSize } };
  }
  return null;
}

/** The library makes sure of the stated size, not of the check sum. */
function checked(entry: Entry): Transform {
  let sum = 0;
  return new Transform({
    transform(piece: Buffer, _, done) {
      sum = crc32(piece, sum);
      done(null, piece);
    },
    flush(done) {
      done(sum === entry.crc32 ? null : new RefusalError('archive-damaged', { reason: 'checksum' }));
    },
  });
}

/** The machine's trouble is thrown on: it is not this file's fault. */
function refusalOf(error: unknown): Refusal {
  if (error instanceof RefusalError) return error.refusal;
  if (errorCode(error)?.startsWith('Z_') !== true && errorCode(error) !== undefined) throwClassified(error);
  return { code: 'archive-damaged', facts: { reason: 'content' } };
}

async function isArchive(path: string): Promise<boolean> {
  // What is wrong with a paper is said when it is imported.
  return kindOfFile(path).then(
    (kind) => kind === 'archive',
    () => false,
  );
}
