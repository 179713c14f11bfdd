// The paper's outline beside it: follows the reading, and leads to each unit.

export function OutlinePanel() {
  return null;
}
