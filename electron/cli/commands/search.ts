// `search TEXT [--limit N] [--exact]`: papers with their clauses, best first, and how the question was understood.
import { localAdministrator } from '#shared/kernel/people.ts';
import { maxPapersAtOnce, maxSearchText, searchInputSchema } from '#shared/search/contract.ts';
import type { PaperHits, SearchAnswer, Snippet, UnitHit } from '#shared/search/results.ts';
import { type Command, withCore } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Output } from '../output.ts';
import { usage } from '../usage.ts';

export const searchCommand: Command = async (input) => {
  const { positionals, values, output, language } = input;
  const limit = Number(values.limit ?? 10);
  const text = positionals.join(' ');
  const isAskable = positionals.length > 0 && text.length <= maxSearchText;
  if (!isAskable || !Number.isInteger(limit) || limit < 1 || limit > maxPapersAtOnce) {
    process.stderr.write(`${usage[language]}\n`);
    return exitCodes.usage;
  }
  return withCore(input, async (core) => {
    await core.indexer.whenCurrent();
    const question = searchInputSchema.parse({ text, limit, isExact: values.exact === true });
    const answer = await core.search.search(localAdministrator, question);
    output.result(answer, () => linesOf(answer, output));
    return exitCodes.done;
  });
};

function linesOf({ understood, jumps, papers, total, isPartial }: SearchAnswer, { say }: Output): string[] {
  const { readAs, suggestion, alsoSought } = understood;
  const line = (vi: string, en: string, of: string | null) => (of ? [`${say({ vi, en })} ${of}`] : []);
  const count = `${total.isAtLeast ? '≥ ' : ''}${total.hits}`;
  return [
    ...line('Hiểu là:', 'Read as:', readAs),
    ...line('Tìm cả:', 'Also looked for:', alsoSought.join(', ')),
    ...line('Ý bạn là:', 'Did you mean:', suggestion),
    ...jumps.flatMap(({ hit, ...paper }) => [`→ ${nameOf(paper)}`, ...hitLines(hit, say)]),
    ...papers.flatMap((paper, index) => [
      `${index + 1}. ${nameOf(paper)}`,
      ...paper.hits.flatMap((hit) => hitLines(hit, say)),
      ...moreOf(paper, say),
    ]),
    say({ vi: `${count} kết quả trong ${total.papers} tài liệu`, en: `${count} results in ${total.papers} papers` }),
    ...(isPartial ? [say({ vi: 'Chỉ mục đang dựng: còn thiếu', en: 'The index is being built: there is more' })] : []),
  ];
}

/** The number beside the title, unless the title has it. */
function nameOf({ title, number }: Pick<PaperHits, 'title' | 'number'>): string {
  return number === null || title.includes(number) ? title : `${title} · ${number}`;
}

function hitLines({ label, heading, pageNumber, snippet }: UnitHit, say: Output['say']): string[] {
  const place = [label, heading, `${say({ vi: 'trang', en: 'page' })} ${pageNumber}`].filter((part) => part !== null);
  return [`   ${place.join(' · ')}`, `     ${marked(snippet)}`];
}

function moreOf({ hits, hitCount }: PaperHits, say: Output['say']): string[] {
  const more = hitCount - hits.length;
  return more > 0 ? [`   ${say({ vi: `còn ${more} chỗ nữa`, en: `${more} more` })}`] : [];
}

function marked(snippet: Snippet): string {
  return snippet.map((piece) => (piece.isHit ? `[${piece.text}]` : piece.text)).join('');
}
