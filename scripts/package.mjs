import { launch } from './bootstrap.mjs';

await launch('commands/package.ts');
