// Pages turned by quarters: the sheet is drawn upright and turned as a whole, with its words, marks and links.
import type { Rotation } from './zoom.ts';

/** Of an upright sheet inside its turned frame (CSS pixels), from its top left corner. */
export function turnOf(rotation: Rotation, width: number, height: number): string | undefined {
  if (rotation === 90) return `translate(${width}px, 0) rotate(90deg)`;
  if (rotation === 180) return `translate(${width}px, ${height}px) rotate(180deg)`;
  if (rotation === 270) return `translate(0, ${height}px) rotate(270deg)`;
  return undefined;
}

/** Clockwise (1) or back (-1). */
export function nextRotation(rotation: Rotation, step: 1 | -1): Rotation {
  return ((((rotation + step * 90) % 360) + 360) % 360) as Rotation;
}
