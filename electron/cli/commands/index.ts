// The commands by name: a table of contents.
import type { Command } from '../command.ts';
import { extractCommand } from './extract.ts';
import { hubCommand } from './hub.ts';
import { importCommand } from './import.ts';
import { rebuildCommand } from './rebuild.ts';
import { searchCommand } from './search.ts';
import { searchEvalCommand } from './search-eval.ts';
import { verifyCommand } from './verify.ts';

export const commands: Readonly<Record<string, Command>> = {
  import: importCommand,
  extract: extractCommand,
  search: searchCommand,
  'search-eval': searchEvalCommand,
  verify: verifyCommand,
  rebuild: rebuildCommand,
  hub: hubCommand,
};
