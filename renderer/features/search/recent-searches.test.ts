import { expect, it } from 'vitest';
import { clearRecent, keepRecent, readRecent } from './recent-searches.ts';

function memoryStore(content: Map<string, string> = new Map()) {
  return {
    getItem: (key: string) => content.get(key) ?? null,
    setItem: (key: string, value: string) => void content.set(key, value),
    removeItem: (key: string) => void content.delete(key),
  };
}

it('keeps the newest searches first, each once', () => {
  const store = memoryStore();
  for (const text of ['ngân sách', ' dữ liệu công ', 'ngân sách', '   ']) keepRecent(store, text);
  expect(readRecent(store)).toEqual(['ngân sách', 'dữ liệu công']);
});

it('forgets the oldest ones', () => {
  const store = memoryStore();
  for (let index = 0; index < 20; index += 1) keepRecent(store, `câu ${index}`);
  expect(readRecent(store)).toHaveLength(8);
  expect(readRecent(store)[0]).toBe('câu 19');
});

it('is empty after clearing and when the store holds nonsense', () => {
  const store = memoryStore();
  keepRecent(store, 'a');
  clearRecent(store);
  expect(readRecent(store)).toEqual([]);
  expect(readRecent(memoryStore(new Map([['dien-hong.recent-searches', '{"a":1}']])))).toEqual([]);
});
