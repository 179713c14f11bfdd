// Find in this paper, with what was found as a list.

export function FindPanel() {
  return null;
}
