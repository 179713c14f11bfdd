// DOC, ODT and RTF through LibreOffice: the real one where it is installed, and programs that only pretend.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import JSZip from 'jszip';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { decodeText } from '#core/documents/text-blob.ts';
import { mediaTypes } from '#shared/documents/media-types.ts';
import { readingText } from '#shared/documents/paragraphs.ts';
import { createExtractor, type Extractor } from './extractor.ts';
import { convertToPdf } from './office.ts';
import { officeVariable } from './office-program.ts';

let folder: string;
let scratch: string;
let extractor: Extractor;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'office-test-'));
  scratch = join(folder, 'scratch');
  mkdirSync(scratch);
  extractor = createExtractor({ workerCount: 1, timeoutMs: 60_000, scratchDir: scratch });
});
afterEach(() => {
  delete process.env[officeVariable];
});
afterAll(async () => {
  await extractor.close();
  rmSync(folder, { recursive: true });
});
const at = (name: string) => join(folder, name);
const calm = () => ({ signal: new AbortController().signal, onProgress: () => {} });

/** A program that answers for its version and then does as it is told, with its own output folder as `$out`. */
function pretend(name: string, script: string, version = 'LibreOffice 24.2.1.2'): void {
  const find = 'while [ "$1" != "--outdir" ]; do shift; done; out="$2"';
  writeFileSync(
    at(name),
    `#!/bin/sh\nif [ "$1" = "--version" ]; then echo "${version}"; exit 0; fi\n${find}\n${script}\n`,
  );
  chmodSync(at(name), 0o755);
  process.env[officeVariable] = at(name);
}

async function refusalOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error) => error.refusal?.code ?? String(error),
  );
}

function convert(options: { timeoutMs?: number; signal?: AbortSignal } = {}): Promise<void> {
  writeFileSync(at('a.rtf'), '{\\rtf1 x}');
  const signal = options.signal ?? new AbortController().signal;
  return convertToPdf(at('a.rtf'), mediaTypes.rtf, at('a.pdf'), {
    timeoutMs: 30_000,
    ...options,
    signal,
    scratchDir: scratch,
  });
}

const isRunning = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe.skipIf(process.platform === 'win32')('LibreOffice', () => {
  it('that is missing, too old or no program at all is said to be missing', async () => {
    process.env[officeVariable] = at('nowhere');
    const missing = await refusalOf(convert());
    pretend('old', 'exit 0', 'LibreOffice 6.4.7.2');
    const old = await convert().catch((error) => error.refusal);
    pretend('mute', 'exit 0', 'no version');
    expect([missing, old, await refusalOf(convert())]).toEqual([
      'office-missing',
      { code: 'office-missing', facts: { version: '6.4.7.2', needed: 7 } },
      'office-missing',
    ]);
  });

  it('that hangs is ended with all that it started, after its time or when the person gives up', async () => {
    const pidFile = at('pid');
    pretend('hang', `sleep 300 & echo $! > "${pidFile}"; wait`);
    expect(await refusalOf(convert({ timeoutMs: 700 }))).toBe('timed-out');
    const first = Number(readFileSync(pidFile, 'utf8'));
    rmSync(pidFile);
    const giving = new AbortController();
    const cancelled = refusalOf(convert({ signal: giving.signal }));
    await expect
      .poll(() => existsSync(pidFile) && readFileSync(pidFile, 'utf8') !== '', { timeout: 20_000 })
      .toBe(true);
    giving.abort();
    expect(await cancelled).toBe('cancelled');
    const pids = [first, Number(readFileSync(pidFile, 'utf8'))];
    await expect.poll(() => pids.filter(isRunning), { timeout: 10_000 }).toEqual([]);
    expect(readdirSync(scratch)).toEqual([]);
  });

  it('that fails, makes nothing or makes nonsense is refused for this file alone', async () => {
    pretend('fails', 'echo broken >&2; exit 77');
    const failed = await convert().catch((error) => error.refusal);
    pretend('nothing', 'exit 0');
    const nothing = await refusalOf(convert());
    pretend('nonsense', 'mkdir -p "$out"; echo nonsense > "$out/paper.pdf"');
    writeFileSync(at('b.rtf'), '{\\rtf1 x}');
    const nonsense = await refusalOf(extractor.extract(at('b.rtf'), mediaTypes.rtf, calm()));
    expect([failed.code, failed.facts.code, failed.facts.said, nothing, nonsense]).toEqual([
      'office-failed',
      77,
      'broken',
      'office-failed',
      'file-damaged',
    ]);
    expect(readdirSync(scratch)).toEqual([]);
  });

  it('never sees an ODT that is a bomb, an attack, protected or damaged', async () => {
    pretend('unused', `touch "${at('was-run')}"; exit 1`);
    const refusals: string[] = [];
    const attack = '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><x>&c;</x>';
    const files: Record<string, string>[] = [
      { 'content.xml': ' '.repeat(40_000_000) },
      { 'content.xml': attack },
      { 'META-INF/manifest.xml': '<m><manifest:encryption-data/></m>' },
    ];
    for (const parts of files) {
      const zip = new JSZip();
      for (const [name, text] of Object.entries(parts)) zip.file(name, text);
      writeFileSync(at('a.odt'), await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }));
      refusals.push(await refusalOf(extractor.extract(at('a.odt'), mediaTypes.odt, calm())));
    }
    writeFileSync(at('a.odt'), 'PK no zip');
    refusals.push(await refusalOf(extractor.extract(at('a.odt'), mediaTypes.odt, calm())));
    expect(refusals).toEqual(['too-large', 'file-damaged', 'file-protected', 'file-damaged']);
    expect(existsSync(at('was-run'))).toBe(false);
  });
});

