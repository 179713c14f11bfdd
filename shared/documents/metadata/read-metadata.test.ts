import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExtractedText, textOfBlock } from '#shared/documents/extracted-text.ts';
import { foldText } from '#shared/kernel/text/mapped-text.ts';
import { canonicalTones } from '#shared/kernel/text/tone-placement.ts';
import { metadataFields, type PaperMetadata, paperMetadataSchema } from './metadata.ts';
import { asText, textLayouts } from './papers-for-tests/as-text.ts';
import { assemblyPapers } from './papers-for-tests/assembly-papers.ts';
import { blindPapers } from './papers-for-tests/blind-papers.ts';
import { blindPapersOfBodies } from './papers-for-tests/blind-papers-of-bodies.ts';
import { decreeForms } from './papers-for-tests/decree-forms.ts';
import { laterPapers } from './papers-for-tests/later-papers.ts';
import type { MadePaper } from './papers-for-tests/made-paper.ts';
import { statePapers } from './papers-for-tests/state-papers.ts';
import { metadataOf } from './read-metadata.ts';
import { secrecyGradeOf } from './stamps.ts';

const papers = [...decreeForms, ...assemblyPapers, ...statePapers];
const allPapers = [...papers, ...blindPapers, ...blindPapersOfBodies, ...laterPapers];
const withLayouts = allPapers.flatMap((paper) => textLayouts.map((layout) => [paper.name, layout, paper] as const));
const keyOf = (text: string | undefined) => canonicalTones((text ?? '').toLowerCase());

describe('metadataOf, made papers in every layout', () => {
  it.each(withLayouts)('%s, %s: nothing read wrong with high confidence', (_, layout, paper) => {
    const metadata = metadataOf(asText(paper, layout), 'x.pdf');
    for (const field of metadataFields) {
      const { value, confidence } = metadata[field];
      if (confidence === 'high') expect([field, keyOf(value ?? '')]).toEqual([field, keyOf(paper.expected[field])]);
    }
  });

  it.each(withLayouts)('%s, %s: every place holds the words of its value', (_, layout, paper) => {
    const text = asText(paper, layout);
    expectPlacesIn(text, metadataOf(text, 'x.pdf'));
  });

  it.each(papers.map((paper) => [paper.name, paper] as const))(
    '%s: reads every field of a table of cells',
    (_, paper) => {
      const metadata = metadataOf(asText(paper, 'table'), 'x.pdf');
      const read = Object.fromEntries(
        metadataFields.map((field) => [field, keyOf(metadata[field].value ?? undefined)]),
      );
      const wanted = Object.fromEntries(metadataFields.map((field) => [field, keyOf(paper.expected[field])]));
      expect(read).toEqual(wanted);
    },
  );
});

/** Places lie inside the text; the digits of a date and the words of other values stand at them. */
function expectPlacesIn({ pages }: ExtractedText, metadata: PaperMetadata): void {
  paperMetadataSchema.parse(metadata);
  for (const field of metadataFields) {
    const { value, place } = metadata[field];
    if (value === null || place === null) continue;
    const block = pages[place.page - 1]?.blocks[place.block];
    expect(block, field).toBeDefined();
    const text = block ? textOfBlock(block) : '';
    expect(place.offset + place.length).toBeLessThanOrEqual(text.length);
    expect(place.length).toBeGreaterThan(0);
    const words = foldText(text.slice(place.offset, place.offset + place.length)).match(/[\p{L}\p{N}]+/gu) ?? [];
    if (field === 'number' || field === 'signer' || field === 'signerPosition') {
      const folded = foldText(value);
      expect(words.filter((word) => !folded.includes(word))).toEqual([]);
    }
    if (field === 'issuedOn' && words.length >= 6) {
      const [year, month, day] = value.split('-').map(Number);
      expect(words.filter((word) => /^\d+$/u.test(word)).map(Number)).toEqual([day, month, year]);
    }
  }
}

