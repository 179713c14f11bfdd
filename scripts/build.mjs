import { launch } from './bootstrap.mjs';

await launch('commands/build.ts');
