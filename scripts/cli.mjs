import { launch } from './bootstrap.mjs';

await launch('commands/cli.ts');
