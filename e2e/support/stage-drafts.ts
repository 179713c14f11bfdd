// Papers on the desk of the stage: one that says all of itself, one that lacks much, and a scan to be put right.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { makePdf, type PaperFile } from './papers.ts';

const font = readFileSync(join(import.meta.dirname, '..', '..', 'scripts', 'demo', 'fonts', 'tinos-regular.ttf'));

const decision = {
  name: 'quyet-dinh.pdf',
  title: 'Về việc ban hành Kế hoạch giám sát việc cấp nước sạch nông thôn năm 2027',
  paragraphs: [
    'ỦY BAN THƯỜNG VỤ QUỐC HỘI\nSố: 118/NQ-UBTVQH\nHà Nội, ngày 12 tháng 10 năm 2026',
    'Điều 1. Ban hành kèm theo Nghị quyết này Kế hoạch giám sát việc cấp nước sạch nông thôn năm 2027.',
    'Điều 2. Nghị quyết này có hiệu lực từ ngày ký.',
  ],
};

const note = {
  name: 'ghi-chep.pdf',
  title: 'Ghi chép buổi làm việc',
  paragraphs: ['Những điều cần hỏi thêm trước phiên họp.'],
};

export async function stageDrafts(browser: Browser): Promise<PaperFile[]> {
  return [await makePdf(decision), await makePdf(note), await makeScan(browser)];
}

/** A printed page as a photograph of it: letters that must be recognised, the same on every machine, one word smudged. */
async function makeScan(browser: Browser): Promise<PaperFile> {
  const page = await browser.newPage({ viewport: { width: 1240, height: 900 } });
  await page.setContent(
    `<style>@font-face { font-family: printed; src: url(data:font/ttf;base64,${font.toString('base64')}) }
      span { display: inline-block; color: #999; filter: blur(1px) }</style>
    <body style="margin: 90px 110px; font: 30px/1.7 printed; color: #333">
      <p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
      <p>Số: 27/BC-VPQH, ngày 5 tháng 10 năm 2026</p>
      <p>Báo cáo về việc chuẩn bị phòng họp và thiết bị biểu quyết cho kỳ họp <span>thứ</span> ba.</p>
      <p>Các phòng họp đã được kiểm tra; hai máy chiếu cần được thay trước ngày khai mạc.</p>
    </body>`,
  );
  await page.evaluate(() => document.fonts.ready);
  const buffer = await page.screenshot({ type: 'png' });
  await page.close();
  return { name: 'bao-cao-quet.png', mimeType: 'image/png', buffer };
}
