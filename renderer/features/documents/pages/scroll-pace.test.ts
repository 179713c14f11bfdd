import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ScrollPace } from './scroll-pace.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Scrolls on by `step` pixels, once a frame. */
function fly(pace: ScrollPace, step: number, frames: number, from = 0): void {
  for (let frame = 0; frame < frames; frame += 1) pace.note(from + frame * step, frame * 16);
}

it('is fast while pages fly by, and tells those who wait when it comes to rest', () => {
  const pace = new ScrollPace();
  fly(pace, 80, 10);
  expect(pace.isFast).toBe(true);
  const act = vi.fn();
  pace.whenCalm(act);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(act).toHaveBeenCalledOnce();
  expect(pace.isFast).toBe(false);
});

it('is calm at the pace of reading, and after one jump', () => {
  const pace = new ScrollPace();
  fly(pace, 10, 30);
  expect(pace.isFast).toBe(false);
  pace.note(150_000, 1_000);
  expect(pace.isFast).toBe(false);
});

it('calms down by slowing down, and forgets who is gone', () => {
  const pace = new ScrollPace();
  fly(pace, 80, 10);
  const [gone, there] = [vi.fn(), vi.fn()];
  pace.whenCalm(gone)();
  pace.whenCalm(there);
  pace.note(9 * 80 + 5, 9 * 16 + 16);
  expect(there).toHaveBeenCalledOnce();
  expect(gone).not.toHaveBeenCalled();
});
