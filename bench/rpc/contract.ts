// The contract of the RPC benchmark: a small call with validation on both sides, and chunks of bytes both ways.
import { z } from 'zod';
import { binarySchema } from '#shared/kernel/binary.ts';
import { procedure } from '#shared/kernel/contract-base.ts';

export const maxChunkBytes = 4 * 1024 * 1024;

const entry = z.object({ id: z.string().max(64), title: z.string().max(200), page: z.int().positive() });

export const benchContract = {
  echo: procedure.input(entry).output(entry),
  put: procedure.input(z.object({ chunk: binarySchema(maxChunkBytes) })).output(z.object({ sizeBytes: z.int() })),
  get: procedure.input(z.object({ sizeBytes: z.int().max(maxChunkBytes) })).output(binarySchema(maxChunkBytes)),
};

/** The message of the sequential and parallel cases, for ours and for the peers. */
export const sampleEntry = { id: '01920000-0000-7000-8000-000000000000', title: 'Luật Tổ chức Quốc hội', page: 12 };
