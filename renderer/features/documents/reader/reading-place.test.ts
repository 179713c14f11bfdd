import { expect, it } from 'vitest';
import { keepPlace, readPlace } from './reading-place.ts';

function memoryStore(content: Record<string, string> = {}) {
  return {
    getItem: (key: string) => content[key] ?? null,
    setItem: (key: string, value: string) => {
      content[key] = value;
    },
  };
}

it('gives back the place of each paper', () => {
  const store = memoryStore();
  keepPlace(store, 'a', { pageNumber: 7, fraction: 0.5 });
  keepPlace(store, 'b', { pageNumber: 1, fraction: 0 });
  expect(readPlace(store, 'a')).toEqual({ pageNumber: 7, fraction: 0.5 });
  expect(readPlace(store, 'c')).toBeNull();
});

it('forgets the place that was kept longest ago', () => {
  const store = memoryStore();
  for (let index = 0; index < 501; index += 1) keepPlace(store, `d${index}`, { pageNumber: 1, fraction: 0 });
  expect(readPlace(store, 'd0')).toBeNull();
  expect(readPlace(store, 'd500')).not.toBeNull();
});

it('starts anew when the store holds nonsense or refuses', () => {
  expect(readPlace(memoryStore({ 'dien-hong.reading-places': '{"a":{"pageNumber":0}}' }), 'a')).toBeNull();
  expect(readPlace(memoryStore({ 'dien-hong.reading-places': 'x' }), 'a')).toBeNull();
  const refusing = {
    getItem: () => null,
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
  };
  expect(() => keepPlace(refusing, 'a', { pageNumber: 1, fraction: 0 })).not.toThrow();
});
