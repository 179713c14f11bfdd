// Builds the papers of the demo parliament from scripts/demo/papers/*.txt into resources/demo/papers.
// `node scripts/demo/build-demo.ts` writes them; with `--check` it only says whether the committed files are current.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { withComparison } from './comparison.ts';
import { type Paper, parsePaper } from './paper.ts';
import { renderDocx } from './render-docx.ts';
import { renderPdf } from './render-pdf.ts';

const sources = new URL('./papers/', import.meta.url);
const target = new URL('../../resources/demo/papers/', import.meta.url);

export function readPapers(): Paper[] {
  const papers = readdirSync(sources)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      try {
        return parsePaper(readFileSync(new URL(name, sources), 'utf8'));
      } catch (error) {
        throw new Error(`readPapers: ${name}`, { cause: error });
      }
    });
  const byKey = new Map(papers.map((paper) => [paper.head.key, paper]));
  if (byKey.size !== papers.length) throw new Error('readPapers: two papers have the same key.');
  return papers.map((paper) => withComparison(paper, byKey));
}

export function fileNameOf(paper: Paper): string {
  return `${paper.head.file}.${paper.head.kind}`;
}

function renderPaper(paper: Paper): Promise<Buffer> {
  return paper.head.kind === 'pdf' ? renderPdf(paper) : renderDocx(paper);
}

/** Names of committed papers that differ from what the sources give now, are missing, or have no source. */
export async function stalePapers(): Promise<string[]> {
  const papers = readPapers();
  const committed = new Set(readdirSync(target));
  const stale: string[] = [];
  for (const paper of papers) {
    const name = fileNameOf(paper);
    if (!committed.delete(name) || !readFileSync(new URL(name, target)).equals(await renderPaper(paper)))
      stale.push(name);
  }
  return [...stale, ...committed];
}

async function buildAll(): Promise<void> {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  let sizeBytes = 0;
  const papers = readPapers();
  for (const paper of papers) {
    const bytes = await renderPaper(paper);
    sizeBytes += bytes.length;
    writeFileSync(new URL(fileNameOf(paper), target), bytes);
  }
  console.log(`${papers.length} papers, ${Math.round(sizeBytes / 1024)} KB.`);
}

if (import.meta.main) {
  if (process.argv.includes('--check')) {
    const stale = await stalePapers();
    console.log(stale.length === 0 ? 'All papers are current.' : `Not current: ${stale.join(', ')}`);
    process.exitCode = stale.length === 0 ? 0 : 1;
  } else {
    await buildAll();
  }
}
