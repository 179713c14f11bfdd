import { launch } from './bootstrap.mjs';

await launch('commands/test-electron.ts');
