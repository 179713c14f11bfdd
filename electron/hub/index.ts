// The hub's entry: `node out/main/hub.js --data DIR`, or this file from source. What it does is in program.ts; it is
// loaded only after Node's compile cache is on, which takes a good part off the time to start.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

enableCompileCache();
const { runProgram } = await import('./program.ts');
// Both out/main/hub.js and electron/hub/index.ts stand two folders below the root.
process.exit(await runProgram(process.argv.slice(2), join(import.meta.dirname, '../..')));
