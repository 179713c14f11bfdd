// What an administrator may set for a data folder, in `configuration.json` beside the databases. Every setting has a
// usual value; a file that cannot be read as one is refused, for a wish misread may let in what must stay out.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { paperPolicySchema, usualPolicy } from '#shared/documents/readiness.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { errorCode, throwClassified } from './kernel/machine-trouble.ts';

const configurationSchema = z.strictObject({
  papers: paperPolicySchema.default(usualPolicy),
});
export type Configuration = z.infer<typeof configurationSchema>;

/** Refuses with `configuration-wrong`, naming what is wrong. */
export function readConfiguration(path: string): Configuration {
  try {
    return configurationSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return configurationSchema.parse({});
    const reason =
      error instanceof z.ZodError ? z.prettifyError(error) : error instanceof SyntaxError ? error.message : null;
    if (reason === null) throwClassified(error, { path });
    throw new RefusalError('configuration-wrong', { path, reason: reason.slice(0, 300) }, { cause: error });
  }
}
