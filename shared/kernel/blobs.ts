// How events name bytes (architecture: bytes are content-addressed).
import { z } from 'zod';
import { sha256Schema } from './ids.ts';

export const blobRefSchema = z.object({ sha256: sha256Schema, sizeBytes: z.int().nonnegative() });
export type BlobRef = z.infer<typeof blobRefSchema>;
