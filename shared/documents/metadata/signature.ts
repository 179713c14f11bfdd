// The foot of a paper: authority and position (TM., KT., TL., TUQ., Q.), and the name below them. Beside them stands
// «Nơi nhận»: on pages both columns alternate line by line, in a table each has its cell.
import { isCapital } from '#shared/documents/title-case.ts';
import { isRule } from '#shared/documents/title-lines.ts';
import type { MetadataEntry } from './metadata.ts';
import { foundEntry, nothingFound } from './metadata-entry.ts';
import { type Line, type Words, wordsOf } from './paper-lines.ts';
import { isSignatureNote, nameIn } from './person-name.ts';

export interface Signature {
  readonly signer: MetadataEntry;
  readonly position: MetadataEntry;
}

interface Candidate {
  readonly position: readonly Words[];
  readonly name: { readonly value: string; readonly words: Words; readonly isSure: boolean } | null;
  readonly first: Line;
  /** Of its first line. */
  readonly index: number;
  /** Whether it names an office, not only whom it is signed for. */
  readonly isOffice: boolean;
  /** Beside «Nơi nhận», or below the clause that says when the law was passed. */
  readonly isAtFoot: boolean;
  /** Of a consolidated text: who vouches for it. */
  readonly isAttested: boolean;
}

const authority = /^(?:(?:TM|KT|TL|TUQ|T\.U\.Q|T\.M|K\.T|T\.L|Q)[.．,:]|[TK]\/[MTL]\.?(?=\s))\s*(?=\p{Lu})/u;
const offices =
  'CHỦ TỊCH|PHÓ CHỦ TỊCH|THỦ TƯỚNG|PHÓ THỦ TƯỚNG|BỘ TRƯỞNG|THỨ TRƯỞNG|CHỦ NHIỆM|PHÓ CHỦ NHIỆM|TỔNG THƯ KÝ|PHÓ TỔNG THƯ KÝ|TỔNG BÍ THƯ|BÍ THƯ|PHÓ BÍ THƯ|THƯỜNG TRỰC|ỦY VIÊN|UỶ VIÊN|VỤ TRƯỞNG|PHÓ VỤ TRƯỞNG|CỤC TRƯỞNG|PHÓ CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG|PHÓ TỔNG CỤC TRƯỞNG|CHÁNH VĂN PHÒNG|PHÓ CHÁNH VĂN PHÒNG|PHÓ VĂN PHÒNG|GIÁM ĐỐC|PHÓ GIÁM ĐỐC|TỔNG GIÁM ĐỐC|PHÓ TỔNG GIÁM ĐỐC|CHÁNH ÁN|PHÓ CHÁNH ÁN|THẨM PHÁN|VIỆN TRƯỞNG|PHÓ VIỆN TRƯỞNG|TỔNG KIỂM TOÁN|PHÓ TỔNG KIỂM TOÁN|THỐNG ĐỐC|PHÓ THỐNG ĐỐC|TỔNG THANH TRA|PHÓ TỔNG THANH TRA|CHÁNH THANH TRA|TRƯỞNG BAN|PHÓ TRƯỞNG BAN|TRƯỞNG ĐOÀN|PHÓ TRƯỞNG ĐOÀN|TRƯỞNG PHÒNG|TRƯỞNG|PHÓ TRƯỞNG|THƯ KÝ|CHỦ TỌA|CHỦ TOẠ|CHỦ TRÌ|HIỆU TRƯỞNG|PHÓ HIỆU TRƯỞNG|VIỆN TRƯỞNG|ĐẠI BIỂU QUỐC HỘI|TỔNG BIÊN TẬP|TƯ LỆNH|CHÍNH ỦY|TỔNG CỤC|ĐẠI BIỂU|NGƯỜI CHẤT VẤN|CHỦ HỘ';
