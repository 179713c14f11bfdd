import { expect, it } from 'vitest';
import { citationOf, linkOf } from './citation.ts';

it('cites the unit as laws do, and the number once', () => {
  const law = { title: 'Luật Đất đai', number: '31/2024/QH15' };
  expect(citationOf(law, 'điều-15/khoản-2')).toBe('Khoản 2 Điều 15, Luật Đất đai (31/2024/QH15)');
  expect(citationOf({ ...law, title: 'Luật Đất đai số 31/2024/QH15' }, null)).toBe('Luật Đất đai số 31/2024/QH15');
  expect(citationOf({ ...law, number: null }, 'điều-15')).toBe('Điều 15, Luật Đất đai');
});

it('links to the unit in a browser, and as the desktop app answers it', () => {
  const link = linkOf('https://hub.example', 'd1', 'điều-15', 7);
  expect(new URL(link).searchParams.get('unit')).toBe('điều-15');
  expect(linkOf('https://hub.example', 'd1', null, 7)).toBe('https://hub.example/documents/d1');
  expect(linkOf(null, 'd1', 'điều-15', 7)).toBe('dienhong://document/d1?page=7');
});
