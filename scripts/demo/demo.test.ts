import { readdirSync, readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { demoManifestSchema } from '#shared/sittings/demo-manifest.ts';
import { fileNameOf, readPapers, stalePapers } from './build-demo.ts';
import { articlePattern, type Paper } from './paper.ts';

const folder = new URL('../../resources/demo/', import.meta.url);
const manifest = demoManifestSchema.parse(JSON.parse(readFileSync(new URL('demo.json', folder), 'utf8')));
const papers = readPapers();

/** Text of each page; a DOCX counts as one page. */
async function pagesOf(file: string): Promise<string[]> {
  const bytes = readFileSync(new URL(file, folder));
  if (file.endsWith('.docx')) return [(await mammoth.extractRawText({ buffer: bytes })).value];
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const document = await loading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' '),
    );
  }
  await loading.destroy();
  return pages;
}

function paperOf(key: string): Paper {
  const paper = papers.find(({ head }) => head.key === key);
  if (paper === undefined) throw new Error(`No paper "${key}".`);
  return paper;
}

function articleNumbers(paper: Paper): { number: number; suffix: string }[] {
  return paper.body.flatMap((block) => {
    const [, number, suffix] = (block.kind === 'article' && articlePattern.exec(block.text)) || [];
    return number === undefined ? [] : [{ number: Number(number), suffix: suffix ?? '' }];
  });
}

describe('demo parliament', () => {
  it('lists every built paper once, and every listed paper is built from a source of the same key', () => {
    const listed = manifest.papers.map(({ key, file }) => `${key}: ${file}`).sort();
    expect(listed).toEqual(papers.map((paper) => `${paper.head.key}: papers/${fileNameOf(paper)}`).sort());
    expect(manifest.papers.map(({ file }) => file.slice('papers/'.length)).sort()).toEqual(
      readdirSync(new URL('papers/', folder)).sort(),
    );
  });

  it('uses every paper in some sitting', () => {
    const used = new Set(manifest.sittings.flatMap(({ agenda }) => agenda.flatMap((item) => item.papers)));
    expect(manifest.papers.map(({ key }) => key).filter((key) => !used.has(key))).toEqual([]);
  });

  it('meets in the morning, afternoon and evening of the first day', () => {
    const starts = manifest.sittings.filter(({ day }) => day === 0).map(({ start }) => start);
    expect(starts).toEqual(['08:00', '14:00', '19:30']);
  });

  it('says on every page that it is sample data', async () => {
    for (const { file } of manifest.papers) {
      for (const [index, text] of (await pagesOf(file)).entries()) {
        expect(text, `${file}, page ${index + 1}`).toContain('Dữ liệu mẫu – văn bản giả định');
      }
    }
  }, 120_000);

  it('keeps Vietnamese whole in the text of a PDF', async () => {
    const text = (await pagesOf('papers/02-du-thao-luat-du-lieu-cong-lan-2.pdf')).join(' ');
    expect(text).toContain('Điều 32a. Dữ liệu có giá trị cao');
    expect(text).toContain('khí tượng thủy văn');
  });

  it.each(['luat-du-lieu-cong-lan-1', 'luat-du-lieu-cong-lan-2', 'luat-nuoc-sach-do-thi'])(
    'numbers the articles of %s without a gap',
    (key) => {
      const numbers = articleNumbers(paperOf(key));
      const plain = numbers.filter(({ suffix }) => suffix === '').map(({ number }) => number);
      expect(plain).toEqual(plain.map((_, index) => index + 1));
      for (const [index, { number, suffix }] of numbers.entries()) {
        if (suffix !== '') expect(numbers[index - 1]?.number).toBe(number);
      }
    },
  );

  it('gives the main bill at least 45 articles in both versions, and Điều 32a in the second only', () => {
    const [first, second] = [1, 2].map((version) => articleNumbers(paperOf(`luat-du-lieu-cong-lan-${version}`)));
    expect(first?.length).toBeGreaterThanOrEqual(45);
    expect(second?.length).toBe((first?.length ?? 0) + 1);
    expect(first?.some(({ suffix }) => suffix === 'a')).toBe(false);
    expect(second).toContainEqual({ number: 32, suffix: 'a' });
  });

  it('is byte for byte what its sources give', async () => {
    expect(await stalePapers()).toEqual([]);
  }, 120_000);
});
