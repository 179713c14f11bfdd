// Lines read from a picture that lay slightly askew, placed as if it had been set straight. Pure.
import type { PixelBox, ReadLine } from './read-line.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Turns all places back by `skew` about the picture's middle; boxes keep their size. */
export function straightened(lines: readonly ReadLine[], skew: number, { width, height }: Size): ReadLine[] {
  if (skew === 0) return [...lines];
  const [cos, sin] = [Math.cos(skew), Math.sin(skew)];
  const turn = (x: number, y: number): [number, number] => [
    width / 2 + (x - width / 2) * cos + (y - height / 2) * sin,
    height / 2 - (x - width / 2) * sin + (y - height / 2) * cos,
  ];
  const turnBox = ({ x0, y0, x1, y1 }: PixelBox): PixelBox => {
    const [x, y] = turn((x0 + x1) / 2, (y0 + y1) / 2);
    const [halfWidth, halfHeight] = [(x1 - x0) / 2, (y1 - y0) / 2];
    return { x0: x - halfWidth, y0: y - halfHeight, x1: x + halfWidth, y1: y + halfHeight };
  };
  return lines.map((line) => {
    const [x0, y0] = turn(line.baseline.x0, line.baseline.y0);
    const [x1, y1] = turn(line.baseline.x1, line.baseline.y1);
    const words = line.words.map((word) => ({ ...word, bbox: turnBox(word.bbox) }));
    return { ...line, bbox: turnBox(line.bbox), baseline: { x0, y0, x1, y1 }, words };
  });
}
