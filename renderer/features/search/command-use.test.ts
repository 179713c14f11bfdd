import { expect, it } from 'vitest';
import { countCommand, readCommandUse } from './command-use.ts';

function memoryStore(content: Map<string, string> = new Map()) {
  return {
    getItem: (key: string) => content.get(key) ?? null,
    setItem: (key: string, value: string) => void content.set(key, value),
  };
}

it('counts for each person what they use, lately more than long ago', () => {
  const store = memoryStore();
  for (const label of ['In', 'In', 'Phóng to']) countCommand(store, 'an', label);
  countCommand(store, 'binh', 'Đóng');
  const { In: print = 0, 'Phóng to': zoom = 0 } = readCommandUse(store, 'an');
  expect(print).toBeGreaterThan(zoom);
  expect(readCommandUse(store, 'binh')).toEqual({ Đóng: 1 });
  for (let uses = 0; uses < 40; uses += 1) countCommand(store, 'an', 'Phóng to');
  expect(readCommandUse(store, 'an').In).toBeLessThan(1);
});

it('keeps no more than it should, and starts anew from nonsense', () => {
  const store = memoryStore();
  for (let index = 0; index < 100; index += 1) countCommand(store, 'an', `việc ${index}`);
  const kept = Object.keys(readCommandUse(store, 'an'));
  expect(kept).toHaveLength(60);
  expect(kept).toContain('việc 99');
  const broken = memoryStore(new Map([['dien-hong.command-use.an', '{"a":"x"}']]));
  expect(readCommandUse(broken, 'an')).toEqual({});
});
