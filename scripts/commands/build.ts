// `npm run build`: builds out/ whether or not the sources changed.
import { buildIfNeeded } from '../setup/build.ts';

process.exitCode = (await buildIfNeeded({ force: true })) ? 0 : 1;
