// `hub`: the local hub, as `npm start` runs it.
import type { Command } from '../command.ts';

export const hubCommand: Command = async () => 0;
