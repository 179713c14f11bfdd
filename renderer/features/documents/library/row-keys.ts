// Where the arrow keys lead in a list of rows.

/** Rows that PageUp and PageDown pass over. */
const pageOfRows = 10;

/** Index of the row to go to, or null when the key is not one of movement. */
export function rowAfterKey(key: string, index: number, count: number): number | null {
  const last = count - 1;
  if (last < 0) return null;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, index + 1);
    case 'ArrowUp':
      return Math.max(0, index - 1);
    case 'PageDown':
      return Math.min(last, index + pageOfRows);
    case 'PageUp':
      return Math.max(0, index - pageOfRows);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
