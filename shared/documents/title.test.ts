import { describe, expect, it } from 'vitest';
import type { ExtractedText } from './extracted-text.ts';
import { titleOf } from './title.ts';

/** Every line a block of its own; cells are separated by « | ». */
function paper(...lines: readonly string[]): ExtractedText {
  return {
    format: 2,
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
const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Hà Nội, ngày 02 tháng 3 năm 2026';
const table = `QUỐC HỘI VĂN PHÒNG QUỐC HỘI Số: 12/BC-VPQH | ${nation}`;

type Case = readonly [what: string, lines: readonly string[], title: string];

function reads(cases: readonly Case[]): void {
  it.each(cases)('reads %s', (_, lines, title) => {
    expect(titleOf(paper(...lines), 'x.pdf')).toBe(title);
  });
}

describe('titleOf: kind and subject', () => {
  reads([
    [
      'a law in capitals',
      [...letterhead, 'Luật số: 57/2014/QH13', 'LUẬT', 'TỔ CHỨC QUỐC HỘI', 'Căn cứ Hiến pháp nước Cộng hòa;'],
      'Luật Tổ chức Quốc hội',
    ],
    ['a code', ['BỘ LUẬT', 'TỐ TỤNG DÂN SỰ', 'Căn cứ Hiến pháp'], 'Bộ luật Tố tụng dân sự'],
    [
      'a law that changes another',
      [table, 'LUẬT', 'SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU', 'CỦA LUẬT ĐẤT ĐAI', 'Căn cứ Hiến pháp;'],
      'Luật Sửa đổi, bổ sung một số điều của Luật Đất đai',
    ],
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
      'a resolution above the body that issues it',
      [...letterhead, 'NGHỊ QUYẾT', 'VỀ DỰ TOÁN NGÂN SÁCH NHÀ NƯỚC NĂM 2027', 'QUỐC HỘI', 'Căn cứ Hiến pháp;'],
      'Nghị quyết về dự toán ngân sách nhà nước năm 2027',
    ],
    [
      'a matter «V/v»',
      ['THÔNG BÁO', 'V/v triệu tập kỳ họp', 'Thực hiện Nghị quyết'],
      'Thông báo về việc triệu tập kỳ họp',
    ],
    [
      'kind and subject in capitals, names as the body writes them',
      [
        table,
        'BÁO CÁO THẨM TRA',
        'DỰ ÁN LUẬT NHÀ GIÁO CỦA BỘ SÁCH VỞ',
        'Kính gửi: Quốc hội',
        'Theo ý kiến của Bộ Sách vở thì',
      ],
      'Báo cáo thẩm tra dự án Luật Nhà giáo của Bộ Sách vở',
    ],
    [
      'capitals on one line above ordinary letters',
      [table, 'BÁO CÁO THẨM TRA', 'Dự án Luật Nhà giáo', 'Kính gửi: Quốc hội'],
      'Báo cáo thẩm tra dự án Luật Nhà giáo',
    ],
    [
      'abbreviations and numerals in capitals; pháp luật is no Luật',
      [table, 'KẾ HOẠCH', 'TỔNG KẾT PHÁP LUẬT VỀ HĐND NHIỆM KỲ KHÓA XVI', 'Kính gửi: Quốc hội'],
      'Kế hoạch tổng kết pháp luật về HĐND nhiệm kỳ khóa XVI',
    ],
  ]);
});

describe('titleOf: first letter behind the kind', () => {
  reads([
    ['a verb', [table, 'BÁO CÁO', 'Giải trình, tiếp thu dự án', 'Kính gửi:'], 'Báo cáo giải trình, tiếp thu dự án'],
    [
      'a word before a name',
      [table, 'BÁO CÁO', 'Gửi Quốc hội về giao thông', 'Kính gửi:'],
      'Báo cáo gửi Quốc hội về giao thông',
    ],
    ['a name', [table, 'THÔNG BÁO', 'Ủy ban Kinh tế họp', 'Kính gửi:'], 'Thông báo Ủy ban Kinh tế họp'],
    ['a name of no list', [table, 'KẾ HOẠCH', 'Hải Yến xanh', 'Kính gửi:'], 'Kế hoạch Hải Yến xanh'],
    ['an abbreviation', [table, 'BÁO CÁO', 'UBND các cấp', 'Kính gửi:'], 'Báo cáo UBND các cấp'],
  ]);
});

describe('titleOf: end of the subject', () => {
  reads([
    [
      'up to time and place',
      [table, 'BIÊN BẢN', 'Phiên họp tổ về ngân sách', 'và đầu tư công', 'Thời gian: từ 14 giờ.', 'Địa điểm: Hà Nội.'],
      'Biên bản phiên họp tổ về ngân sách và đầu tư công',
    ],
    [
      'up to a sentence',
      [table, 'CHƯƠNG TRÌNH', 'Phiên họp thứ 8', 'Phiên họp thứ 8 được tổ chức tại Nhà Quốc hội.'],
      'Chương trình phiên họp thứ 8',
    ],
    ['up to a label', [table, 'BIÊN BẢN', 'Họp tổ 5', 'Người ghi: bà Lan', '1. Khai mạc'], 'Biên bản họp tổ 5'],
    ['up to a section', [table, 'BÁO CÁO', 'Kết quả năm 2026', 'I. TÌNH HÌNH CHUNG'], 'Báo cáo kết quả năm 2026'],
    [
      'on behind a comma or a preposition',
      [table, 'BÁO CÁO', 'Kết quả giám sát của', 'Quốc hội năm 2026', 'Kính gửi: Quốc hội'],
      'Báo cáo kết quả giám sát của Quốc hội năm 2026',
    ],
    [
      'a subject that begins as a sentence might',
      [table, 'BÁO CÁO', 'Thực hiện chính sách dân tộc', 'Kính gửi: Quốc hội'],
      'Báo cáo thực hiện chính sách dân tộc',
    ],
    [
      'no subject at all: the number tells it',
      [table, 'BÁO CÁO', 'Kính gửi: Quốc hội', 'Về tình hình'],
      'Báo cáo số 12/BC-VPQH',
    ],
  ]);
});

describe('titleOf: drafts', () => {
  const law = ['LUẬT', 'DỮ LIỆU CÔNG', 'Căn cứ Hiến pháp'];
  reads([
    ['a draft without number', ['DỰ THẢO', ...letterhead, ...law], 'Dự thảo Luật Dữ liệu công'],
    ['«Dự thảo lần 2»', [...letterhead, 'Dự thảo lần 2', ...law], 'Dự thảo Luật Dữ liệu công (lần 2)'],
    ['«DỰ THẢO 3»', ['DỰ THẢO 3', ...letterhead, ...law], 'Dự thảo Luật Dữ liệu công (lần 3)'],
    ['«lần thứ hai»', ['DỰ THẢO LẦN THỨ HAI', ...letterhead, ...law], 'Dự thảo Luật Dữ liệu công (lần 2)'],
    ['a date, not a number', ['DỰ THẢO 05/10/2026', ...letterhead, ...law], 'Dự thảo Luật Dữ liệu công'],
    [
      'a mark below the kind',
      [...letterhead, 'LUẬT', '(Dự thảo lần 1)', 'DỮ LIỆU CÔNG', 'Căn cứ'],
      'Dự thảo Luật Dữ liệu công (lần 1)',
    ],
    [
      'a mark below the subject',
      [...letterhead, 'LUẬT', 'DỮ LIỆU CÔNG', '(Dự thảo lần 1)', 'Căn cứ'],
      'Dự thảo Luật Dữ liệu công (lần 1)',
    ],
    [
      'a mark in the kind',
      [...letterhead, 'DỰ THẢO NGHỊ QUYẾT', 'Về giám sát', 'Căn cứ'],
      'Dự thảo Nghị quyết về giám sát',
    ],
    [
      'a mark in the cell of the number',
      [`QUỐC HỘI Nghị quyết số: …/2026/QHM DỰ THẢO LẦN 2 | ${nation}`, 'NGHỊ QUYẾT', 'Về kỳ họp', 'QUỐC HỘI', 'Căn cứ'],
      'Dự thảo Nghị quyết về kỳ họp (lần 2)',
    ],
    [
      'a report about a draft, which is none',
      [table, 'BÁO CÁO', 'Thẩm tra dự án Luật Nhà giáo', '(dự thảo lần 2)', 'Kính gửi:'],
      'Báo cáo thẩm tra dự án Luật Nhà giáo (dự thảo lần 2)',
    ],
  ]);
});

describe('titleOf: letters and other headings', () => {
  reads([
    [
      'a letter in lines',
      [...letterhead, 'Số: 12/VPQH-TH', 'V/v chuẩn bị phiên họp và', 'gửi tài liệu', 'Kính gửi: Các Đoàn'],
      'Công văn số 12/VPQH-TH về việc chuẩn bị phiên họp và gửi tài liệu',
    ],
    [
      'a letter in a table about a draft',
      [`CHÍNH PHỦ Số: 07/BTC-NS V/v góp ý Dự thảo Luật Dữ liệu công | ${nation}`, 'Kính gửi: Quốc hội', 'BÁO CÁO'],
      'Công văn số 07/BTC-NS về việc góp ý Dự thảo Luật Dữ liệu công',
    ],
    [
      'a letter without number',
      [`CHÍNH PHỦ Số: …/BTC-NS V/v góp ý | ${nation}`, 'Kính gửi: Quốc hội'],
      'Công văn về việc góp ý',
    ],
    [
      'a heading of no list',
      [...letterhead, 'Số: 118/PCV', 'PHIẾU CHẤT VẤN', 'Về nước sinh hoạt', 'Kính gửi: Bộ trưởng'],
      'Phiếu chất vấn về nước sinh hoạt',
    ],
    [
      'a heading alone, by its number',
      [table, 'PHIẾU CHẤT VẤN', 'Kính gửi: Bộ trưởng'],
      'Phiếu chất vấn số 12/BC-VPQH',
    ],
    [
      'a comparison above its table',
      [table, 'BẢN SO SÁNH', 'Dự thảo Luật Dữ liệu công lần 1 và lần 2', '(Kèm theo Báo cáo số 5)', 'Lần 1 | Lần 2'],
      'Bản so sánh dự thảo Luật Dữ liệu công lần 1 và lần 2',
    ],
    [
      'what encloses a text with a title of its own',
      [table, 'TÀI LIỆU THAM KHẢO', 'Mô hình cấp nước', '1. Ba mô hình'],
      'Tài liệu tham khảo: Mô hình cấp nước',
    ],
    ['an annex', ['Phụ lục II', 'DANH MỤC HỒ SƠ', '(Kèm theo Nghị định)'], 'Phụ lục II: Danh mục hồ sơ'],
    [
      'a heading over two lines',
      [table, 'DANH SÁCH ĐẠI BIỂU QUỐC HỘI', 'KHÓA XVI', 'STT | Họ và tên'],
      'Danh sách đại biểu Quốc hội khóa XVI',
    ],
    [
      'a title in ordinary letters, with what tells it from its like',
      ['Luật Tổ chức Quốc hội số 57/2014/QH13', '(bản gốc)'],
      'Luật Tổ chức Quốc hội số 57/2014/QH13 (bản gốc)',
    ],
  ]);
});

describe('titleOf: name of the file', () => {
  it.each([
    ['Tài liệu kỳ họp.v2.pdf'.normalize('NFD'), 'Tài liệu kỳ họp.v2'],
    ['Báo_cáo tổ 5-6.docx', 'Báo_cáo tổ 5-6'],
    ['to-trinh_nuoc-sach.docx', 'to trinh nuoc sach'],
    ['luat-57-2014-qh13.pdf', 'luat 57-2014 qh13'],
    ['.pdf', '.pdf'],
  ])('makes %s readable', (fileName, title) => {
    expect(titleOf(paper('Kính thưa Quốc hội,'), fileName)).toBe(title);
  });

  it('is used for a kind without subject or number, and for headings of the body', () => {
    expect(titleOf(paper('LUẬT', 'Căn cứ Hiến pháp'), 'luat.docx')).toBe('luat');
    expect(titleOf(paper('Đại biểu nói về việc học'), 'thu.docx')).toBe('thu');
    expect(titleOf(paper('Kính gửi: Quốc hội', 'BÁO CÁO', 'Kết quả'), 'thu.docx')).toBe('thu');
  });
});

describe('titleOf: length', () => {
  it('is cut at a word, whatever stands in the paper', () => {
    const title = titleOf(paper('BÁO CÁO', 'kết quả '.repeat(200)), 'x.pdf');
    expect(title.length).toBeLessThanOrEqual(300);
    expect(title).toMatch(/^Báo cáo (kết quả )+kết( quả)?…$/u);
  });
});
