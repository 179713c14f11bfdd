// What an evaluation folder records of itself: which corpus its index holds, and what was measured and found when that
// was imported.
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { writeFileDurably } from '#core/kernel/durable-file.ts';
import { errorCode, throwClassified } from '#core/kernel/machine-trouble.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { corpusFormat } from './retrieval-corpus.ts';

const fileName = 'evaluation.json';

const recordSchema = z.object({
  corpusFormat: z.literal(corpusFormat),
  corpus: z.object({ sha256: z.string(), sizeBytes: z.number() }),
  /** The index's cursor when all was in: an index that was emptied since has another. */
  cursor: z.number(),
  unitCount: z.number(),
  paperCount: z.number(),
  textBytes: z.number(),
  indexMs: z.number(),
  indexBytes: z.number(),
  repeatedCount: z.number(),
  broken: z.array(z.object({ lineNumber: z.number(), reason: z.string() })),
  ids: z.array(z.string()),
});
export type EvaluationRecord = z.infer<typeof recordSchema>;

export function writeRecord(folder: string, record: EvaluationRecord): void {
  writeFileDurably(join(folder, fileName), JSON.stringify(record));
}

/** Before anything of the index is touched: what is half done has no record. */
export function dropRecord(folder: string): void {
  rmSync(join(folder, fileName), { force: true });
}

/** Null where there is none, or none that this version can read. */
export function readRecord(folder: string): EvaluationRecord | null {
  try {
    const { data } = recordSchema.safeParse(JSON.parse(readFileSync(join(folder, fileName), 'utf8')));
    return data ?? null;
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Of the bytes: the same file under another name or date is the same corpus. */
export async function fingerprintOf(path: string): Promise<EvaluationRecord['corpus']> {
  try {
    const hash = createHash('sha256');
    await pipeline(createReadStream(path), hash);
    return { sha256: hash.digest('hex'), sizeBytes: statSync(path).size };
  } catch (error) {
    const code = errorCode(error) ?? '';
    if (code === 'ENOENT' || code === 'EISDIR') throw new RefusalError('not-found', { path }, { cause: error });
    throwClassified(error, { path });
  }
}
