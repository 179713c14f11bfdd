// What the shell itself remembers between starts: language of the menus, place of the window. A damaged or foreign
// file costs only what it held.
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeFileDurably } from '#core/kernel/durable-file.ts';
import { errorCode } from '#core/kernel/machine-trouble.ts';

export const languageSchema = z.enum(['vi', 'en']);
export type Language = z.infer<typeof languageSchema>;

const windowPlaceSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  isMaximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof windowPlaceSchema>;

const stateSchema = z.object({
  language: languageSchema.catch('vi'),
  window: windowPlaceSchema.nullable().catch(null),
});
type ShellState = z.infer<typeof stateSchema>;

export interface ShellMemory {
  readonly state: ShellState;
  remember(change: Partial<ShellState>): void;
}

export function openShellMemory(path: string): ShellMemory {
  let state = readState(path);
  return {
    get state() {
      return state;
    },
    remember: (change) => {
      state = { ...state, ...change };
      writeFileDurably(path, `${JSON.stringify(state)}\n`);
    },
  };
}

function readState(path: string): ShellState {
  let stored: unknown = {};
  try {
    stored = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError) && errorCode(error) !== 'ENOENT') throw error;
  }
  const parsed = stateSchema.safeParse(stored);
  return parsed.success ? parsed.data : { language: 'vi', window: null };
}
