// How a command speaks: one JSON document or lines for a person on stdout; progress and complaints on stderr.
import { writeSync } from 'node:fs';
import type { Language } from '#shared/refusals/refusal-text.ts';

export interface Output {
  readonly isJson: boolean;
  /** The result: `document` with --json, else the lines. */
  result(document: unknown, lines: () => readonly string[]): void;
  /** Something on the way; never part of the result. */
  progress(line: string): void;
  fail(sentence: string, document: unknown): void;
  /** Picks the text of the terminal's language. */
  say(texts: { readonly vi: string; readonly en: string }): string;
}

export function createOutput(language: Language, isJson: boolean): Output {
  const print = (text: string) => writeWhole(1, `${text}\n`);
  return {
    isJson,
    result: (document, lines) => print(isJson ? JSON.stringify(document, null, 2) : lines().join('\n')),
    progress: (line) => process.stderr.write(`${line}\n`),
    fail: (sentence, document) => {
      process.stderr.write(`${sentence}\n`);
      if (isJson) print(JSON.stringify(document, null, 2));
    },
    say: (texts) => texts[language],
  };
}

/** Synchronous, so that nothing is lost when the process ends; a full pipe is tried again. */
function writeWhole(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.byteLength; ) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') continue;
      // The reader went away (`| head`): there is nobody left to tell.
      if (error instanceof Error && 'code' in error && error.code === 'EPIPE') return;
      throw error;
    }
  }
}
