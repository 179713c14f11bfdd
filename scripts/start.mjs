import { launch } from './bootstrap.mjs';

await launch('commands/start.ts');
