import { launch } from './bootstrap.mjs';

await launch('commands/test.ts');
