// Plain text and its encodings.
import { describe, expect, it } from 'vitest';
import { toLegacy } from '#shared/kernel/text/legacy-fonts.ts';
import { blocksOfPlainText } from './plain-text.ts';
import { decodeBytes } from './text-encoding.ts';

const sentence = 'Quốc hội là cơ quan đại biểu cao nhất của Nhân dân; khóa này đã họp đủ kỳ.';

function shapeOf(text: string): [string, string][] {
  return blocksOfPlainText(text).map(({ kind, lines }) => [kind, lines.map((line) => line.text).join(' / ')]);
}

/** Windows-1258: base letters precomposed, tones after them. */
function bytesOf1258(text: string): Uint8Array {
  const table = new Map<string, number>();
  const decoder = new TextDecoder('windows-1258');
  for (let byte = 0; byte < 256; byte += 1) table.set(decoder.decode(Uint8Array.of(byte)), byte);
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
  const letters = text.replace(/\p{L}/gu, (letter) => {
    const parts = letter.normalize('NFD');
    return parts.replace(tones, '').normalize('NFC') + (parts.match(tones)?.join('') ?? '');
  });
  return Uint8Array.from(letters, (letter) => table.get(letter) ?? 0x3f);
}

describe('plain text', () => {
  it('of one paragraph a line keeps its lines, with headings by their words', () => {
    const law =
      'LUẬT\nTỔ CHỨC QUỐC HỘI\n\nChương I\nNHỮNG QUY ĐỊNH CHUNG\nĐiều 1. Vị trí\n1. Quốc hội họp.\na) Một;\nMục 1 của Chương này quy định về kỳ họp.';
    expect(shapeOf(law)).toEqual([
      ['heading', 'LUẬT'],
      ['heading', 'TỔ CHỨC QUỐC HỘI'],
      ['heading', 'Chương I'],
      ['heading', 'NHỮNG QUY ĐỊNH CHUNG'],
      ['heading', 'Điều 1. Vị trí'],
      ['paragraph', '1. Quốc hội họp.'],
      ['paragraph', 'a) Một;'],
      ['paragraph', 'Mục 1 của Chương này quy định về kỳ họp.'],
    ]);
  });

  it('that was cut at a column is joined to paragraphs again', () => {
    const wrapped = [
      'Điều 1. Vị trí, chức năng của Quốc hội',
      '1. Quốc hội là cơ quan đại biểu cao nhất của Nhân dân, cơ quan quyền',
      'lực nhà nước cao nhất của nước Cộng hòa xã hội chủ nghĩa Việt Nam, có',
      'nhiệm kỳ 05 năm.',
      '2. Quốc hội thực hiện quyền lập hiến, quyền lập pháp, quyết định các',
      'vấn đề quan trọng của đất nước và giám sát tối cao đối với hoạt động',
      'của Nhà nước.',
      'Quốc hội họp mỗi năm hai kỳ.',
      'Phiên họp công khai.',
    ];
    expect(shapeOf(wrapped.join('\r\n')).map(([, text]) => text)).toEqual([
      wrapped[0],
      wrapped.slice(1, 4).join(' '),
      wrapped.slice(4, 7).join(' '),
      wrapped[7],
      wrapped[8],
    ]);
  });

  it('of short lines that were not cut stays as it is', () => {
    const names = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường', 'Phạm Thị Dung', 'Hoàng Văn Em', 'Đỗ Thị Gấm'];
    expect(shapeOf(names.join('\n')).length).toBe(names.length);
  });
});

describe('the encoding of a text', () => {
  const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
  const wide = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
  const cases: [string, Uint8Array, string][] = [
    ['UTF-8', new TextEncoder().encode(sentence), 'utf-8'],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${sentence}`), 'utf-8'],
    ['UTF-8 cut within a letter', new TextEncoder().encode(`${sentence} Đ`).subarray(0, -1), 'utf-8'],
    ['UTF-16 with a mark', wide(`\uFEFF${sentence}`), 'utf-16le'],
    ['UTF-16 without a mark', wide(sentence), 'utf-16le'],
    ['big-endian UTF-16', new Uint8Array(Buffer.from(`\uFEFF${sentence}`, 'utf16le').swap16()), 'utf-16be'],
    ['TCVN3', latin(toLegacy(sentence, 'tcvn3')), 'tcvn3'],
    ['VNI', latin(toLegacy(sentence, 'vni')), 'vni'],
    ['TCVN3 kept in UTF-8', new TextEncoder().encode(toLegacy(sentence, 'tcvn3')), 'tcvn3'],
    ['VNI kept in UTF-16', wide(`\uFEFF${toLegacy(sentence, 'vni')}`), 'vni'],
    ['Windows-1258', bytesOf1258(sentence), 'windows-1258'],
  ];
  it.each(cases)('%s is known', (_, bytes, encoding) => {
    const decoded = decodeBytes(bytes);
    expect([decoded.encoding, decoded.text.normalize('NFC').startsWith(sentence)]).toEqual([encoding, true]);
  });

  it('is taken from what the file declares unless that cannot be true', () => {
    const bytes = bytesOf1258(sentence);
    expect(['windows-1258', 'utf-8', 'iso-8859-1', 'no-such'].map((name) => decodeBytes(bytes, name).encoding)).toEqual(
      Array(4).fill('windows-1258'),
    );
  });
});
