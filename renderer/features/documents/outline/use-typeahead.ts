// Typing in the tree goes to the next row that begins so: «15» to Điều 15, «chia» to «Chia sẻ dữ liệu».
import { type KeyboardEvent, useRef } from 'react';
import { foldText } from '#shared/kernel/text/mapped-text.ts';
import type { OutlineRow } from './outline-rows.ts';
import { nameOf } from './unit-names.ts';

/** Typing on within this time makes one word. */
const pauseMs = 900;

export function useTypeahead(rows: readonly OutlineRow[], active: number, moveTo: (row: number) => void) {
  const typed = useRef({ text: '', at: 0 });
  return (event: KeyboardEvent): void => {
    if (event.key.length !== 1 || !/[\p{L}\p{N}]/u.test(event.key)) return;
    event.preventDefault();
    const isOn = event.timeStamp - typed.current.at < pauseMs;
    const text = (isOn ? typed.current.text : '') + foldText(event.key);
    typed.current = { text, at: event.timeStamp };
    const found = rowBeginning(rows, text, text.length > 1 ? active : active + 1);
    if (found >= 0) moveTo(found);
  };
}

/** From `from` on and round again; -1: none. */
export function rowBeginning(rows: readonly OutlineRow[], text: string, from: number): number {
  const begins = ({ unit }: OutlineRow) =>
    [unit.number, unit.title ?? '', nameOf(unit)].some((each) => foldText(each).startsWith(text));
  const after = rows.findIndex((row, index) => index >= from && begins(row));
  return after >= 0 ? after : rows.findIndex(begins);
}
