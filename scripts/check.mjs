import { launch } from './bootstrap.mjs';

await launch('commands/check.ts');
