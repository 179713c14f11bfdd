// Bản so sánh: a table of the articles that differ between two versions of a bill, written from the bills themselves so
// that it never disagrees with them. A line "{{so-sanh OLD NEW}}" in a paper's body stands for it.
import type { Paper, Table } from './paper.ts';

const comparisonPattern = /^\{\{so-sanh ([a-z0-9-]+) ([a-z0-9-]+)\}\}$/;

export function withComparison(paper: Paper, papers: ReadonlyMap<string, Paper>): Paper {
  const body = paper.body.map((block) => {
    const [, oldKey, newKey] = (block.kind === 'paragraph' && comparisonPattern.exec(block.text)) || [];
    if (oldKey === undefined || newKey === undefined) return block;
    return compareArticles(found(papers, oldKey), found(papers, newKey));
  });
  return { ...paper, body };
}

function found(papers: ReadonlyMap<string, Paper>, key: string): Paper {
  const paper = papers.get(key);
  if (paper === undefined) throw new Error(`withComparison: no paper "${key}".`);
  return paper;
}

/** Lines of each article, its heading first, by "Điều 32a". */
function articlesOf(paper: Paper): Map<string, string[]> {
  const articles = new Map<string, string[]>();
  let current: string[] | undefined;
  for (const block of paper.body) {
    if (block.kind === 'article') {
      current = [block.text];
      articles.set(block.text.slice(0, block.text.indexOf('.')), current);
    } else if (block.kind === 'paragraph') {
      current?.push(block.text);
    } else {
      current = undefined;
    }
  }
  return articles;
}

function compareArticles(before: Paper, after: Paper): Table {
  const older = articlesOf(before);
  const newer = articlesOf(after);
  const rows: string[][] = [];
  for (const [label, lines] of newer) {
    const earlier = older.get(label);
    if (earlier?.join('\n') === lines.join('\n')) continue;
    rows.push([cell(earlier, lines, '(Không có)'), cell(lines, earlier ?? [], ''), remark(earlier, lines)]);
  }
  for (const [label, lines] of older) {
    if (!newer.has(label)) rows.push([cell(lines, [], ''), '(Bỏ)', 'Bỏ cả điều']);
  }
  const heading = [before, after].map(({ head }) => head.draft.replace(/^Dự thảo/u, 'Dự thảo Luật'));
  return { kind: 'table', alignments: ['left', 'left', 'left'], rows: [[...heading, 'Nội dung thay đổi'], ...rows] };
}

/** The heading and the lines that the other version lacks. */
function cell(lines: readonly string[] | undefined, other: readonly string[], empty: string): string {
  if (lines === undefined) return empty;
  const [heading, ...rest] = lines;
  const changed = rest.filter((line) => !other.includes(line));
  const kept = rest.length - changed.length;
  const shown = changed.length === 0 ? ['(Các nội dung khác giữ nguyên)'] : changed;
  return [`**${heading}**`, ...(kept > 0 && changed.length > 0 ? ['…'] : []), ...shown].join('<br>');
}

function remark(earlier: readonly string[] | undefined, later: readonly string[]): string {
  if (earlier === undefined) return 'Bổ sung điều mới';
  const added = later.filter((line) => !earlier.includes(line)).length;
  const removed = earlier.filter((line) => !later.includes(line)).length;
  if (removed === 0) return 'Bổ sung nội dung';
  if (added === 0) return 'Bỏ nội dung';
  return earlier[0] === later[0] ? 'Chỉnh lý nội dung' : 'Chỉnh lý tên điều và nội dung';
}
