// The names that the demo papers have in lists, read from the files by the extractor that imports use.
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { createExtractor } from '#core/documents/extraction/extractor.ts';
import { mediaTypeOf } from '#core/documents/media-type.ts';

const folder = fileURLToPath(new URL('../../resources/demo/papers/', import.meta.url));
const titles = {
  '01': 'Dự thảo Luật Dữ liệu công (lần 1)',
  '02': 'Dự thảo Luật Dữ liệu công (lần 2)',
  '03': 'Tờ trình về dự án Luật Dữ liệu công',
  '04': 'Báo cáo thẩm tra dự án Luật Dữ liệu công',
  '05': 'Báo cáo giải trình, tiếp thu, chỉnh lý dự thảo Luật Dữ liệu công',
  '06': 'Báo cáo đánh giá tác động của chính sách trong dự án Luật Dữ liệu công (bản tóm tắt)',
  '07': 'Bản so sánh dự thảo Luật Dữ liệu công lần 1 và lần 2',
  '08': 'Dự thảo Luật Nước sạch đô thị',
  '09': 'Tờ trình về dự án Luật Nước sạch đô thị',
  '10': 'Báo cáo thẩm tra sơ bộ dự án Luật Nước sạch đô thị',
  '11': 'Dự thảo Nghị quyết về Chương trình giám sát của Quốc hội năm 2027',
  '12': 'Dự thảo Nghị quyết kỳ họp thứ 3, Quốc hội khóa mẫu',
  '13': 'Báo cáo kết quả thực hiện kế hoạch phát triển kinh tế - xã hội năm 2026 và dự kiến kế hoạch năm 2027',
  '14': 'Báo cáo tình hình thực hiện ngân sách nhà nước năm 2026 và dự toán ngân sách nhà nước năm 2027',
  '15': 'Báo cáo tổng hợp ý kiến, kiến nghị của cử tri và Nhân dân gửi đến kỳ họp thứ 3',
  '16': 'Báo cáo kết quả giám sát chuyên đề "Việc thực hiện chính sách, pháp luật về cung cấp dịch vụ công trực tuyến giai đoạn 2021 - 2025"',
  '17': 'Chương trình kỳ họp thứ 3, Quốc hội khóa mẫu',
  '18': 'Hướng dẫn sử dụng phòng họp và ứng dụng Diên Hồng tại kỳ họp thứ 3',
  '19': 'Biên bản phiên thảo luận ở hội trường về kinh tế - xã hội và ngân sách nhà nước',
  '20': 'Công văn số 1382/VPQHM-PVGS về việc chuẩn bị phiên chất vấn và trả lời chất vấn tại kỳ họp thứ 3',
  '21': 'Thông báo kết luận của Ủy ban Thường vụ Quốc hội về việc tiếp thu, chỉnh lý dự thảo Luật Dữ liệu công',
  '22': 'Tài liệu tham khảo: Mô hình quản lý cấp nước đô thị và gợi ý thảo luận dự án Luật Nước sạch đô thị',
  '23': 'Phiếu chất vấn về tình trạng nước sinh hoạt nhiễm mặn và việc thông báo, giảm trừ tiền nước cho người dân',
  '24': 'Công văn số 3907/BHTĐT-CN về việc trả lời chất vấn của đại biểu Quốc hội (Phiếu chất vấn số 118/PCV-K3)',
  '25': 'Báo cáo tổng hợp ý kiến đại biểu Quốc hội thảo luận ở Tổ về dự án Luật Dữ liệu công',
};
const extractor = createExtractor({ workerCount: 1, timeoutMs: 120_000 });

afterAll(() => extractor.close());

it('names every demo paper as a deputy would', { timeout: 120_000 }, async () => {
  const read: [string, string][] = [];
  for (const fileName of readdirSync(folder).sort()) {
    const path = `${folder}${fileName}`;
    const options = { fileName, signal: new AbortController().signal, onProgress: () => undefined };
    const { title } = await extractor.extract(path, await mediaTypeOf(path), options);
    read.push([fileName.slice(0, 2), title]);
  }
  expect(Object.fromEntries(read)).toEqual(titles);
});
