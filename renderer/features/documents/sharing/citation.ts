// A place of a paper in words and as a link, to be given to others. Pure.
import { labelOfAddress } from '#shared/kernel/legal/find-unit.ts';

interface CitedPaper {
  readonly title: string;
  readonly number: string | null;
}

/** «Khoản 2 Điều 15, Luật Đất đai số 31/2024/QH15»; the number where the title does not have it. */
export function citationOf({ title, number }: CitedPaper, address: string | null): string {
  const name = number === null || title.includes(number) ? title : `${title} (${number})`;
  return address === null ? name : `${labelOfAddress(address)}, ${name}`;
}

/** `origin` is that of the app as others reach it; null in the desktop app, whose own links are of another kind. */
export function linkOf(origin: string | null, documentId: string, address: string | null, page: number): string {
  if (origin === null) return `dienhong://document/${documentId}${page > 1 ? `?page=${page}` : ''}`;
  const unit = address === null ? '' : `?unit=${encodeURIComponent(address)}`;
  return `${origin}/documents/${documentId}${unit}`;
}