const office = new RegExp(`^(?:QUYỀN\\s+)?(?:${offices})(?!\\p{L})`, 'u');
const attestation = /^(TM\.\s*)?XÁC THỰC(?!\p{L})/u;
const recipients = /^\s*(nơi nhận|[-–+•]\s)/iu;
const passage = /thông qua (?:vào )?ngày/u;
const maxPositionLength = 120;
/** What comes after it is not this paper: a copy's letterhead, an annex, an enclosed paper with its own quốc hiệu. */
const nextPaper = /^(SAO Y|SAO LỤC|TRÍCH SAO|BẢN SAO|PHỤ LỤC|Phụ lục|CỘNG HÒA XÃ HỘI|CỘNG HOÀ XÃ HỘI)(?!\p{Ll})/u;
/** Where the left column may end in a line that holds both: «- Như Điều 2; CHỦ TỊCH». */
const endOfRecipient = /[;.:,]\s+(?=[\p{Lu}([])/gu;
const chair = /^CHỦ (TRÌ|TỌA|TOẠ)(?!\p{L})/u;
/** Two offices side by side. */
const twoOffices = new RegExp(`^(?:${offices})\\s+(?:${offices})$`, 'u');
const ordinaryOffice =
  /^(?:Phó )?(?:Chủ tịch|Thủ tướng|Bộ trưởng|Thứ trưởng|Chủ nhiệm|Tổng thư ký|Tổng Thư ký)(?: \p{L}+){0,5}$/u;
/** How far below a position its name may be, and how near «Nơi nhận» is to it, in lines. */
const reach = 30;
/** How far apart the middles of lines of one column may be, of the page's width. */
const tolerance = 0.13;

export function readSignature(lines: readonly Line[], begin: number, isConsolidated: boolean): Signature {
  const candidates = candidatesIn(lines.map(rightOfRecipients), lines, begin);
  const next = lines.findIndex(({ text }, index) => index >= begin && nextPaper.test(text));
  const end = next < 0 ? lines.length : next;
  const named = candidates.filter(({ name }) => name !== null);
  const attested = isConsolidated ? named.find(({ isAttested }) => isAttested) : undefined;
  const main = attested ?? named.find(({ isAtFoot }) => isAtFoot) ?? named.at(-1) ?? candidates.at(-1);
  // Minutes are of whoever was in the chair.
  const chosen = named.find((each) => main && chair.test(each.first.text) && isBeside(each.first, main.first)) ?? main;
  if (!chosen) return { signer: nothingFound, position: nothingFound };
  const isRight = isConsolidated ? chosen === attested : chosen.isAtFoot || named.length === 1;
  const isOwn = chosen.index < end && chosen.first === lines[chosen.index];
  const isSure = isRight && isOwn && !named.some((other) => other !== chosen && isBeside(chosen.first, other.first));
  const position = chosen.position.map(({ line, start, end }) => line.text.slice(start, end)).join(' ');
  const { name } = chosen;
  return {
    signer: name ? foundEntry(name.value, [name.words], isSure && name.isSure) : nothingFound,
    position: foundEntry(position, chosen.position, isSure && name !== null && chosen.isOffice),
  };
}

/** Several sign side by side: minutes, joint papers. Whose paper it is, a person must say. */
function isBeside(one: Line, other: Line): boolean {
  if (one.block === other.block) return true;
  if (one.page !== other.page) return false;
  return one.pageWidth > 0 ? Math.abs(one.top - other.top) < 60 : Math.abs(one.block - other.block) < 8;
}

/** Of a line that holds both columns the right one, a line of its own. */
function rightOfRecipients(line: Line): Line {
  if (line.isCell || line.pageWidth > 0 || line.text.length > 200 || !recipients.test(line.text)) return line;
  for (const { 0: mark, index } of line.text.matchAll(endOfRecipient)) {
    const start = index + mark.length;
    const text = line.text.slice(start);
    if (!office.test(text) && !authority.test(text) && !isSignatureNote(text) && !nameIn(text)) continue;
    return { ...line, text, source: { ...line.source, offset: line.source.offset + start } };
  }
  return line;
}

function candidatesIn(lines: readonly Line[], whole: readonly Line[], begin: number): Candidate[] {
  const found: Candidate[] = [];
  const taken = new Set<Line>();
  for (let index = begin; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || taken.has(line) || !opensPosition(line)) continue;
    const candidate = candidateAt(lines, whole, index);
    if (!candidate) continue;
    for (const { line: each } of candidate.position) taken.add(each);
    found.push(candidate);
  }
  return found;
}

function opensPosition({ text, isCell }: Line): boolean {
  if (text.length > (isCell ? 300 : maxPositionLength)) return false;
  return authority.test(text) || office.test(text) || attestation.test(text) || ordinaryOffice.test(text);
}

function candidateAt(lines: readonly Line[], whole: readonly Line[], index: number): Candidate | null {
  const first = lines[index];
  if (!first) return null;
  const around = whole.slice(Math.max(0, index - reach), index + reach);
  const isAtFoot =
    around.some((each) => /^nơi nhận/iu.test(each.text)) ||
    index >= lines.length - 12 ||
    lines.slice(Math.max(0, index - 6), index).some((each) => passage.test(each.text));
  const common = { first, index, isAtFoot, isAttested: attestation.test(first.text) };
  const flat = first.isCell && !isCapital(first.text) ? flatSignature(first) : null;
  if (flat) return { ...common, ...flat };
  if (!isCapital(first.text) && !(isAtFoot && ordinaryOffice.test(first.text))) return null;
  return below(first, columnBelow(lines, index), common);
}

function below(
  first: Line,
  column: readonly Line[],
  common: Pick<Candidate, 'first' | 'index' | 'isAtFoot' | 'isAttested'>,
): Candidate | null {
  const position: Line[] = [first];
  let at = 0;
  for (; at < column.length; at += 1) {
    const line = column[at];
    if (!line || !isPartOfPosition(line, column[at + 1], position)) break;
    position.push(line);
  }
  const firstNote = at;
  while (column[at] && isSignatureNote(column[at]?.text ?? '')) at += 1;
  const named = column[at];
  const name = named ? nameIn(named.text) : null;
  const hasNote = at > firstNote;
  const isOffice =
    isCapital(first.text) &&
    position.some(({ text }) => office.test(text.replace(authority, ''))) &&
    !position.some(({ text }) => twoOffices.test(text));
  // A heading in capitals is followed by text: without a name only the place for one tells a signature.
  if (!name && !(common.isAtFoot && (hasNote || at === column.length))) return null;
  return {
    ...common,
    position: position.map((line) => wordsOf(line)),
    isOffice,
    name:
      named && name
        ? {
            value: name.value,
            words: wordsOf(named, name.start, name.start + name.value.length),
            isSure: name.isSure && (hasNote || position.length > 0),
          }
        : null,
  };
}

function isPartOfPosition(line: Line, next: Line | undefined, position: readonly Line[]): boolean {
  const { text } = line;
  if (!isCapital(text) || isSignatureNote(text) || text.length > maxPositionLength) return false;
  if (position.length >= 5 || isRule(text)) return false;
  if (authority.test(text) || office.test(text)) return true;
  // A name in capitals is the last of its column.
  const isNameLike = nameIn(text) !== null && position.some((each) => office.test(each.text.replace(authority, '')));
  return !(isNameLike && (!next || !isCapital(next.text)));
}

/** What stands below a line in its column: its cell and those under it, its place on the page, or simply what follows. */
function columnBelow(lines: readonly Line[], index: number): Line[] {
  const first = lines[index];
  if (!first) return [];
  const after = lines.slice(index + 1, index + 1 + 2 * reach);
  if (first.cell) {
    const column = first.cell[1];
    return after.filter((line) => line.block === first.block && line.cell?.[1] === column);
  }
  if (first.pageWidth > 0) {
    const middle = (first.left + first.right) / 2;
    return after.filter(
      (line) =>
        line.page === first.page &&
        line.top > first.top &&
        !recipients.test(line.text) &&
        Math.abs((line.left + line.right) / 2 - middle) < tolerance * first.pageWidth,
    );
  }
  const end = after.findIndex((line) => line.isCell);
  return (end < 0 ? after : after.slice(0, end)).filter((line) => !recipients.test(line.text));
}

/** A cell whose lines were run together: «KT. BỘ TRƯỞNG THỨ TRƯỞNG (Đã ký) Trần Văn A». */
function flatSignature(line: Line): Pick<Candidate, 'position' | 'name' | 'isOffice'> | null {
  const words = line.text.split(' ');
  const count = words.findIndex((word) => word !== word.toUpperCase() || /^[([…\])]/u.test(word));
  const capitals = words.slice(0, count < 0 ? words.length : count).join(' ');
  const position = capitals.replace(/(?:\s(?:PGS|GS|TS|KTS|BS)\.?)+$/u, '');
  const notes =
    /^(?:\s*(?:[([][^()[\]]{0,150}[)\]]|…+|Đã ký|[[\]]))*\s*/u.exec(line.text.slice(position.length))?.[0] ?? '';
  const start = position.length + notes.length;
  const name = nameIn(line.text.slice(start));
  if (!name && notes.trim() === '') return null;
  const at = start + (name?.start ?? 0);
  return {
    position: [wordsOf(line, 0, position.length)],
    isOffice: true,
    name: name && { value: name.value, words: wordsOf(line, at, at + name.value.length), isSure: name.isSure },
  };
}
