// What units are called where one finds one's way: «Chương II. Tạo lập dữ liệu công», «Điều 9, khoản 2».
import type { PaperUnit } from '#shared/documents/structure.ts';
import { composeTitle, isCapital, upperFirst } from '#shared/documents/title-case.ts';
import { labelOfAddress } from '#shared/kernel/legal/find-unit.ts';

/** «Chương II», «Điều 15», «Khoản 2», «a)», «II.»: by itself, without what it stands in. */
export function shortLabelOf({ kind, number, address }: PaperUnit): string {
  if (kind === 'heading') return number === '' ? '' : /^\p{Ll}/u.test(number) ? `${number})` : `${number}.`;
  return labelOfAddress(address.split('/').at(-1) ?? '');
}

const readableTitles = new Map<string, string>();

/** Capitals are read slowly: «NHỮNG QUY ĐỊNH CHUNG» is «Những quy định chung». Empty where there is none. */
export function titleOf({ title }: Pick<PaperUnit, 'title'>): string {
  if (title === null || !isCapital(title)) return title ?? '';
  const known = readableTitles.get(title);
  if (known !== undefined) return known;
  const readable = upperFirst(composeTitle('', [title], ''));
  readableTitles.set(title, readable);
  return readable;
}

/** «Điều 15. Chia sẻ dữ liệu», «a) Về thời hạn». */
export function nameOf(unit: PaperUnit): string {
  const label = shortLabelOf(unit);
  const title = titleOf(unit);
  if (title === '') return unit.kind === 'heading' ? labelOfAddress(unit.address) : label;
  if (label === '') return title;
  return `${label}${unit.kind === 'heading' ? '' : '.'} ${title}`;
}

/** «Điều 9, khoản 2, điểm a»: the outermost first, from the article on; of an outline «II.2.a». Null: nowhere. */
export function placeNameOf(path: readonly PaperUnit[]): string | null {
  const last = path.at(-1);
  if (!last) return null;
  if (last.kind === 'heading') return labelOfAddress(last.address);
  const article = path.findIndex(({ kind }) => kind === 'article');
  const named = article < 0 ? [last] : path.slice(article);
  const parts = named.map(shortLabelOf);
  return parts.map((part, index) => (index === 0 ? part : lowerFirst(part))).join(', ');
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
