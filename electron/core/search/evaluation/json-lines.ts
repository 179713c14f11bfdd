// Reads files of one JSON document a line, plain or gzip-compressed, a line at a time. A line that cannot be read is
// told with its number and left out; a compressed file that is cut off or damaged is refused as a whole, for nobody
// knows what is missing.
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { z } from 'zod';
import { errorCode, throwClassified } from '#core/kernel/machine-trouble.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';

export interface BrokenLine {
  /** From 1. */
  readonly lineNumber: number;
  readonly reason: string;
}

/** Refuses with `not-found`, `no-rights` or `file-damaged`. Empty lines are nothing. */
export async function* readJsonLines<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  onBroken: (line: BrokenLine) => void,
): AsyncGenerator<z.output<Schema>> {
  let lineNumber = 0;
  for await (const line of linesOf(path)) {
    lineNumber += 1;
    if (line.trim() === '') continue;
    const read = parseLine(line, schema);
    if ('reason' in read) onBroken({ lineNumber, reason: read.reason });
    else yield read.value;
  }
}

function parseLine<Schema extends z.ZodType>(
  line: string,
  schema: Schema,
): { readonly value: z.output<Schema> } | { readonly reason: string } {
  let document: unknown;
  try {
    document = JSON.parse(line);
  } catch {
    return { reason: 'not JSON' };
  }
  const { success, data, error } = schema.safeParse(document);
  if (success) return { value: data };
  return { reason: error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ') };
}

/** Split at line feeds alone: JSON may hold U+2028 as it is, where `readline` would cut. */
async function* linesOf(path: string): AsyncGenerator<string> {
  try {
    const decoder = new TextDecoder();
    let rest = '';
    for await (const chunk of await openBytes(path)) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    yield rest + decoder.decode();
  } catch (error) {
    const code = errorCode(error) ?? '';
    if (code === 'ENOENT' || code === 'EISDIR') throw new RefusalError('not-found', { path }, { cause: error });
    if (code.startsWith('Z_')) throw new RefusalError('file-damaged', { path }, { cause: error });
    throwClassified(error, { path });
  }
}

/** Compressed or not is seen from the first bytes, not from the name. */
async function openBytes(path: string): Promise<Readable> {
  const file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0).finally(() => file.close());
  const bytes = createReadStream(path);
  if (bytesRead < 2 || buffer.readUInt16BE() !== 0x1f8b) return bytes;
  // An error of either reaches whoever reads: `pipeline` destroys the other with it.
  return pipeline(bytes, createGunzip(), () => undefined);
}
