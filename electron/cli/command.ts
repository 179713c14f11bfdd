// What a command is given, and how it opens the core.
import { join } from 'node:path';
import { type Core, openCore } from '#core/core.ts';
import { readOrCreateKeyFile } from '#core/kernel/keys.ts';
import { createLogger } from '#core/kernel/logger.ts';
import { productVersion } from '#core/product-version.ts';
import type { Language } from '#shared/refusals/refusal-text.ts';
import type { Output } from './output.ts';

export interface CommandInput {
  readonly values: {
    readonly data?: string | undefined;
    readonly 'key-file'?: string | undefined;
    readonly text?: boolean | undefined;
    readonly limit?: string | undefined;
    readonly exact?: boolean | undefined;
    readonly circle?: string | undefined;
    readonly draft?: boolean | undefined;
    readonly original?: boolean | undefined;
    readonly recognise?: boolean | undefined;
    readonly port?: string | undefined;
    readonly empty?: boolean | undefined;
    readonly corpus?: string | undefined;
    readonly queries?: string | undefined;
    readonly log?: string | undefined;
  };
  readonly positionals: readonly string[];
  readonly output: Output;
  readonly language: Language;
}

/** Resolves with an exit code (exit-codes.ts); throws a RefusalError for what stands in the way. */
export type Command = (input: CommandInput) => Promise<number>;

export function dataDirOf({ values }: CommandInput): string {
  return values.data ?? join('.data', 'demo');
}

/** Opens the core on the given folder, does the work, closes it whatever happened. */
export async function withCore<Result>(input: CommandInput, work: (core: Core) => Promise<Result>): Promise<Result> {
  const dataDir = dataDirOf(input);
  const core = await openCore({
    dataDir,
    key: readOrCreateKeyFile(dataDir, input.values['key-file']),
    host: 'cli',
    version: productVersion,
    logger: createLogger(input.values.log ?? 'warn'),
  });
  try {
    for (const notice of core.status.get().notices) input.output.progress(JSON.stringify(notice));
    return await work(core);
  } finally {
    await core.close();
  }
}
