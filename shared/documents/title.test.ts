import { describe, expect, it } from 'vitest';
import type { ExtractedText } from './extracted-text.ts';
import { titleOf } from './title.ts';

function paper(...lines: readonly string[]): ExtractedText {
  return {
    format: 1,
    extractor: 'test/1',
    layout: 'flow',
    pages: [
      {
        width: 0,
        height: 0,
        blocks: lines.map((line) => ({
          kind: line.includes(' | ') ? 'table' : 'paragraph',
          lines: [{ text: line, box: [0, 0, 0, 0], words: [] }],
        })),
      },
    ],
  };
}

const letterhead = ['QUỐC HỘI', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', '_______'];

describe('titleOf', () => {
  it.each<[string, string[], string]>([
    [
      'a law in capitals',
      [...letterhead, 'Luật số: 57/2014/QH13', 'LUẬT', 'TỔ CHỨC QUỐC HỘI', 'Căn cứ Hiến pháp nước Cộng hòa;'],
      'Luật Tổ chức Quốc hội',
    ],
    ['a code', ['BỘ LUẬT', 'TỐ TỤNG DÂN SỰ', 'Căn cứ Hiến pháp'], 'Bộ luật Tố tụng dân sự'],
    [
      'a decree whose subject is in ordinary letters',
      ['CHÍNH PHỦ | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'NGHỊ ĐỊNH', 'Về công tác văn thư', '________', 'Căn cứ Luật'],
      'Nghị định về công tác văn thư',
    ],
    [
      'a submission over two lines',
      ['TỜ TRÌNH', 'Về dự án Luật Đất đai', '(sửa đổi)', 'Kính gửi: Quốc hội'],
      'Tờ trình về dự án Luật Đất đai (sửa đổi)',
    ],
    [
      'a report of verification on one line',
      ['BÁO CÁO THẨM TRA', 'DỰ ÁN LUẬT NHÀ GIÁO', 'Kính gửi: Các vị đại biểu Quốc hội'],
      'Báo cáo thẩm tra dự án Luật nhà giáo',
    ],
    [
      'a draft',
      [
        'DỰ THẢO',
        ...letterhead,
        'NGHỊ QUYẾT',
        'Về kế hoạch phát triển kinh tế - xã hội năm 2026',
        'QUỐC HỘI',
        'Căn cứ',
      ],
      'Dự thảo Nghị quyết về kế hoạch phát triển kinh tế - xã hội năm 2026',
    ],
    [
      'a matter «V/v»',
      ['THÔNG BÁO', 'V/v triệu tập kỳ họp', 'Thực hiện Nghị quyết'],
      'Thông báo về việc triệu tập kỳ họp',
    ],
    [
      'a title in ordinary letters',
      ['Luật Tổ chức Quốc hội số 57/2014/QH13', '(bản gốc)'],
      'Luật Tổ chức Quốc hội số 57/2014/QH13',
    ],
  ])('reads %s', (_, lines, title) => {
    expect(titleOf(paper(...lines), 'x.pdf')).toBe(title);
  });

  it('falls back to the name of the file, without extension, in NFC', () => {
    expect(titleOf(paper('Kính thưa Quốc hội,'), 'Tài liệu kỳ họp.v2.pdf'.normalize('NFD'))).toBe('Tài liệu kỳ họp.v2');
    expect(titleOf(paper(), '.pdf')).toBe('.pdf');
    expect(titleOf(paper('LUẬT', 'Căn cứ Hiến pháp'), 'luat.docx')).toBe('luat');
  });

  it('is bounded, whatever stands in the paper', () => {
    const title = titleOf(paper('BÁO CÁO', 'kết quả '.repeat(200)), 'x.pdf');
    expect(title.length).toBeLessThanOrEqual(300);
    expect(title.startsWith('Báo cáo kết quả')).toBe(true);
  });
});
