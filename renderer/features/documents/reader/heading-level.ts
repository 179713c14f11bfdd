// How deep a heading of a paper stands, for screen readers: the paper's title is the screen's h1.

const chapter = /^(phần|chương|phụ lục)\s/iu;
const section = /^(mục|tiểu mục)\s/iu;
const article = /^điều\s+\d/iu;

export function headingLevelOf(text: string): 2 | 3 | 4 {
  if (article.test(text)) return 4;
  if (section.test(text)) return 3;
  return chapter.test(text) ? 2 : 3;
}
