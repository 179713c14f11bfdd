import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOfArticle, placeOfArticle } from './article-address.ts';

describe('an article of a corpus', () => {
  it('is a unit of the paper that its id names', () => {
    expect(placeOfArticle('91/2015/qh13|164')).toEqual({ documentId: '91/2015/qh13', address: 'điều-164' });
    expect(placeOfArticle('a|b|15a', 2)).toEqual({ documentId: 'a|b', address: 'điều-15a~n2' });
    expect(placeOfArticle('hiến pháp')).toEqual({ documentId: 'hiến pháp', address: 'toàn-văn' });
  });

  it('comes back under its id, whatever that is made of, and however often it is there', () => {
    const part = fc.string({ unit: fc.constantFrom('|', '~', '/', 'n', '0', '1', '2', 'đ', 'toàn-văn', 'điều-') });
    fc.assert(
      fc.property(part, fc.integer({ min: 1, max: 12 }), (id, occurrence) => {
        expect(idOfArticle(placeOfArticle(id, occurrence))).toBe(id);
      }),
    );
  });

  it('names different units by different addresses', () => {
    const id = fc.string({ unit: fc.constantFrom('|', '~', '/', 'n', '0', '1', '2') });
    const named = fc.tuple(id, fc.integer({ min: 1, max: 3 }));
    fc.assert(
      fc.property(named, named, ([one, nth], [other, otherNth]) => {
        fc.pre(one !== other || nth !== otherNth);
        expect(placeOfArticle(one, nth)).not.toEqual(placeOfArticle(other, otherNth));
      }),
    );
  });

  it('is found by a clause of it', () => {
    expect(idOfArticle({ documentId: '57/2014/qh13', address: 'điều-15/khoản-2' })).toBe('57/2014/qh13|15');
  });
});
