// A unit's words as they are cited elsewhere: what they are, of what, then the words in quotation marks.

export function citationOf(label: string, paperTitle: string, text: string): string {
  return `${label}, ${paperTitle}:\n“${text.trim()}”`;
}
