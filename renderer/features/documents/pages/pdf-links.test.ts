import { expect, it } from 'vitest';
import { linksOfAnnotations } from './pdf-links.ts';

/** A page of 800 points, whose y goes up in PDF. */
const toPage = ([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: number[]) => [x1, 800 - y1, x2, 800 - y2];
const link = (more: object) => ({ subtype: 'Link', rect: [10, 700, 110, 720], ...more });

it('finds links to places of the paper and to addresses', () => {
  const rect = { x: 10, y: 80, width: 100, height: 20 };
  expect(linksOfAnnotations([link({ dest: 'chuong-2' }), link({ url: 'https://quochoi.vn/a?b=1' })], toPage)).toEqual([
    { kind: 'inside', destination: 'chuong-2', rect },
    { kind: 'outside', address: 'https://quochoi.vn/a?b=1', rect },
  ]);
});

it('offers neither scripts nor files nor what is no link', () => {
  const bad = ['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', 'https:// x', 7].map((url) =>
    link({ url }),
  );
  expect(
    linksOfAnnotations([...bad, { subtype: 'Text', rect: [0, 0, 9, 9], url: 'https://a.vn' }, null], toPage),
  ).toEqual([]);
});

it('leaves out links that nobody could hit, and boxes that are no boxes', () => {
  const url = 'https://a.vn/';
  expect(linksOfAnnotations([link({ url, rect: [1, 1, 2, 2] }), link({ url, rect: [1, 'x', 2, 2] })], toPage)).toEqual(
    [],
  );
});
