// What a unit is called: behind its number, on the lines below it, or both; and where its text begins.
import { isClosing } from './closing-lines.ts';
import { isCapitals, isTitleOpen, startsLower } from './lines.ts';
import type { Marker } from './markers.ts';
import { openingOf, type ReadLine } from './quotations.ts';

export interface ReadTitle {
  readonly title: string | null;
  /** Index of the first line that is neither the unit's own nor part of its title. */
  readonly nextLine: number;
}

const maxTitleLength = 400;
const maxTitleLines = 8;
/** A title rarely ends with a full stop; a sentence of more than this is text. */
const maxClosedTitleLength = 90;

/** Rules, and numbered headings of an outline: «I. QUY ĐỊNH CHUNG», «A. …». */
const notTitle = /^(?:[_*-]|(?:[IVXLC]{1,7}|[A-HĐ])(?:\s?[.)/]\s|\s?[-–]\s))/u;

export function articleTitle(lines: readonly ReadLine[], index: number, marker: Marker): ReadTitle {
  const line = lines[index];
  const quotation = line ? openingOf(line) : -1;
  const rest = line?.text.slice(marker.restAt, quotation > marker.restAt ? quotation : undefined).trim() ?? '';
  const below = lines[index + 1];
  if (rest === '') {
    const isTitle = below && isTitleLine(below) && !/[.;:,]$/.test(below.text) && isTextAfter(lines, index + 2);
    if (!isTitle) return { title: null, nextLine: index + 1 };
    return finished(lines, below.text, index + 2);
  }
  // «Điều 2. 1. …»: the article has no title.
  if (/^(?:\d{1,3}[a-zđ]?\.\s|[a-zđ]\)\s)/u.test(rest)) return { title: null, nextLine: index + 1 };
  return finished(lines, rest, index + 1);
}

function finished(lines: readonly ReadLine[], start: string, from: number): ReadTitle {
  const whole = withContinuations(lines, start, from);
  if (!whole.title || whole.title.length > maxTitleLength) return { title: null, nextLine: from };
  const isText = /[;:]$/.test(whole.title);
  const isSentence =
    whole.title.endsWith('.') && (whole.title.length > maxClosedTitleLength || !isTextAfter(lines, whole.nextLine));
  return isText || isSentence ? { title: null, nextLine: from } : whole;
}

/** Lines below belong to a title that is not over: it leads on, or they begin in the middle of a sentence. */
function withContinuations(lines: readonly ReadLine[], start: string, from: number): ReadTitle {
  let title = start;
  let nextLine = from;
  while (nextLine - from < maxTitleLines) {
    const line = lines[nextLine];
    if (!line || !isRunning(line) || /[.;:]$/.test(title)) break;
    const goesOn = isTitleOpen(title) || (startsLower(line.text) && !line.marker);
    if (!goesOn) break;
    title += ` ${line.text}`;
    nextLine += 1;
  }
  return { title, nextLine };
}

/** Of Phần, Chương, Mục, Tiểu mục and annexes: capitals over any number of lines, or one line of ordinary letters. */
export function divisionTitle(lines: readonly ReadLine[], index: number, marker: Marker): ReadTitle {
  const rest = lines[index]?.text.slice(marker.restAt).trim() ?? '';
  if (rest !== '' && !isCapitals(rest)) return withContinuations(lines, rest, index + 1);
  const titles = rest === '' ? [] : [rest];
  let nextLine = index + 1;
  while (nextLine - index <= maxTitleLines) {
    const line = lines[nextLine];
    if (!line || !isTitleLine(line) || !isCapitals(line.text)) break;
    titles.push(line.text);
    nextLine += 1;
  }
  const below = lines[nextLine];
  const isOrdinaryTitle = below && isTitleLine(below) && below.text.length < 200 && !/[.;:,]$/.test(below.text);
  if (titles.length === 0 && isOrdinaryTitle && !below.text.startsWith('(')) {
    return withContinuations(lines, below.text, nextLine + 1);
  }
  return { title: titles.join(' ').slice(0, maxTitleLength) || null, nextLine };
}

function isTitleLine(line: ReadLine): boolean {
  return isRunning(line) && !line.marker && !isClosing(line) && !notTitle.test(line.text);
}

function isRunning({ kind }: ReadLine): boolean {
  return kind === 'paragraph' || kind === 'heading';
}

/** Text of the article goes on at `index`: no other unit above clauses begins there, nor the paper's foot. */
function isTextAfter(lines: readonly ReadLine[], index: number): boolean {
  const line = lines[index];
  if (!line || isClosing(line) || isCapitals(line.text)) return false;
  return !line.marker || line.marker.kind === 'clause' || line.marker.kind === 'point';
}
