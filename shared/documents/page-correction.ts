// What a person makes of a recognised page, line by line beside its picture: the text is theirs, and the places are kept
// so that find, marks and copies still point at the right spot of the picture.
import { normaliseText } from '#shared/kernel/text/mapped-text.ts';
import type { TextBlock, TextLine, TextPage, WordBox } from './extracted-text.ts';
import { alignWords } from './word-alignment.ts';

type Box = readonly [x: number, y: number, width: number, height: number];

interface Word {
  readonly text: string;
  readonly box: Box;
}

const confirmed = 100;

/** The page's lines in reading order, as they are shown for correction. */
export function linesOfPage(page: Pick<TextPage, 'blocks'>): string[] {
  return page.blocks.flatMap(({ lines }) => lines.map(({ text }) => text));
}

/**
 * `corrected`: the text of each line of `linesOfPage`, in its order. Null: the line was not looked at and stays as it is,
 * doubts included. Empty: what was read there is no text (a seal, a stain). Beyond the page's lines: text that was not
 * read at all, each a paragraph of its own below the last.
 */
export function correctPage(page: TextPage, corrected: readonly (string | null)[]): TextPage {
  const known = linesOfPage(page).length;
  if (corrected.length < known)
    throw new Error(`correctPage: expected ${known} lines or more, got ${corrected.length}`);
  let at = 0;
  const blocks = page.blocks.flatMap((block): TextBlock[] => {
    const lines = block.lines.flatMap((line): TextLine[] => {
      const text = corrected[at];
      at += 1;
      return text === null || text === undefined ? [line] : correctLine(line, text);
    });
    return lines.length > 0 ? [{ ...block, lines }] : [];
  });
  const added = corrected
    .slice(known)
    .map((text) => plain(text ?? ''))
    .filter((text) => text !== '');
  return { ...page, origin: 'corrected', blocks: [...blocks, ...addedBlocks(added, page)] };
}

function plain(text: string): string {
  return normaliseText(text).replace(/\s+/gu, ' ').trim();
}

function correctLine(line: TextLine, corrected: string): TextLine[] {
  const text = plain(corrected);
  if (text === '') return [];
  const turns = turnsOf(line);
  const old = line.words.map(([offset, length, ...box]): Word => {
    return { text: line.text.slice(offset, offset + length), box: turned(box, turns) };
  });
  const words = placeWords(old, text.split(' '), turned(line.box, turns)).map(({ text: word, box }) => {
    return { text: word, box: turned(box, -turns) };
  });
  const { join, edits: _, ...kept } = line;
  // A line's last hyphen is dropped when lines are joined: only while there is one.
  const isJoined = join === 'tight' || (join === 'hyphen' && /[-\u2010\u00AD]$/u.test(text));
  return [{ ...kept, ...laidOut(words), ...(join && isJoined ? { join } : {}) }];
}

function laidOut(words: readonly Word[]): Pick<TextLine, 'text' | 'box' | 'words' | 'confidences'> {
  let text = '';
  const boxes = words.map(({ text: word, box }): WordBox => {
    const offset = text === '' ? 0 : text.length + 1;
    text += (text === '' ? '' : ' ') + word;
    return [offset, word.length, ...box];
  });
  return { text, box: boundsOf(words), words: boxes, confidences: boxes.map(() => confirmed) };
}

/** Words that stayed keep their boxes; those between share the room between. Boxes run from left to right here. */
function placeWords(old: readonly Word[], words: readonly string[], line: Box): Word[] {
  const pairs = alignWords(
    old.map(({ text }) => text),
    words,
  );
  const placed: Word[] = [];
  let [fromOld, fromNew] = [0, 0];
  for (const [oldAt, newAt] of [...pairs, [old.length, words.length] as const]) {
    const room = roomBetween(old, fromOld, oldAt, line);
    placed.push(...shareRoom(room, words.slice(fromNew, newAt), old.slice(fromOld, oldAt)));
    const kept = old[oldAt];
    if (kept) placed.push({ text: words[newAt] ?? kept.text, box: kept.box });
    [fromOld, fromNew] = [oldAt + 1, newAt + 1];
  }
  return placed;
}

/** From the words that went to where they ended; where none went, what lies between the neighbours. */
function roomBetween(old: readonly Word[], from: number, to: number, line: Box): Box {
  const [first, last] = [old[from], old[to - 1]];
  if (first && last && to > from) return boundsOf(old.slice(from, to));
  const [before, after] = [old[from - 1]?.box, old[to]?.box];
  const near = before ?? after ?? line;
  const left = before ? before[0] + before[2] : line[0];
  const right = after ? after[0] : line[0] + line[2];
  return [left, near[1], Math.max(0, right - left), near[3]];
}

function shareRoom(room: Box, words: readonly string[], replaced: readonly Word[]): Word[] {
  if (words.length === replaced.length)
    return words.map((text, index) => ({ text, box: replaced[index]?.box ?? room }));
  const units = words.reduce((sum, word) => sum + word.length + 1, -1);
  let at = 0;
  return words.map((text) => {
    const left = room[0] + (room[2] * at) / units;
    at += text.length + 1;
    return { text, box: [round(left), room[1], round((room[2] * text.length) / units), room[3]] };
  });
}

/** Text that recognition missed: nobody says where it stands, so it gets strips of the room below the last line. */
function addedBlocks(texts: readonly string[], { width, height, blocks }: TextPage): TextBlock[] {
  const bottoms = blocks.flatMap(({ lines }) => lines.map(({ box }) => box[1] + box[3]));
  const top = Math.min(height, Math.max(0, ...bottoms));
  const strip = (height - top) / texts.length;
  return texts.map((text, index) => {
    const room: Box = [0, round(top + index * strip), round(width), round(strip)];
    return { kind: 'paragraph', lines: [laidOut(shareRoom(room, text.split(' '), []))] };
  });
}

/** Quarters that set the line level, its first word leftmost: pages are recognised as they lie, boxes as they are shown. */
function turnsOf({ box, words }: TextLine): number {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length < 2) return box[3] > 3 * box[2] ? 1 : 0;
  const across = last[2] + last[4] / 2 - first[2] - first[4] / 2;
  const down = last[3] + last[5] / 2 - first[3] - first[5] / 2;
  if (Math.abs(across) >= Math.abs(down)) return across >= 0 ? 0 : 2;
  return down >= 0 ? 3 : 1;
}

/** Turned clockwise about the origin. */
function turned([x, y, width, height]: Box, turns: number): Box {
  const quarter = ((turns % 4) + 4) % 4;
  if (quarter === 1) return [-y - height, x, height, width];
  if (quarter === 2) return [-x - width, -y - height, width, height];
  if (quarter === 3) return [y, -x - width, height, width];
  return [x, y, width, height];
}

function boundsOf(words: readonly { readonly box: Box }[]): [number, number, number, number] {
  const left = Math.min(...words.map(({ box }) => box[0]));
  const top = Math.min(...words.map(({ box }) => box[1]));
  const right = Math.max(...words.map(({ box }) => box[0] + box[2]));
  const bottom = Math.max(...words.map(({ box }) => box[1] + box[3]));
  return [left, top, round(right - left), round(bottom - top)];
}

function round(points: number): number {
  return Math.round(points * 100) / 100;
}
