// Which quotation marks of a line open and which close, whatever characters the typist used: the direction is told by
// what stands beside them, and by the character itself only where that leaves it open.

export interface QuoteMarks {
  /** Offsets of marks that open and are not closed on the line, in order. */
  readonly open: readonly number[];
  /** Offsets of all marks that open. */
  readonly opening: readonly number[];
  /** Marks that close what no mark of the line opened. */
  readonly closedBefore: number;
}

const anyMark = /[“”„‟"«»]/g;
const openingCharacters = '“„‟«';
const boundaryBefore = /[\s(:\-–—/[]/;
const boundaryAfter = /[\s.;:,)\]!?…/]/;
const none: QuoteMarks = { open: [], opening: [], closedBefore: 0 };

export function quoteMarksOf(text: string): QuoteMarks {
  const marks = [...text.matchAll(anyMark)];
  if (marks.length === 0) return none;
  const open: number[] = [];
  const opening: number[] = [];
  let closedBefore = 0;
  for (const { index, 0: mark } of marks) {
    if (opens(text, index, mark, open.length > 0)) {
      open.push(index);
      opening.push(index);
    } else if (open.length > 0) open.pop();
    else closedBefore += 1;
  }
  return { open, opening, closedBefore };
}

function opens(text: string, at: number, mark: string, isInside: boolean): boolean {
  const mayOpen = at === 0 || boundaryBefore.test(text.charAt(at - 1));
  const mayClose = at === text.length - 1 || boundaryAfter.test(text.charAt(at + 1));
  if (mayOpen !== mayClose) return mayOpen;
  if (mark === '"') return at === 0 ? text.length > 1 && !/^"[.;,]/.test(text) : !isInside;
  return openingCharacters.includes(mark);
}
