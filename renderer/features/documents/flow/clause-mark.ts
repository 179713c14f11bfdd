// The short address that hangs in the margin beside a clause: K1 for "1. …" (khoản), a for "a) …" (điểm).
// Only what the line itself says; the paper's structure is read elsewhere.

const clause = /^(\d{1,3})\.\s+\S/u;
const point = /^([a-zđ]{1,2})\)\s+\S/u;

interface ClauseMark {
  readonly kind: 'clause' | 'point';
  readonly label: string;
}

export function clauseMarkOf(text: string): ClauseMark | null {
  const number = clause.exec(text)?.[1];
  if (number) return { kind: 'clause', label: `K${number}` };
  const letter = point.exec(text)?.[1];
  if (letter) return { kind: 'point', label: letter };
  return null;
}
