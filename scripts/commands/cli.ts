// `npm run -s cli -- …`: the command line from source, so that it needs no build. Nothing is printed here: stdout
// belongs to the command, and its exit code is this process's.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '../setup/processes.ts';

process.argv.splice(1, 1, 'dien-hong');
// npm runs scripts in the project folder; paths that the person types are from where they stand.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

await import(pathToFileURL(join(projectRoot, 'electron', 'cli', 'index.ts')).href);