const letterhead: MadePaper = {
  name: 'any',
  left: ['QUỐC HỘI', 'VĂN PHÒNG QUỐC HỘI', 'Số: 12/BC-VPQH'],
  right: ['Hà Nội, ngày 02 tháng 3 năm 2026'],
  heading: ['BÁO CÁO'],
  subject: ['Về kết quả công tác'],
  body: ['Kính gửi: Các vị đại biểu Quốc hội', 'Văn phòng Quốc hội báo cáo như sau.'],
  expected: {},
};
const read = (paper: Partial<MadePaper>, layout: (typeof textLayouts)[number] = 'pages') =>
  metadataOf(asText({ ...letterhead, ...paper }, layout), 'x.pdf');
const stated = (metadata: PaperMetadata, field: (typeof metadataFields)[number]) => {
  const { value, confidence } = metadata[field];
  return [value, confidence];
};

describe('metadataOf, secrecy', () => {
  it.each([
    ['MẬT', 'confidential', 'high'],
    ['TỐI MẬT', 'secret', 'high'],
    ['(TUYỆT MẬT)', 'top-secret', 'high'],
    ['M Ậ T', 'confidential', 'high'],
    ['Độ mật: Tối mật', 'secret', 'high'],
    ['TÀI LIỆU MẬT', 'confidential', 'high'],
    ['TỐI MẬT - HỎA TỐC', 'secret', 'high'],
    ['TÓI MÂT', 'secret', 'unsure'],
    ['Mật', 'confidential', 'unsure'],
  ])('sees the stamp %s', (stamp, grade, confidence) => {
    expect(stated(read({ top: [stamp] }), 'secrecy')).toEqual([grade, confidence]);
  });

  it.each([
    'Luật Bảo vệ bí mật nhà nước',
    'MẬT MÃ DÂN SỰ',
    'Tài liệu này thuộc phạm vi bí mật nhà nước, độ Mật.',
    'Bảo mật',
    'a) Mật;',
    'GIẢI MẬT',
  ])('takes no running words for a stamp: %s', (text) => {
    expect(stated(read({ body: [...letterhead.body, text] }), 'secrecy')).toEqual([null, 'unsure']);
    expect(stated(read({ top: [text] }), 'secrecy')).toEqual([null, 'unsure']);
  });

  it('takes no table of grades for a stamp', () => {
    const text = asText(letterhead, 'table');
    const cell = (value: string, row: number) => ({
      text: value,
      box: [0, 0, 0, 0] as [0, 0, 0, 0],
      words: [],
      cell: [row, 0] as [number, number],
    });
    text.pages[0]?.blocks.push({ kind: 'table', lines: ['MẬT', 'TỐI MẬT', 'TUYỆT MẬT'].map(cell) });
    expect(stated(metadataOf(text, 'x.pdf'), 'secrecy')).toEqual([null, 'unsure']);
  });

  it('sees a grade that every page bears in its header', () => {
    const text = asText(letterhead, 'pages');
    text.pages[0]?.blocks.unshift({ kind: 'header', lines: [{ text: 'TỐI MẬT', box: [260, 20, 60, 13], words: [] }] });
    expect(stated(metadataOf(text, 'x.pdf'), 'secrecy')).toEqual(['secret', 'high']);
  });

  it('marks for a look what only its number, its end or the name of its file says', () => {
    expect(stated(read({ left: ['BỘ CÔNG AN', 'Số: 12/MẬT-BCA'] }), 'secrecy')).toEqual(['confidential', 'unsure']);
    expect(stated(read({ after: ['TUYỆT MẬT'] }), 'secrecy')).toEqual(['top-secret', 'unsure']);
    const named = metadataOf(asText(letterhead, 'plain'), 'Báo cáo (TỐI MẬT).pdf');
    expect(stated(named, 'secrecy')).toEqual(['secret', 'unsure']);
    expect(secrecyGradeOf(named)).toBe('secret');
    expect(secrecyGradeOf(read({}))).toBeNull();
  });
});

