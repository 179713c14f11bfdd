// `hub`: the local hub, as `npm start` runs it.
import { join } from 'node:path';
import { runProgram } from '#hub/program.ts';
import { type Command, dataDirOf } from '../command.ts';

export const hubCommand: Command = (input) => {
  const { values } = input;
  const words = ['--data', dataDirOf(input), '--port', values.port ?? '0'];
  if (values.empty) words.push('--empty');
  if (values['key-file']) words.push('--key-file', values['key-file']);
  // Both electron/cli and out/main stand two folders below the root; this file's folder differs between the two.
  return runProgram(words, projectRoot());
};

function projectRoot(): string {
  const folder = import.meta.dirname;
  return folder.endsWith('commands') ? join(folder, '../../..') : join(folder, '../..');
}
