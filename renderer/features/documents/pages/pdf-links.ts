// Link annotations of a PDF page, as far as they may be followed. Pure; what a file says is not trusted.
import type { Rect } from './text-layer.ts';

export type PdfLink = { readonly rect: Rect } & (
  | { readonly kind: 'inside'; readonly destination: string | readonly unknown[] }
  | { readonly kind: 'outside'; readonly address: string }
);

/** Points of the upright page, from two opposite corners. */
type ToPage = (rect: number[]) => readonly number[];

const smallestSide = 3;
const longestAddress = 2000;
/** A page of nothing but links would be a page of nothing but controls. */
const mostLinks = 500;

export function linksOfAnnotations(annotations: readonly unknown[], toPage: ToPage): PdfLink[] {
  return annotations
    .slice(0, 10 * mostLinks)
    .flatMap((annotation) => linkOf(annotation, toPage) ?? [])
    .slice(0, mostLinks);
}

function linkOf(annotation: unknown, toPage: ToPage): PdfLink | null {
  const { subtype, rect, dest, url } = (annotation ?? {}) as Record<string, unknown>;
  if (subtype !== 'Link' || !Array.isArray(rect) || rect.length !== 4 || !rect.every(Number.isFinite)) return null;
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = toPage(rect);
  const box = { x: Math.min(x1, x2), y: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) };
  if (box.width < smallestSide || box.height < smallestSide) return null;
  if (typeof dest === 'string' || Array.isArray(dest)) return { rect: box, kind: 'inside', destination: dest };
  const address = addressOf(url);
  return address === null ? null : { rect: box, kind: 'outside', address };
}

/** Only what a person could open by hand; never a script or a file. */
function addressOf(url: unknown): string | null {
  if (typeof url !== 'string' || url.length > longestAddress) return null;
  const parsed = URL.parse(url);
  return parsed && ['https:', 'http:', 'mailto:'].includes(parsed.protocol) ? parsed.href : null;
}