describe('metadataOf, what is not filled in or not real', () => {
  it.each(['Số: …/BC-VPQH', 'Số: /BC-VPQH', 'Số: ..... /……', 'Luật số: /2026/QH16', 'Số:'])(
    'reads no number from %s',
    (line) => {
      expect(read({ left: ['QUỐC HỘI', line] }).number.value).toBeNull();
    },
  );

  it.each([
    'ngày … tháng … năm 2026',
    'ngày tháng 3 năm 2026',
    'ngày 31 tháng 02 năm 2026',
    'ngày 05 tháng 13 năm 2026',
  ])('reads no date from %s', (date) => {
    expect(read({ right: [`Hà Nội, ${date}`] }).issuedOn.value).toBeNull();
  });

  it('is unsure of words that were recognised with low certainty', () => {
    const text = asText(letterhead, 'recognised');
    for (const { lines } of text.pages[0]?.blocks ?? []) {
      for (const line of lines) if (line.text.startsWith('Số:')) line.confidences = [95, 41];
    }
    const { number, issuedOn } = metadataOf(text, 'x.pdf');
    expect([number.value, number.confidence, issuedOn.confidence]).toEqual(['12/BC-VPQH', 'unsure', 'high']);
  });

  it.each(['Sô: 12/BC-VPQH', 'Sổ: 12/BC-VPQH'])('reads a mistaken letter of a scan as unsure: %s', (line) => {
    expect(stated(read({ left: ['QUỐC HỘI', line] }), 'number')).toEqual(['12/BC-VPQH', 'unsure']);
  });
});

describe('metadataOf, any text', () => {
  const pieces = papers
    .flatMap((paper) => [
      ...(paper.top ?? []),
      ...paper.left,
      ...paper.right,
      ...paper.heading,
      ...(paper.signature ?? []),
    ])
    .concat([
      '',
      ' ',
      '_____',
      'Nơi nhận:',
      '- Như trên;',
      '\u0000',
      'n\u0303',
      '👨‍👩‍👧',
      '  hai  cách ',
      'V/v',
      'Số:',
      '…',
      '(((',
    ]);
  const line = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 12 })), {
    minLength: 1,
    maxLength: 3,
  });
  const block = fc.record({
    kind: fc.constantFrom('heading', 'paragraph', 'table', 'header', 'footnote'),
    lines: fc.array(
      fc.record({
        text: line.map((parts) => parts.join(' ')),
        box: fc.tuple(fc.nat(600), fc.nat(800), fc.nat(500), fc.constant(13)),
        words: fc.constant([]),
        join: fc.option(fc.constantFrom('tight', 'hyphen'), { nil: undefined }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  });
  const page = fc.record({
    width: fc.constantFrom(0, 595),
    height: fc.constant(842),
    blocks: fc.array(block, { maxLength: 14 }),
  });

  it('never fails, and its places lie inside the text', () => {
    fc.assert(
      fc.property(fc.array(page, { minLength: 1, maxLength: 3 }), (pages) => {
        const text: unknown = { format: 2, extractor: 'any/1', layout: 'pages', pages };
        const metadata = metadataOf(text as ExtractedText, 'x.pdf');
        paperMetadataSchema.parse(metadata);
        for (const field of metadataFields) {
          const { place } = metadata[field];
          if (!place) continue;
          const at = pages[place.page - 1]?.blocks[place.block];
          const length = at ? textOfBlock(at as never).length : -1;
          expect(place.offset + place.length).toBeLessThanOrEqual(length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    'a'.repeat(1_000_000),
    'MẬT '.repeat(250_000),
    '- '.repeat(500_000),
    'Số: '.repeat(250_000),
    ' '.repeat(1_000_000),
    '…'.repeat(1_000_000),
    'CHỦ TỊCH '.repeat(110_000),
  ])('ends with a text of a million characters in one line', (text) => {
    const made = asText({ ...letterhead, body: [text], after: [text] }, 'plain');
    expect(metadataOf(made, 'x.pdf').number.value).toBe('12/BC-VPQH');
  });

  it('reads nothing from empty pages', () => {
    const empty = { width: 595, height: 842, blocks: [] };
    const text: ExtractedText = { format: 2, extractor: 'x/1', layout: 'pages', pages: [empty, empty] };
    expect(Object.values(metadataOf(text, 'x.pdf')).every(({ value }) => value === null)).toBe(true);
  });
});
