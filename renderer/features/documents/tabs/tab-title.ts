// Tabs are narrow, and the versions of one bill begin with the same words: what tells a title from its neighbours stands
// at the tab's end, where it is never cut off. Pure.

export interface TabTitle {
  /** May be cut off. */
  readonly start: string;
  /** What tells it from the others; empty where the start does. */
  readonly end: string;
}

/** Letters that a tab shows at least. */
const shownLetters = 14;
const mostEndLetters = 12;

export function tabTitle(title: string, others: readonly string[]): TabTitle {
  const shared = Math.max(0, ...others.filter((other) => other !== title).map((other) => sharedLength(title, other)));
  if (shared < shownLetters || shared >= title.length) return { start: title, end: '' };
  const bracket = title.lastIndexOf('(', shared);
  const word = title.lastIndexOf(' ', shared);
  const at = bracket > shared - mostEndLetters ? bracket : word + 1;
  const end = title.slice(at).trim();
  if (at <= 0 || end.length > mostEndLetters) return { start: title, end: '' };
  return { start: title.slice(0, at).trim(), end };
}

function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}
