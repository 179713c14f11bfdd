// Where LibreOffice is on this machine, and whether it is new enough.
import { execFile } from 'node:child_process';
import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { RefusalError } from '#shared/kernel/refusal.ts';

export interface OfficeProgram {
  readonly path: string;
  readonly version: string;
}

/** Path of the program, for machines that keep it elsewhere. */
export const officeVariable = 'DIENHONG_SOFFICE';
const leastVersion = 7;
const versionTimeoutMs = 20_000;
const run = promisify(execFile);
const known = new Map<string, Promise<OfficeProgram | null>>();

/** Throws `office-missing`, with the version where one was found that is too old. */
export async function requireOffice(): Promise<OfficeProgram> {
  let tooOld = '';
  for (const path of candidates()) {
    const program = await probe(path);
    if (program && majorOf(program.version) >= leastVersion) return program;
    if (program) tooOld = program.version;
  }
  throw new RefusalError('office-missing', tooOld === '' ? {} : { version: tooOld, needed: leastVersion });
}

function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}

function candidates(): string[] {
  const override = process.env[officeVariable];
  if (override) return [override];
  const isWindows = process.platform === 'win32';
  const names = isWindows ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const usual = isWindows
    ? [process.env.ProgramFiles, process.env['ProgramFiles(x86)']]
        .filter((folder) => folder !== undefined)
        .map((folder) => join(folder, 'LibreOffice', 'program'))
    : [
        '/Applications/LibreOffice.app/Contents/MacOS',
        '/usr/lib/libreoffice/program',
        '/opt/libreoffice/program',
        '/snap/bin',
      ];
  return [...folders, ...usual].flatMap((folder) => names.map((name) => join(folder, name)));
}

/** Asked once; a program that is not there is looked for again, since it may be installed meanwhile. */
async function probe(path: string): Promise<OfficeProgram | null> {
  const asked = known.get(path) ?? askVersion(path);
  known.set(path, asked);
  const program = await asked;
  if (!program) known.delete(path);
  return program;
}

async function askVersion(path: string): Promise<OfficeProgram | null> {
  try {
    await access(path, constants.X_OK);
    const { stdout } = await run(path, ['--version'], { timeout: versionTimeoutMs, killSignal: 'SIGKILL' });
    const version = /\b(\d{1,3}(?:\.\d+)+)/.exec(stdout)?.[1];
    return version === undefined ? null : { path, version };
  } catch {
    // Not there, not to be run, or no answer: the next place is tried, and none is `office-missing`.
    return null;
  }
}
