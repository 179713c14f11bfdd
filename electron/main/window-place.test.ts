import { describe, expect, it } from 'vitest';
import { placeWindow } from './window-place.ts';

const laptop = { x: 0, y: 0, width: 1440, height: 860 };
const beamer = { x: 1440, y: 0, width: 1920, height: 1040 };
const saved = { x: 1600, y: 40, width: 1000, height: 700, isMaximized: false };

describe('placeWindow', () => {
  it('opens where it was while that display is there', () => {
    expect(placeWindow(saved, [laptop, beamer])).toEqual({ x: 1600, y: 40, width: 1000, height: 700 });
  });

  it('keeps the size but not the place when the display is gone', () => {
    expect(placeWindow(saved, [laptop])).toEqual({ width: 1000, height: 700 });
  });

  it('shrinks to the display and never below what can be used', () => {
    expect(placeWindow({ ...saved, x: 0, y: 0, width: 4000, height: 200 }, [laptop])).toEqual({
      x: 0,
      y: 0,
      width: 1440,
      height: 480,
    });
  });

  it('does not open with its title bar above the display', () => {
    expect(placeWindow({ ...saved, x: 10, y: -300 }, [laptop])).toEqual({ width: 1000, height: 700 });
  });
});
