import { launch } from './bootstrap.mjs';

await launch('commands/bench.ts');