/** With a picture and a section that lie elsewhere: LibreOffice as it comes asks for them. */
async function odtOf(pictureUrl: string, sectionUrl: string): Promise<Uint8Array> {
  const odf = 'urn:oasis:names:tc:opendocument:xmlns';
  const names = ['office', 'text', 'manifest'].map((name) => `xmlns:${name}="${odf}:${name}:1.0"`).join(' ');
  const others = `xmlns:draw="${odf}:drawing:1.0" xmlns:svg="${odf}:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"`;
  const kind = 'application/vnd.oasis.opendocument.text';
  const entry = (path: string, type: string) =>
    `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`;
  const picture = `<draw:frame svg:width="2cm" svg:height="2cm" text:anchor-type="as-char"><draw:image xlink:href="${pictureUrl}" xlink:type="simple"/></draw:frame>`;
  const section = `<text:section text:name="x"><text:section-source xlink:href="${sectionUrl}" xlink:type="simple"/><text:p>Phần</text:p></text:section>`;
  const zip = new JSZip();
  zip.file('mimetype', kind);
  zip.file(
    'META-INF/manifest.xml',
    `<manifest:manifest ${names}>${entry('/', kind)}${entry('content.xml', 'text/xml')}</manifest:manifest>`,
  );
  zip.file(
    'content.xml',
    `<office:document-content ${names} ${others} office:version="1.2"><office:body><office:text><text:p>Xin chào ${picture}</text:p>${section}</office:text></office:body></office:document-content>`,
  );
  return zip.generateAsync({ type: 'uint8array' });
}

let hasOffice = true;
try {
  execFileSync('soffice', ['--version'], { stdio: 'ignore' });
} catch {
  hasOffice = false;
}
describe.skipIf(!hasOffice)('the real LibreOffice (skipped where it is not installed)', { timeout: 180_000 }, () => {
  it('gives pages with words, and a PDF that screens show', async () => {
    const rtf = '{\\rtf1\\ansi\\uc1 Qu\\u7889?c h\\u7897?i h\\u7885?p c\\u244?ng khai.\\par}';
    writeFileSync(at('to-trinh.rtf'), rtf);
    const { textBlob, renditionPath, pageCount } = await extractor.extract(at('to-trinh.rtf'), mediaTypes.rtf, calm());
    const text = decodeText(textBlob);
    expect([readingText(text), text.layout, pageCount]).toEqual(['Quốc hội họp công khai.', 'pages', 1]);
    expect(
      readFileSync(renditionPath ?? '')
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    rmSync(renditionPath ?? '');
    expect(readdirSync(scratch)).toEqual([]);
  });

  it('fetches nothing that a document points to', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    }).listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}`;
    writeFileSync(at('links.odt'), await odtOf(`${url}/picture.png`, `${url}/section.odt`));
    const { renditionPath } = await extractor.extract(at('links.odt'), mediaTypes.odt, calm());
    server.close();
    rmSync(renditionPath ?? '');
    expect(asked).toEqual([]);
  });

  const samples = resolve('../shared/corpus/documents');
  it.skipIf(!existsSync(samples))('reads a DOC of the samples (skipped where ../shared/corpus is absent)', async () => {
    const path = join(samples, 'nd30_2020_Phuluc6.doc');
    const { textBlob, renditionPath } = await extractor.extract(path, mediaTypes.doc, calm());
    rmSync(renditionPath ?? '');
    expect(readingText(decodeText(textBlob))).toContain('HỆ THỐNG QUẢN LÝ TÀI LIỆU ĐIỆN TỬ');
  });
});
