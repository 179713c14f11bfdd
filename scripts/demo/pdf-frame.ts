// What frames a paper's text: quốc hiệu and organ above, signature and nơi nhận below.
import { dateLine, lineBreak, type PaperHead, sampleNotice } from './paper.ts';
import type { Sheet } from './pdf-sheet.ts';

export function drawHead(sheet: Sheet, head: PaperHead): void {
  const { document } = sheet;
  const left = { x: sheet.left - 14, width: sheet.width * 0.43 };
  const right = { x: left.x + left.width, width: sheet.width + 24 - left.width };
  document.fillColor('#8a1c1c');
  sheet.y = 34;
  sheet.centred(sampleNotice, { size: 10, isItalic: true });
  document.fillColor('#000000');

  const top = 58;
  sheet.y = top;
  for (const [index, name] of head.organ.entries()) {
    for (const line of name.split(lineBreak)) {
      sheet.centred(line, { size: 13, isBold: index === head.organ.length - 1 }, left);
    }
  }
  rule(sheet, left, left.width * 0.32, sheet.y + 2);
  const organEnd = sheet.y;

  sheet.y = top;
  sheet.centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 12.5, isBold: true }, right);
  sheet.centred('Độc lập - Tự do - Hạnh phúc', { size: 13.5, isBold: true }, right);
  rule(sheet, right, 168, sheet.y + 1);

  const row = Math.max(organEnd, sheet.y) + 10;
  sheet.y = row;
  if (head.number !== '') sheet.centred(head.number, { size: 13 }, left);
  if (head.type === '') {
    for (const line of head.summary) sheet.centred(line, { size: 12 }, left);
  }
  if (head.draft !== '') {
    sheet.y += 3;
    sheet.centred(head.draft.toLocaleUpperCase('vi'), { size: 12, isBold: true }, left);
  }
  const leftEnd = sheet.y;
  sheet.y = row;
  sheet.centred(dateLine(head), { size: 13.5, isItalic: true }, right);
  sheet.y = Math.max(leftEnd, sheet.y) + 16;
  drawTitle(sheet, head);
  drawAddressees(sheet, head.addressees);
  sheet.y += head.addressees.length > 0 ? 9 : 4;
}

/** Several addressees stand under one another, each after a dash, as Nghị định 30 shows. */
function drawAddressees(sheet: Sheet, addressees: readonly string[]): void {
  const isList = addressees[0]?.startsWith('- ') === true;
  const x = sheet.left + sheet.width * 0.24;
  if (isList) sheet.textAt('Kính gửi:', x, sheet.y, { width: 0, align: 'left' });
  for (const [index, addressee] of addressees.entries()) {
    if (isList) {
      sheet.textAt(addressee, x + 62, sheet.y, { width: 0, align: 'left' });
      sheet.y += 18;
    } else {
      sheet.centred(index === 0 ? `Kính gửi: ${addressee}` : addressee, {});
    }
    sheet.y += 3;
  }
}

function drawTitle(sheet: Sheet, head: PaperHead): void {
  if (head.type === '') return;
  sheet.centred(head.type, { isBold: true, size: 15 });
  for (const line of head.summary) sheet.centred(line, { isBold: true });
  rule(sheet, { x: sheet.left, width: sheet.width }, sheet.width * 0.28, sheet.y + 3);
  sheet.y += 16;
}

function rule(sheet: Sheet, area: { x: number; width: number }, length: number, y: number): void {
  const start = area.x + (area.width - length) / 2;
  sheet.document
    .moveTo(start, y)
    .lineTo(start + length, y)
    .lineWidth(0.8)
    .stroke();
}

export function drawSignature(sheet: Sheet, head: PaperHead): void {
  if (head.signer === '') return;
  const left = { x: sheet.left, width: sheet.width * 0.47 };
  const right = { x: sheet.left + left.width, width: sheet.width - left.width };
  sheet.space(12);
  sheet.keep(Math.max(150, 30 + head.recipients.length * 16));
  const top = sheet.y;
  for (const line of head.authority) sheet.centred(line, { isBold: true, size: 13.5 }, right);
  sheet.y += 22;
  sheet.centred('(Bản mẫu, không ký, không đóng dấu)', { isItalic: true, size: 11 }, right);
  sheet.y += 26;
  sheet.centred(head.signer, { isBold: true }, right);
  const end = sheet.y;
  if (head.recipients.length > 0) {
    sheet.y = top;
    sheet.textAt('Nơi nhận:', left.x, sheet.y, { ...left, size: 12, isBold: true, isItalic: true, align: 'left' });
    sheet.y += 16;
    for (const recipient of head.recipients) {
      const run = { text: `- ${recipient}`, isBold: false, isItalic: false };
      for (const line of sheet.wrap([run], left.width - 12, 11)) {
        sheet.setLine(line, left.x, sheet.y, null, 11);
        sheet.y += 14;
      }
    }
  }
  sheet.y = Math.max(sheet.y, end);
}
