import { describe, expect, it } from 'vitest';
import { keyOfQuestion, type ResultsQuestion, readResultsAddress, resultsAddress } from './results-address.ts';

const sessionId = '0190a1b2-0000-7000-8000-000000000001';

describe('the address of a page of results', () => {
  it('reads back as it was written', () => {
    const question: ResultsQuestion = {
      text: '"dữ liệu" -số',
      filter: {
        types: ['Luật'],
        issuers: ['Chính phủ', 'Quốc hội'],
        years: [2024],
        sessionIds: [sessionId],
        statuses: ['in-force', 'amended'],
      },
      isExact: true,
    };
    const address = resultsAddress(question);
    expect(address).toEqual({
      q: '"dữ liệu" -số',
      type: 'Luật',
      issuer: ['Chính phủ', 'Quốc hội'],
      year: 2024,
      session: sessionId,
      status: ['in-force', 'amended'],
      exact: 1,
    });
    expect(readResultsAddress(address)).toEqual(question);
  });

  it('leaves out what makes no sense', () => {
    const address = {
      q: 59,
      type: ['', 'Luật', 'Luật', {}],
      year: ['x', 3000],
      session: 'x',
      status: 'nonsense',
      exact: 'no',
    };
    expect(readResultsAddress(address)).toEqual({ text: '59', filter: { types: ['Luật'] }, isExact: false });
    expect(readResultsAddress({})).toEqual({ text: '', filter: {}, isExact: false });
    expect(readResultsAddress({ q: 'a'.repeat(2000) }).text).toHaveLength(1000);
  });

  it('gives two questions one key where they ask the same', () => {
    const one = { text: 'a', filter: { types: ['Luật'], years: [2024] }, isExact: false };
    const same = { text: 'a', filter: { years: [2024], types: ['Luật'] }, isExact: false };
    expect(keyOfQuestion(one)).toBe(keyOfQuestion(same));
    expect(keyOfQuestion(one)).not.toBe(keyOfQuestion({ ...one, isExact: true }));
  });
});
