import { launch } from './bootstrap.mjs';

await launch('commands/screens.ts');
