// Two letters that stand for a person: the family name's and the given name's, which in Vietnamese is the last word.
export function initialsOf(name: string): string {
  const words = name.normalize('NFC').split(/\s+/).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase('vi') ?? '').join('');
}
