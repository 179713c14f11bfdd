import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepableFileName, maxFileNameLength } from './file-name.ts';

describe('keepableFileName', () => {
  it('leaves ordinary names as they are, but for their form', () => {
    expect(keepableFileName('Tờ trình số 12.pdf')).toBe('Tờ trình số 12.pdf');
    expect(keepableFileName('Tờ trình.pdf'.normalize('NFD'))).toBe('Tờ trình.pdf');
  });

  it('keeps no line breaks, control characters nor turned directions', () => {
    expect(keepableFileName('một\nhai\t\u0007.pdf')).toBe('một hai .pdf');
    expect(keepableFileName('\u202Efdp.exe')).toBe('fdp.exe');
    expect(keepableFileName('\r\n')).toBe('…');
    expect(keepableFileName('a\ud83d.pdf').isWellFormed()).toBe(true);
  });

  it('shortens the stem and keeps the extension', () => {
    const kept = keepableFileName(`${'Báo cáo '.repeat(100)}.docx`);
    expect(kept).toMatch(/^Báo cáo .*….docx$/);
    expect(kept.length).toBeLessThanOrEqual(maxFileNameLength);
  });

  it('never cuts a letter in half, whatever the name', () => {
    const names = fc.array(fc.constantFrom('👨‍👩‍👧‍👦', 'Đ', 'ệ', 'a', '.', ' ', '🇻🇳'), {
      minLength: 200,
      maxLength: 600,
    });
    fc.assert(
      fc.property(names, (letters) => {
        const kept = keepableFileName(letters.join(''));
        expect(kept.length).toBeLessThanOrEqual(maxFileNameLength);
        expect(kept.isWellFormed()).toBe(true);
      }),
    );
  });
});
