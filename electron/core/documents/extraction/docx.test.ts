// What mammoth leaves out of a DOCX and is filled in here, checked against LibreOffice where it is installed.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TextBlock } from '#shared/documents/extracted-text.ts';
import { originalParagraphs } from '#shared/documents/tracked-changes.ts';
import { toLegacy } from '#shared/kernel/text/legacy-fonts.ts';
import { extractDocx } from './docx.ts';
import {
  abstractList,
  type DocxParts,
  deletedRun,
  item,
  list,
  paragraph,
  run,
  writeDocxParts,
} from './docx-for-tests.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'docx-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function blocksOf(parts: DocxParts, name = 'a.docx'): Promise<TextBlock[]> {
  const path = join(folder, name);
  await writeDocxParts(path, parts);
  return (await extractDocx(path, () => {})).pages[0]?.blocks ?? [];
}

async function textsOf(parts: DocxParts, name?: string): Promise<string[]> {
  return (await blocksOf(parts, name)).flatMap(({ lines }) => lines.map(({ text }) => text));
}

async function shapesOf(parts: DocxParts) {
  return (await blocksOf(parts)).map(({ kind, level, lines }) => [
    level === undefined ? kind : `${kind} ${level}`,
    ...lines.map(({ text, cell }) => (cell ? `${cell.join(',')}: ${text}` : text)),
  ]);
}

