import { launch } from './bootstrap.mjs';

await launch('commands/dev.ts');
