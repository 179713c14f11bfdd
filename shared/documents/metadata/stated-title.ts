// A law's text without letterhead, as collections of laws give it: its name and number are its first line, «Luật Đất
// đai số 31/2024/QH15 (bản gốc)». Nothing here stands at its place by Decree 30, so all of it is unsure.

import { opensBody } from '#shared/documents/title-lines.ts';
import { lawNumbersIn } from '#shared/kernel/legal/law-number.ts';
import type { Letterhead } from './letterhead.ts';
import { type Line, type Words, wordsOf } from './paper-lines.ts';

const stated =
  /^(?<type>Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị định|Thông tư|Quyết định)\s+(?<name>\p{L}.{1,300}?)\s+số\s*:?\s*(?=\d)/u;
const maxLines = 4;

export interface StatedTitle {
  readonly type: { readonly value: string; readonly words: readonly Words[] };
  readonly name: { readonly value: string; readonly words: readonly Words[] };
  readonly number: { readonly value: string; readonly words: readonly Words[] };
}

export function statedTitle({ heading, lines }: Letterhead): StatedTitle | null {
  const first = heading ? undefined : lines.find(({ text }) => text !== '');
  if (!first || first.isCell) return null;
  const at = lines.indexOf(first);
  const body = lines.findIndex((line, index) => index > at && (line.isCell || opensBody(line.text)));
  const own = lines.slice(at, Math.min(at + maxLines, body < 0 ? lines.length : body));
  const text = own.map((line) => line.text).join(' ');
  const match = stated.exec(text);
  const { type, name } = match?.groups ?? {};
  const from = match?.[0].length ?? 0;
  const number = lawNumbersIn(text.slice(from)).find(({ start }) => start === 0);
  if (!match || !type || !name || !number) return null;
  const nameAt = match[0].indexOf(name, type.length);
  return {
    type: { value: type, words: wordsAcross(own, 0, type.length) },
    name: { value: name, words: wordsAcross(own, nameAt, nameAt + name.length) },
    number: { value: number.number, words: wordsAcross(own, from, from + number.length) },
  };
}

/** The words of a stretch of lines joined by spaces. */
export function wordsAcross(lines: readonly Line[], start: number, end: number): Words[] {
  const words: Words[] = [];
  let at = 0;
  for (const line of lines) {
    const from = Math.max(0, start - at);
    const to = Math.min(line.text.length, end - at);
    if (from < to) words.push(wordsOf(line, from, to));
    at += line.text.length + 1;
  }
  return words;
}