const law = {
  numbering: [
    abstractList(0, [
      { format: 'upperRoman', text: 'Chương %1' },
      { format: 'decimal', text: 'Điều %2.', more: '<w:lvlRestart w:val="0"/>' },
      { format: 'decimal', text: '%3.' },
      { format: 'lowerLetter', text: '%4)' },
    ]),
    abstractList(1, [
      { format: 'decimal', text: '%1.' },
      { format: 'decimal', text: '%1.%2.' },
      { format: 'lowerRoman', text: '(%3)', more: '<w:suff w:val="space"/>' },
    ]),
    abstractList(2, [
      { format: 'bullet', text: '-' },
      { format: 'bullet', text: '\uF0B7' },
    ]),
    abstractList(3, [{ format: 'decimal', text: 'Mục %1', more: '<w:pStyle w:val="Muc"/>' }]),
    abstractList(4, [{ format: 'none', text: '' }]),
    list(1, 0),
    list(2, 1),
    list(3, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'),
    list(4, 2),
    list(5, 3),
    list(6, 4),
  ].join(''),
  styles:
    '<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Muc luat"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr><w:outlineLvl w:val="2"/></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="MucCon"><w:name w:val="Muc con"/><w:basedOn w:val="Muc"/></w:style>',
  document: [
    item('QUY ĐỊNH CHUNG', 1, 0),
    item('Phạm vi', 1, 1),
    item('Khoản một', 1, 2),
    item('Điểm', 1, 3),
    item('Điểm', 1, 3),
    item('Khoản hai', 1, 2),
    item('Đối tượng', 1, 1),
    item('Khoản một', 1, 2),
    item('TỔ CHỨC', 1, 0),
    item('Bộ máy', 1, 1),
    item('một', 2, 0),
    item('một chấm một', 2, 1),
    item('sâu', 2, 2),
    item('hai', 2, 0),
    item('bắt đầu lại', 3, 0),
    item('và con', 3, 1),
    item('gạch', 4, 0),
    item('chấm', 4, 1),
    paragraph(run('Theo kiểu'), '<w:pStyle w:val="Muc"/>'),
    paragraph(run('Theo kiểu con'), '<w:pStyle w:val="MucCon"/>'),
    paragraph(run('Bỏ số'), '<w:pStyle w:val="Muc"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    item('không số', 6, 0),
  ].join(''),
};
const labelled = [
  'Chương I QUY ĐỊNH CHUNG',
  'Điều 1. Phạm vi',
  '1. Khoản một',
  'a) Điểm',
  'b) Điểm',
  '2. Khoản hai',
  'Điều 2. Đối tượng',
  '1. Khoản một',
  'Chương II TỔ CHỨC',
  'Điều 3. Bộ máy',
  '1. một',
  '1.1. một chấm một',
  '(i) sâu',
  '2. hai',
  '5. bắt đầu lại',
  '5.1. và con',
  '- gạch',
  '• chấm',
  'Mục 1 Theo kiểu',
  'Mục 2 Theo kiểu con',
  'Bỏ số',
  'không số',
];

describe('the numbers of lists', () => {
  it('are text as Word counts them: levels, restarts, overrides, styles, bullets', async () => {
    expect(await textsOf(law)).toEqual(labelled);
  });

  it('make articles and chapters headings', async () => {
    const kinds = (await blocksOf(law)).map(({ kind }) => kind);
    expect([kinds[0], kinds[1], kinds[2], kinds[18]]).toEqual(['heading', 'heading', 'paragraph', 'heading']);
  });

  it('of letters go on with aa after z', async () => {
    const document = Array.from({ length: 28 }, () => item('x', 1)).join('');
    const numbering = abstractList(0, [{ format: 'lowerLetter', text: '%1)' }]) + list(1, 0);
    expect((await textsOf({ document, numbering })).slice(25)).toEqual(['z) x', 'aa) x', 'bb) x']);
  });
});

const by = 'w:id="1" w:author="Nguyễn Văn An" w:date="2026-10-20T08:00:00Z"';
const ins = (inner: string) => `<w:ins ${by}>${inner}</w:ins>`;
const del = (text: string) => `<w:del ${by}>${deletedRun(text)}</w:del>`;

describe('tracked changes', () => {
  const readings = async (document: string) => {
    const lines = (await blocksOf({ document })).flatMap((block) => block.lines);
    return { final: lines.map(({ text }) => text), original: originalParagraphs(lines), edits: lines[0]?.edits };
  };

  it('read as final, and keep who changed what and when', async () => {
    const document = paragraph(`${run('Quốc hội họp ')}${del('kín')}${ins(run('công khai'))}${run('.')}`);
    const who = { author: 'Nguyễn Văn An', at: '2026-10-20T08:00:00Z' };
    expect(await readings(document)).toEqual({
      final: ['Quốc hội họp công khai.'],
      original: ['Quốc hội họp kín.'],
      edits: [
        { kind: 'deleted', offset: 13, length: 0, text: 'kín', ...who },
        { kind: 'inserted', offset: 13, length: 9, text: '', ...who },
      ],
    });
  });

  it.each([
    ['words with their space', `${run('một ')}${del('hai ')}${run('ba')}`, ['một ba'], ['một hai ba']],
    ['words between spaces', `${run('một ')}${del('hai')}${run(' ba')}`, ['một ba'], ['một hai ba']],
    ['the first word', `${del('một')}${run(' hai')}`, ['hai'], ['một hai']],
    ['the last word', `${run('một ')}${del('hai')}`, ['một'], ['một hai']],
    ['what was put in at once struck out', `${run('một')}${ins(del(' hai'))}`, ['một'], ['một']],
    [
      'moved words',
      `<w:moveFrom ${by}>${run('một ')}</w:moveFrom>${run('hai')}<w:moveTo ${by}>${run(' một')}</w:moveTo>`,
      ['hai một'],
      ['một hai'],
    ],
  ])('give both readings of %s', async (_, inner, final, original) => {
    expect(await readings(paragraph(inner))).toMatchObject({ final, original });
  });

  it('join and part paragraphs', async () => {
    const mark = (change: string) => `<w:rPr><w:${change} ${by}/></w:rPr>`;
    const joined = paragraph(run('Một'), mark('del')) + paragraph(run(', hai.'));
    expect(await readings(joined)).toMatchObject({ final: ['Một, hai.'], original: ['Một', ', hai.'] });
    const parted = paragraph(run('Một'), mark('ins')) + paragraph(run('hai.'));
    expect(await readings(parted)).toMatchObject({ final: ['Một', 'hai.'], original: ['Một hai.'] });
    const gone = paragraph(run('Một.')) + paragraph(del('Hai.')) + paragraph(run('Ba.')) + paragraph(del('Bốn.'));
    expect(await readings(gone)).toMatchObject({ final: ['Một.', 'Ba.'], original: ['Một.', 'Hai.', 'Ba.', 'Bốn.'] });
  });

  it('change the rows of tables', async () => {
    const row = (texts: string[], change = '') =>
      `<w:tr>${change ? `<w:trPr><w:${change} ${by}/></w:trPr>` : ''}${texts.map((text) => `<w:tc>${paragraph(change === 'del' ? del(text) : change === 'ins' ? ins(run(text)) : run(text))}</w:tc>`).join('')}</w:tr>`;
    const document = `<w:tbl>${row(['a', 'b'], 'del')}${row(['c', 'd'])}${row(['e', 'f'], 'del')}${row(['g', 'h'], 'ins')}</w:tbl>${paragraph('')}`;
    const { final, original } = await readings(document);
    expect([final, original]).toEqual([
      ['c', 'd', 'g', 'h'],
      ['a | b', 'c', 'd', 'e | f'],
    ]);
  });
});

describe('a table', () => {
  const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
  const said = (text: string) => paragraph(run(text));

  it('has a line for each paragraph of a cell, in the place that merged cells leave it', async () => {
    const document = `<w:tbl>${row(
      cell(said('A') + said('A2'), '<w:vMerge w:val="restart"/>'),
      cell(said('B'), '<w:gridSpan w:val="2"/>'),
      cell(said('C')),
    )}${row(cell(paragraph(''), '<w:vMerge/>'), cell(said('D')), cell(said('E')), cell(said('F')))}</w:tbl>`;
    expect(await shapesOf({ document })).toEqual([
      ['table', '0,0: A', '0,0: A2', '0,1: B', '0,3: C', '1,1: D', '1,2: E', '1,3: F'],
    ]);
  });

  it('of one column is paragraphs; one within a cell is lines of that cell', async () => {
    const inner = `<w:tbl>${row(cell(said('x')), cell(said('y')))}</w:tbl>${paragraph('')}`;
    const outer = (content: string) =>
      `<w:tbl>${row(cell(said('Một nội dung dài hơn') + content), cell(said('B')))}</w:tbl>`;
    expect(await shapesOf({ document: `<w:tbl>${row(cell(said('một')))}${row(cell(said('hai')))}</w:tbl>` })).toEqual([
      ['paragraph', 'một'],
      ['paragraph', 'hai'],
    ]);
    expect(await shapesOf({ document: outer(inner) })).toEqual([
      ['table', '0,0: Một nội dung dài hơn', '0,0: x', '0,0: y', '0,1: B'],
    ]);
  });
});

describe('the rest of a document', () => {
  const field = (code: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

  it('has headings with levels, notes behind their paragraphs, headers and footers once', async () => {
    const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const section =
      '<w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/>';
    const parts = {
      styles: '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/></w:style>',
      footnotes: `<w:footnote w:id="2">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(' Luật số 57.')}`)}</w:footnote>`,
      header1: paragraph(run('DỰ THẢO 2')),
      footer1: paragraph(run('Trang ') + field(' PAGE ', run('7'))) + paragraph(field(' PAGE ', run('7'))),
      document:
        paragraph(run('Sự cần thiết'), '<w:pStyle w:val="H2"/>') +
        paragraph(run('Thân bài') + reference, `<w:sectPr>${section}</w:sectPr>`) +
        paragraph(run('Cuối')) +
        `<w:sectPr>${section}</w:sectPr>`,
    };
    expect(await shapesOf(parts)).toEqual([
      ['header', 'DỰ THẢO 2'],
      ['heading 2', 'Sự cần thiết'],
      ['paragraph', 'Thân bài'],
      ['footnote', '[1] Luật số 57.'],
      ['paragraph', 'Cuối'],
      ['footer', 'Trang'],
    ]);
  });

  it('marks a table of contents as a table, so that it makes no articles', async () => {
    const begin =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const document =
      paragraph(`${begin}${run('Điều 1. Phạm vi')}<w:r><w:tab/></w:r>${run('3')}`) +
      paragraph(`${run('Điều 2. Đối tượng')}<w:r><w:tab/></w:r>${field(' PAGEREF x ', run('4'))}`) +
      paragraph(`<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('')}`) +
      paragraph(run('Điều 1. Phạm vi'));
    expect(await shapesOf({ document })).toEqual([
      ['table', '0,0: Điều 1. Phạm vi 3', '1,0: Điều 2. Đối tượng 4'],
      ['heading', 'Điều 1. Phạm vi'],
    ]);
  });

  it('reads text boxes once, simple fields, breaks, hyphens and symbols; hidden text not at all', async () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
    const boxes = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box('Trong khung')}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('Trong khung')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const document =
      paragraph(run('Neo') + boxes) +
      paragraph(
        `<w:fldSimple w:instr=" SEQ Hình ">${run('1')}</w:fldSimple>${run('ẩn', '<w:vanish/>')}<w:r><w:br/></w:r>${run('xu\u00ADống')}`,
      ) +
      paragraph(
        `<w:r><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t><w:tab/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>`,
      ) +
      paragraph(run('tờ trình', '<w:caps/>'));
    expect(await textsOf({ document })).toEqual(['Neo', 'Trong khung', '1', 'xuống', 'A\u2011B 🗹', 'TỜ TRÌNH']);
  });

  it('turns the fonts of old into Unicode, by a run or by a style', async () => {
    const old = (name: string) => `<w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`;
    const styles = `<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/><w:rPr>${old('.VnTime')}</w:rPr></w:style>`;
    const text = 'Quốc hội nước ta, nhiệm kỳ mới';
    const document =
      paragraph(run(toLegacy(text, 'tcvn3'))) +
      paragraph(run(toLegacy('đại biểu', 'tcvn3'), old('.VnTimeH'))) +
      paragraph(run(toLegacy(text, 'vni'), old('VNI-Times'))) +
      paragraph(run(text, old('Times New Roman')));
    expect(await textsOf({ document, styles })).toEqual([text, 'ĐẠI BIỂU', text, text]);
  });
});

describe('a hostile DOCX', () => {
  it('nested without end, or with entities in whatever encoding, is refused', async () => {
    const deep = (depth: number) => ({ document: `${'<w:p>'.repeat(depth)}${'</w:p>'.repeat(depth)}` });
    await expect(blocksOf(deep(100_000))).rejects.toThrow('file-damaged');
    const attack = '\uFEFF<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>';
    for (const swap of [false, true]) {
      const bytes = Buffer.from(attack, 'utf16le');
      const zip = new JSZip().file('word/document.xml', swap ? bytes.swap16() : bytes);
      writeFileSync(join(folder, 'attack.docx'), await zip.generateAsync({ type: 'nodebuffer' }));
      await expect(extractDocx(join(folder, 'attack.docx'), () => {})).rejects.toThrow('file-damaged');
    }
  });

  it('cut within its XML is refused, and one that holds our own marks is only text', async () => {
    const zip = new JSZip().file('word/document.xml', '<w:document><w:body><w:p>');
    writeFileSync(join(folder, 'cut.docx'), await zip.generateAsync({ type: 'nodebuffer' }));
    await expect(extractDocx(join(folder, 'cut.docx'), () => {})).rejects.toThrow('file-damaged');
    const marked = paragraph(run('a\u{F0000}b')) + paragraph(`${run('c')}${del('d')}`);
    expect(await textsOf({ document: marked })).toEqual(['a\uFFFDb', 'c']);
  });
});

let hasOffice = true;
try {
  execFileSync('soffice', ['--version'], { stdio: 'ignore' });
} catch {
  hasOffice = false;
}
describe.skipIf(!hasOffice)('LibreOffice (skipped where it is not installed)', () => {
  it('shows the same numbers', { timeout: 120_000 }, async () => {
    // It does not know lists that go on through the levels above, and writes all bullets alike.
    const numbering = law.numbering.replace('<w:lvlRestart w:val="0"/>', '');
    const ours = await textsOf({ ...law, numbering }, 'law.docx');
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const options = ['--headless', '--convert-to', 'txt:Text:UTF8', '--outdir', folder, join(folder, 'law.docx')];
    execFileSync('soffice', [profile, ...options], { stdio: 'ignore' });
    const theirs = readFileSync(join(folder, 'law.txt'), 'utf8')
      .replace(/^\uFEFF/, '')
      .trim()
      .split('\n');
    const comparable = (line: string) =>
      line
        .trim()
        .replace(/^[-•◦]/, '•')
        .replaceAll(/\s+/g, ' ');
    expect(theirs.map(comparable)).toEqual(ours.map(comparable));
    expect(ours[9]).toBe('Điều 1. Bộ máy');
  });
});
