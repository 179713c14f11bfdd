// DOC, ODT and RTF by way of LibreOffice: turned into a PDF, which is then read like any other. It runs apart, for one
// file, in a folder of its own, without macros, without network as far as it can be told, for a limited time.
import { type ChildProcess, spawn } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { throwClassified } from '#core/kernel/machine-trouble.ts';
import { type MediaType, mediaTypes } from '#shared/documents/media-types.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { guardOdt } from './odt-guard.ts';
import { officeProfile } from './office-profile.ts';
import { type OfficeProgram, requireOffice } from './office-program.ts';

export interface OfficeOptions {
  readonly signal: AbortSignal;
  /** For the folder that it works in; the PDF must be on the same file system. */
  readonly scratchDir: string;
  readonly timeoutMs?: number;
}

/** Kinds that only LibreOffice reads, with the name and filter that it shall take each for: it goes by names. */
const officeKinds: Partial<Record<MediaType, { readonly extension: string; readonly filter: string }>> = {
  [mediaTypes.doc]: { extension: 'doc', filter: 'MS Word 97' },
  [mediaTypes.odt]: { extension: 'odt', filter: 'writer8' },
  [mediaTypes.rtf]: { extension: 'rtf', filter: 'Rich Text Format' },
};
const defaultTimeoutMs = 120_000;
const maxPdfBytes = 512 * 1024 * 1024;
const watchEveryMs = 500;
const keptOutput = 400;

export function isOfficeKind(mediaType: MediaType): boolean {
  return officeKinds[mediaType] !== undefined;
}

/** Writes the PDF to `pdfPath`. Throws `office-missing`, `office-failed`, `timed-out`, `too-large`, `cancelled`, `disk-full` … */
export async function convertToPdf(
  path: string,
  mediaType: MediaType,
  pdfPath: string,
  { signal, scratchDir, timeoutMs = defaultTimeoutMs }: OfficeOptions,
): Promise<void> {
  const kind = officeKinds[mediaType];
  if (!kind) throw new RefusalError('unsupported-type');
  if (mediaType === mediaTypes.odt) await guardOdt(path);
  const program = await requireOffice();
  try {
    const folder = await mkdtemp(join(scratchDir, 'office-'));
    try {
      const source = join(folder, `paper.${kind.extension}`);
      const made = join(folder, 'out', 'paper.pdf');
      await mkdir(join(folder, 'profile', 'user'), { recursive: true });
      await writeFile(join(folder, 'profile', 'user', 'registrymodifications.xcu'), officeProfile);
      await copyFile(path, source);
      await runOffice(program, { folder, source, made, filter: kind.filter }, signal, timeoutMs);
      await rename(made, pdfPath);
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  } catch (error) {
    throwClassified(error);
  }
}

interface Conversion {
  readonly folder: string;
  readonly source: string;
  readonly made: string;
  readonly filter: string;
}

async function runOffice(
  program: OfficeProgram,
  { folder, source, made, filter }: Conversion,
  signal: AbortSignal,
  timeoutMs: number,
): Promise<void> {
  if (signal.aborted) throw new RefusalError('cancelled');
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const options = ['--headless', '--invisible', '--nologo', '--norestore', '--nolockcheck', '--nodefault'];
  const task = [
    `--infilter=${filter}`,
    '--convert-to',
    'pdf:writer_pdf_Export',
    '--outdir',
    join(folder, 'out'),
    source,
  ];
  const child = spawn(program.path, [profile, ...options, ...task], {
    cwd: folder,
    // A group of its own: what the program starts ends with it.
    detached: process.platform !== 'win32',
    env: environment(folder),
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const { code, output } = await untilEnded(child, made, signal, timeoutMs);
  const size = await sizeOf(made);
  if (size > maxPdfBytes) throw new RefusalError('too-large', { sizeBytes: size });
  // It says 0 for files that it could not load.
  if (code !== 0 || size === 0) {
    throw new RefusalError('office-failed', { code: code ?? 'signal', version: program.version, said: output });
  }
}

/** Nothing of this process's own but what finds libraries and fonts; a proxy that nobody answers at. */
function environment(folder: string): NodeJS.ProcessEnv {
  const { PATH, LD_LIBRARY_PATH, FONTCONFIG_PATH, FONTCONFIG_FILE, SystemRoot, TEMP } = process.env;
  const nowhere = 'http://127.0.0.1:9';
  const kept = { PATH, LD_LIBRARY_PATH, FONTCONFIG_PATH, FONTCONFIG_FILE, SystemRoot, TEMP };
  const present = Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined));
  const proxies = { http_proxy: nowhere, https_proxy: nowhere, ftp_proxy: nowhere, all_proxy: nowhere, no_proxy: '' };
  return { ...present, ...proxies, HOME: folder, TMPDIR: folder, LANG: 'C.UTF-8', SAL_USE_VCLPLUGIN: 'svp' };
}

function untilEnded(
  child: ChildProcess,
  made: string,
  signal: AbortSignal,
  timeoutMs: number,
): Promise<{ code: number | null; output: string }> {
  const outcome = Promise.withResolvers<{ code: number | null; output: string }>();
  let refusal: RefusalError | null = null;
  let output = '';
  const giveUp = (error: RefusalError) => {
    refusal ??= error;
    endGroup(child);
  };
  const onAbort = () => giveUp(new RefusalError('cancelled'));
  const timer = setTimeout(() => giveUp(new RefusalError('timed-out', { limitMs: timeoutMs })), timeoutMs);
  const watch = setInterval(() => {
    void sizeOf(made).then((size) => {
      if (size > maxPdfBytes) giveUp(new RefusalError('too-large', { sizeBytes: size }));
    });
  }, watchEveryMs);
  signal.addEventListener('abort', onAbort, { once: true });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (piece: Buffer) => {
      output = (output + piece.toString()).slice(-keptOutput);
    });
  }
  child.on('error', (error) => outcome.reject(new RefusalError('office-failed', {}, { cause: error })));
  // `exit`, not `close`: a grandchild that lives on may hold the pipes open.
  child.on('exit', (code) => {
    endGroup(child);
    if (refusal) outcome.reject(refusal);
    else outcome.resolve({ code, output: output.trim() });
  });
  return outcome.promise.finally(() => {
    clearTimeout(timer);
    clearInterval(watch);
    signal.removeEventListener('abort', onAbort);
    child.stdout?.destroy();
    child.stderr?.destroy();
  });
}

/** The whole group; one that has ended already is no error. */
function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}
