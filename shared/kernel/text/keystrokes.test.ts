import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKeystrokes } from './keystrokes.ts';
import { foldText } from './mapped-text.ts';
import { typedInTelex, typedInVni } from './typed-keys.ts';
import { everySyllable, keyOrders, keysOf } from './typed-keys-for-tests.ts';

const syllables = fc.constantFrom(...everySyllable);
const read = (typed: string) => readKeystrokes(typed)?.text ?? null;

describe('keys of an input method', () => {
  const methods = { telex: typedInTelex, vni: typedInVni };
  it.each(['telex', 'vni'] as const)('of %s give back every syllable, in every usual order', (method) => {
    const wrong: string[] = [];
    for (const syllable of everySyllable) {
      for (const order of keyOrders) {
        const keys = keysOf(syllable, method, order);
        if (keys === syllable) continue;
        const got = methods[method](keys)?.text;
        if (got !== syllable) wrong.push(`${syllable}: ${keys} gives ${got}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(everySyllable.length).toBeGreaterThan(10_000);
  });
});

describe('readKeystrokes', () => {
  it.each([
    ['quoocs hooij', 'quốc hội'],
    ['ddaats ddai', 'đất đai'],
    ['luaatj ddaats ddai', 'luật đất đai'],
    ['nghij ddinhj', 'nghị định'],
    ['nghij dinhj', 'nghị dịnh'],
    ['nuowcs', 'nước'],
    ['nguwoif lao ddoongj', 'người lao động'],
    ['ddwowcj', 'được'],
    ['nhwngx', 'những'],
    ['thuw', 'thư'],
    ['QUOOCS HOOIJ', 'QUỐC HỘI'],
    ['Luaatj DDaats ddai', 'Luật Đất đai'],
    ['quyeenf suwr dungj ddaats', 'quyền sử dụng đất'],
    ['khieeus naij toos caos', 'khiếu nại tố cáo'],
    ['coong ty', 'công ty'],
    ['thuees thu nhaapj', 'thuế thu nhập'],
    ['khoanr 2 ddieeuf 15', 'khoản 2 điều 15'],
    ['"ngaan sachs" -thuees', '"ngân sách" -thuế'],
    ['quo61c ho65i', 'quốc hội'],
    ['d9a61t d9ai', 'đất đai'],
    ['lua65t', 'luật'],
    ['khoan3 2 d9ie6u2 15', 'khoản 2 điều 15'],
    ['tai2 san3', 'tài sản'],
    ['nghi5 d9inh5', 'nghị định'],
  ])('reads «%s»', (typed, meant) => {
    expect(read(typed)).toBe(meant);
  });

  it.each([
    'k2 d15',
    'k2đ15',
    'qh14',
    'nd30',
    'nd 30',
    'covid',
    'covid19',
    'h5n1',
    'co2',
    'khoan3',
    'dieu15',
    'dieu 5 khoan2',
    'ai',
    'as is',
    'web test',
    'tax box office',
    'hello world',
    'open data',
    'there is a list of trees',
    'DDoS attack',
    'khi co2 no2',
    'two peers defend these loops',
    'news of the world',
    'tw',
    'TW',
    'QD-TTg',
    'ddbqh',
    '594/NQ-UBTVQH15',
    'nam.phuong@quochoi.vn',
    'boong tau',
    'dai bieu quoc hoi',
    'AND OR NOT NEAR',
  ])('leaves «%s»', (typed) => {
    expect(read(typed)).toBeNull();
  });

  it('takes a doubtful word for keys only among others that are', () => {
    expect(read('bas')).toBeNull();
    expect(read('bas ddaats')).toBe('bá đất');
    expect(read('web luaatj')).toBe('web luật');
  });

  it('says which words were given no tone yet', () => {
    expect(readKeystrokes('quoocs hooi')).toEqual({ text: 'quốc hôi', toneless: new Set([5]) });
  });

  it('never changes a text that has its marks, nor one of whole syllables without any', () => {
    // «coong» without marks is «cong»: only «xoong» and a few keep both letters.
    const ordinary = everySyllable.filter((syllable) => !/oo(?:ng|c)$/.test(foldText(syllable)));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ordinary), { minLength: 1, maxLength: 8 }), (words) => {
        const text = words.join(' ');
        expect(read(text)).toBeNull();
        expect(read(foldText(text))).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  it('turns a query of which all was typed in one method', () => {
    fc.assert(
      fc.property(fc.array(syllables, { minLength: 2, maxLength: 6 }), (words) => {
        const text = `luật đất ${words.join(' ')}`;
        const typed = text
          .split(' ')
          .map((word) => keysOf(word, 'telex', 'tone last'))
          .join(' ');
        const got = (read(typed) ?? typed).split(' ');
        // What looks like a syllable or an English word as it was typed may stay.
        for (const [index, word] of text.split(' ').entries()) {
          expect([word, typed.split(' ')[index]]).toContain(got[index]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('survives whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const found = readKeystrokes(text);
        if (found) expect(found.text).not.toBe(text);
      }),
    );
    expect(read(`${'x'.repeat(5000)} quoocs`)).toBeNull();
  });
});
