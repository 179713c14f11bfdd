// Scans with known words: the sample of ../shared/corpus, and pages of its laws drawn and spoilt by ImageMagick as
// copiers and careless hands do.
import { execFileSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';

const papers = join(import.meta.dirname, '../../../shared/corpus/documents');
const sample = join(papers, 'nd30_2020-scan-8-trang.pdf');
const sampleSource = join(papers, 'nd30_2020_30_2020_ND_CP.docx');

export interface Scan {
  readonly name: string;
  readonly path: string;
  readonly pageCount: number;
  /** Where its words stand as text. */
  readonly source: { readonly docx: string } | { readonly text: string };
}

interface Spoiling {
  readonly name: string;
  readonly paper: string;
  readonly pages: readonly [first: number, last: number];
  readonly dpi: number;
  readonly by: readonly string[];
}

const noise = (strength: string) => ['-attenuate', strength, '+noise', 'Gaussian'];
const turned = (degrees: string) => ['-background', 'white', '-rotate', degrees];
const spoilings: readonly Spoiling[] = [
  { name: 'clean, 300 dpi', paper: 'luat-57-2014-qh13-hop-nhat', pages: [3, 4], dpi: 300, by: ['-quality', '85'] },
  {
    name: 'askew by 2°, noise, 200 dpi',
    paper: 'luat-92-2015-qh13-ban-goc',
    pages: [10, 11],
    dpi: 200,
    by: [...turned('2'), ...noise('0.3'), '-quality', '60'],
  },
  {
    name: 'askew by -1.5°, noise, 150 dpi',
    paper: 'luat-57-2014-qh13-ban-goc',
    pages: [5, 6],
    dpi: 150,
    by: [...turned('-1.5'), ...noise('0.4'), '-quality', '50'],
  },
  {
    name: 'blurred, JPEG 35, 150 dpi',
    paper: 'luat-87-2015-qh13-ban-goc',
    pages: [7, 8],
    dpi: 150,
    by: ['-blur', '0x0.8', ...noise('0.3'), '-quality', '35'],
  },
  {
    name: 'black and white, 200 dpi',
    paper: 'luat-31-2024-qh15',
    pages: [20, 21],
    dpi: 200,
    by: [...noise('0.5'), '-threshold', '60%', '-quality', '90'],
  },
  {
    name: 'half in shadow, 200 dpi',
    paper: 'luat-57-2014-qh13-ban-goc',
    pages: [9, 10],
    dpi: 200,
    by: [
      '(',
      '-size',
      '1654x2339',
      'gradient:#606060-white',
      ')',
      '-compose',
      'multiply',
      '-composite',
      ...noise('0.3'),
    ],
  },
  {
    name: 'upside down, 200 dpi',
    paper: 'luat-57-2014-qh13-ban-goc',
    pages: [12, 13],
    dpi: 200,
    by: ['-rotate', '180', ...noise('0.3'), '-quality', '60'],
  },
];

export function hasProgram(program: string, argument = '--version'): boolean {
  try {
    execFileSync(program, [argument], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The sample where the corpus is at hand, and the spoilt pages where ImageMagick and poppler are too. */
export async function scansAtHand(): Promise<{ scans: Scan[]; remove(): void }> {
  if (!existsSync(sample) || !existsSync(sampleSource)) return { scans: [], remove: () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'ocr-bench-'));
  const scans: Scan[] = [{ name: 'sample', path: sample, pageCount: 8, source: { docx: sampleSource } }];
  const hasTools = hasProgram('convert') && hasProgram('pdftoppm', '-v') && hasProgram('pdftotext', '-v');
  if (hasTools) for (const each of spoilings) scans.push(await spoil(each, folder));
  else process.stderr.write('ocr: pages of our own skipped, ImageMagick or poppler is not installed\n');
  return { scans, remove: () => rmSync(folder, { recursive: true }) };
}

async function spoil({ name, paper, pages: [first, last], dpi, by }: Spoiling, folder: string): Promise<Scan> {
  const source = join(papers, `${paper}.pdf`);
  const range = ['-f', String(first), '-l', String(last)];
  const text = execFileSync('pdftotext', [...range, source, '-'], { encoding: 'utf8' });
  const prefix = `${name.replaceAll(/[^a-z0-9]+/g, '-')}`;
  execFileSync('pdftoppm', ['-r', String(dpi), '-gray', '-png', ...range, source, join(folder, prefix)]);
  const path = join(folder, `${prefix}.pdf`);
  const document = new PDFDocument({ autoFirstPage: false, margin: 0 });
  const file = document.pipe(createWriteStream(path));
  for (const png of readdirSync(folder)
    .filter((each) => each.startsWith(`${prefix}-`) && each.endsWith('.png'))
    .sort()) {
    const picture = join(folder, png.replace('.png', '.jpg'));
    execFileSync('convert', [join(folder, png), ...by, picture]);
    const [width = 0, height = 0] = execFileSync('identify', ['-format', '%w %h', picture], { encoding: 'utf8' })
      .split(' ')
      .map((pixels) => (Number(pixels) * 72) / dpi);
    const size: [number, number] = [width, height];
    document.addPage({ size, margin: 0 }).image(picture, 0, 0, { width: size[0], height: size[1] });
  }
  document.end();
  await finished(file);
  return { name, path, pageCount: last - first + 1, source: { text } };
}
