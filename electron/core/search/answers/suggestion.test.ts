// What is offered for words that are words, but not here.
import { beforeEach, describe, expect, it } from 'vitest';
import { storeForEachTest } from '../store-for-tests.ts';

const { put, ask, search } = storeForEachTest();
const offered = (text: string, more = {}) => ask(text, more).understood.suggestion;

const repeated = (text: string, times: number) => Array.from({ length: times }, (_, at) => `${text} ${at}x`);

beforeEach(() => {
  // What is usual shows beside much else.
  put('else', repeated('Quốc hội thảo luận về ngân sách nhà nước', 3_000));
  put('land', repeated('Người sử dụng đất theo Luật Đất đai có quyền', 150));
  put('address', repeated('Địa chỉ nơi cư trú của người khai, đại diện hộ gia đình', 20));
  put('truth', repeated('Người tố cáo trình bày sự thật khách quan', 40));
  put('rust', ['Vật liệu bị sụ trong lòng đất thì thay mới']);
});

describe('a word that never stands beside its neighbours', () => {
  it('is offered as the one that does: other tones, or other letters', () => {
    expect(offered('luật đất đại')).toBe('luật đất đai');
    expect(offered('trình bày sụ thật')).toBe('trình bày sự thật');
    expect(offered('Luật Đất Địa')).toBe('Luật Đất Đai');
  });

  it('is offered with tones where none were typed', () => {
    expect(offered('luat dat dia')).toBe('luật đất đai');
  });

  it('is given its tones where only some were typed', () => {
    expect(offered('luat đất đai')).toBe('luật đất đai');
  });

  it('is still what is looked for until the offer is taken', () => {
    expect(ask('người tố cáo sụ thật').understood.readAs).toBeNull();
    expect(search('sụ')).toContain('rust');
  });
});

describe('nothing is offered', () => {
  it('for what stands so in the papers', () => {
    expect(offered('luật đất đai')).toBeNull();
    expect(offered('đại diện hộ gia đình')).toBeNull();
    expect(offered('bị sụ trong lòng đất')).toBeNull();
  });

  it('for a word that is still being typed and may become one that fits', () => {
    for (const text of ['luật đất đ', 'luật đất đa', 'luat dat d', 'đại'])
      expect(offered(text, { isTyping: true })).toBeNull();
    expect(offered('luật đất đại', { isTyping: true })).toBe('luật đất đai');
    expect(offered('luật đất đại ', { isTyping: true })).toBe('luật đất đai ');
  });

  it('for what is in quotes, left out, or asked for exactly', () => {
    expect(offered('"luật đất đại"')).toBeNull();
    expect(offered('luật đất đại -nhà')).toBeNull();
    expect(offered('luật đất đại', { isExact: true })).toBeNull();
  });

  it('across a comma, nor in place of what people ask with', () => {
    expect(offered('luật, đất, đại')).toBeNull();
    expect(offered('người sử dụng đất là ai')).toBeNull();
  });

  it('where no paper is there to learn from', () => {
    expect(offered('abc xyz')).toBeNull();
    expect(offered('')).toBeNull();
  });
});
