import { expect, it } from 'vitest';
import { backgroundRank, DrawQueue } from './draw-queue.ts';

/** Work that ends when it is told to. */
function drawings() {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const draw = (name: string) => () => {
    begun.push(name);
    return new Promise<void>((resolve) => ends.set(name, resolve));
  };
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { begun, draw, end };
}
const going = new AbortController().signal;
const turn = () => new Promise((resolve) => setTimeout(resolve));

it('draws what is nearest to the view now, not what was when it was asked for', async () => {
  const queue = new DrawQueue(1);
  const { begun, draw, end } = drawings();
  let view = 1;
  for (const page of [1, 5, 9]) void queue.add(() => Math.abs(page - view), going, draw(`${page}`));
  await turn();
  view = 9;
  await end('1');
  await end('9');
  expect(begun).toEqual(['1', '9', '5']);
});

it('draws what is seen by itself, and what may be come to next afterwards, side by side', async () => {
  const queue = new DrawQueue(2);
  const { begun, draw, end } = drawings();
  for (const page of [0, 1, 2]) void queue.add(() => page, going, draw(`${page}`));
  await turn();
  expect(begun).toEqual(['0']);
  await end('0');
  expect(begun).toEqual(['0', '1', '2']);
});

it('never begins what flew by', async () => {
  const queue = new DrawQueue(1);
  const { begun, draw, end } = drawings();
  const left = new AbortController();
  void queue.add(() => 0, going, draw('seen'));
  const gone = queue.add(() => 1, left.signal, draw('gone'));
  await turn();
  left.abort(new Error('scrolled away'));
  await expect(gone).rejects.toThrow('scrolled away');
  await end('seen');
  expect(begun).toEqual(['seen']);
});

it('keeps small pictures back while a page is drawn, and draws them one at a time', async () => {
  const queue = new DrawQueue(2);
  const { begun, draw, end } = drawings();
  for (const page of [1, 2]) void queue.add(() => backgroundRank + page, going, draw(`small ${page}`));
  void queue.add(() => 0, going, draw('page'));
  await turn();
  expect(begun).toEqual(['page']);
  await end('page');
  expect(begun).toEqual(['page', 'small 1']);
  await end('small 1');
  expect(begun).toEqual(['page', 'small 1', 'small 2']);
});

it('goes on after a drawing that failed', async () => {
  const queue = new DrawQueue(1);
  const failed = queue.add(
    () => 0,
    going,
    () => Promise.reject(new Error('broken page')),
  );
  const next = queue.add(
    () => 1,
    going,
    () => Promise.resolve('drawn'),
  );
  await expect(failed).rejects.toThrow('broken page');
  expect(await next).toBe('drawn');
});
