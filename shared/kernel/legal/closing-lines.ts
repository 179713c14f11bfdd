// Lines that are no part of any unit: what stands at a paper's foot (the formula of adoption, signature, recipients), the
// letterhead of an enclosed text, and a table of contents.
import type { ReadLine } from './quotations.ts';

const adoption =
  /^(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết|Hiến pháp|Bản Hiến pháp)(?: sửa đổi[^.]{0,60})? này (?:đã )?(?:được|do) .{0,160}thông qua/u;
const recipients = /^Nơi nhận\s*(?::|$)/iu;
const signature =
  /^(?:(?:TM|KT|TL|TUQ|Q)\.\s?\p{Lu}{2}|(?:CHỦ TỊCH|PHÓ CHỦ TỊCH|THỦ TƯỚNG|PHÓ THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|THỐNG ĐỐC|TỔNG (?:THƯ KÝ|BÍ THƯ|KIỂM TOÁN|GIÁM ĐỐC)|CHÁNH ÁN|VIỆN TRƯỞNG|GIÁM ĐỐC|CHỦ NHIỆM|TRƯỞNG (?:BAN|ĐOÀN)|CHÁNH VĂN PHÒNG)(?:\s[\p{Lu}\s,-]{0,60})?$)/u;
const attachment = /^\(\s*(?:được\s)?(?:ban hành|kèm|phê duyệt|công bố|đính)[^)]{0,40}kèm theo|^\(\s*kèm theo/iu;
const contentsTitle = /^(?:MỤC LỤC|Mục lục)\s*:?$/u;

export function isClosing({ text, kind }: { readonly text: string; readonly kind: ReadLine['kind'] }): boolean {
  const start = text.slice(0, 300);
  if (kind === 'table')
    return /(?:^|[|\s])Nơi nhận\s*:/u.test(start) || signature.test(start.split(/[|\n]/)[0]?.trim() ?? '');
  return adoption.test(start) || recipients.test(start) || signature.test(text.length < 120 ? start : '');
}

/** «(Ban hành kèm theo Quyết định số …)» below the heading of an enclosed text. */
export function isAttachmentNote({ text, kind }: ReadLine): boolean {
  return kind !== 'table' && kind !== 'footnote' && attachment.test(text.slice(0, 120));
}

/** Indexes of lines within tables of contents. Lines with leaders need not be here: they are never read as units. */
export function contentsLines(lines: readonly ReadLine[]): ReadonlySet<number> {
  const contents = new Set<number>();
  for (const [index, { text }] of lines.entries()) {
    if (!contentsTitle.test(text)) continue;
    const end = endOfContents(lines, index + 1);
    for (let each = index; each < end; each += 1) contents.add(each);
  }
  return contents;
}

/** A table of contents ends where its first entry comes again; without that, it has leaders or is none. */
function endOfContents(lines: readonly ReadLine[], from: number): number {
  let firstEntry: string | null = null;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || contentsTitle.test(line.text)) return from;
    const { marker, text } = line;
    const key = marker && `${marker.kind} ${marker.number}`;
    if (key !== null && key === firstEntry) return index;
    if (/[.;:]$/.test(text) && text.length > 20 && !marker) return from;
    if (text.length > 400) return from;
    firstEntry ??= key;
  }
  return from;
}
