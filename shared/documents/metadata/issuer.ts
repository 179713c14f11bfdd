// Cơ quan ban hành: the body above the number, in the left column; not the superior body above it.
import { isCapital } from '#shared/documents/title-case.ts';
import { draftOf } from '#shared/documents/title-draft.ts';
import { isRule } from '#shared/documents/title-lines.ts';
import { isKnownBody, nameOfBody, opensBodyName, partsOfRunTogether } from './body-names.ts';
import { isNumberPiece, isRightMark, type Letterhead, type Piece } from './letterhead.ts';
import type { MetadataEntry } from './metadata.ts';
import { foundEntry, nothingFound } from './metadata-entry.ts';
import { isRunTogether, type Words, wordsOf } from './paper-lines.ts';
import { isStamp } from './stamps.ts';
import { statedTitle } from './stated-title.ts';

interface Body {
  readonly words: readonly Words[];
  readonly text: string;
}

/** A name that ends so goes on in the next line. */
const openEnd =
  /(?:\s|^)(VÀ|CỦA|THƯỜNG VỤ|THƯỜNG TRỰC|VĂN PHÒNG|ĐẠI BIỂU|CHỦ TỊCH|BỘ TRƯỞNG|CHỦ NHIỆM|THẨM PHÁN|THANH TRA|VỀ|CÁC|-|–)$|,$/u;
/** «… NHÂN DÂN», «SỞ …» and their place: TỈNH, THÀNH PHỐ, XÃ. */
const placeName =
  /^(TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|ĐẶC KHU|KHÓA|KHOÁ|TỐI CAO|TRUNG ƯƠNG|VIỆT NAM)(?!\p{L}| ỦY)/u;
const noBody =
  /^(MẬT|TỐI MẬT|TUYỆT MẬT|KHẨN|HỎA TỐC|HOẢ TỐC|SAO Y|SAO LỤC|TRÍCH SAO|BẢN SAO|VĂN BẢN HỢP NHẤT|PHỤ LỤC|MẪU|TÊN CƠ QUAN|TÊN CQ|TÊN TỔ CHỨC)(?!\p{L})/u;
const jointNumber = /(?:TTLT|NQLT|LT)(?:[/-]|$)|LIÊN TỊCH/iu;
const assemblyNumber = /\/QH\p{Lu}?\d{0,2}\p{Lu}?$/u;
const lawTypes = /^(Hiến pháp|Bộ luật|Luật)$/u;

export function readIssuer(letterhead: Letterhead, type: string | null, number: string | null): MetadataEntry {
  const pieces = organPieces(letterhead);
  const bodies = bodiesOf(pieces);
  const isJoint = /liên tịch/iu.test(type ?? '') || jointNumber.test(number ?? '');
  const last = bodies.at(-1);
  if (!last) return byNumber(letterhead, type, number);
  const { body } = letterhead;
  if (isJoint && bodies.length > 1) {
    const value = bodies.map(({ text }) => nameOfBody(text, body)).join(' - ');
    return foundEntry(
      value,
      bodies.flatMap(({ words }) => words),
      false,
    );
  }
  const isWhole = opensBodyName(last.text) && !openEnd.test(last.text);
  const isAtItsPlace = letterhead.isOfficial && pieces.every(({ side }) => side !== 'right');
  const isOrdered = bodies.length <= 2 && bodies.every(({ text }) => opensBodyName(text));
  const isPlain = !pieces.some(({ line }) => isRunTogether(line)) || isKnownBody(last.text);
  const first = bodies[0] ?? last;
  // Some write their own name above that of the superior body, and bodies of one rank issue together.
  if (bodies.length > 1 && rankOf(last.text) <= rankOf(first.text)) {
    const own = rankOf(last.text) < rankOf(first.text) ? first : last;
    return foundEntry(nameOfBody(own.text, body), own.words, false);
  }
  return foundEntry(nameOfBody(last.text, body), last.words, isWhole && isAtItsPlace && isOrdered && isPlain);
}

/** Names in capitals above the number, outside the right column. */
function organPieces({ pieces, heading }: Letterhead): Piece[] {
  const numberAt = pieces.findIndex(({ text }) => isNumberPiece(text) || /^Số\s/u.test(text));
  const above = numberAt < 0 ? pieces : pieces.slice(0, numberAt);
  const organs = above.filter(
    ({ text, side }) =>
      side !== 'right' &&
      isCapital(text) &&
      !isRightMark(text) &&
      !isRule(text) &&
      !draftOf(text) &&
      !noBody.test(text) &&
      !isStamp(text) &&
      text.length > 1,
  );
  return heading === null && numberAt < 0 && !organs.some(({ text }) => opensBodyName(text)) ? [] : organs;
}

function bodiesOf(pieces: readonly Piece[]): Body[] {
  const bodies: { words: Words[]; text: string }[] = [];
  for (const piece of pieces) {
    const open = bodies.at(-1);
    const isRest =
      open !== undefined &&
      (openEnd.test(open.text) ||
        placeName.test(piece.text) ||
        /^[-–]/u.test(piece.text) ||
        !opensBodyName(piece.text));
    if (open && isRest) {
      open.words.push(piece);
      open.text += ` ${piece.text}`;
      continue;
    }
    let start = piece.start;
    // A cell whose lines were run together may hold the superior body too.
    for (const text of isRunTogether(piece.line) ? partsOfRunTogether(piece.text) : [piece.text]) {
      bodies.push({ words: [wordsOf(piece.line, start, start + text.length)], text });
      start += text.length + 1;
    }
  }
  return bodies;
}

/** 0 for the highest. */
function rankOf(text: string): number {
  if (/^(QUỐC HỘI|CHÍNH PHỦ|ĐẢNG|TỈNH ỦY|TỈNH UỶ|THÀNH ỦY|THÀNH UỶ|BAN CHẤP HÀNH)(?!\p{L})/u.test(text)) return 0;
  if (
    /^(BỘ|ỦY BAN|UỶ BAN|HỘI ĐỒNG|UBND|HĐND|TÒA ÁN|TOÀ ÁN|KIỂM TOÁN|NGÂN HÀNG|VIỆN KIỂM SÁT|VĂN PHÒNG (QUỐC HỘI|CHÍNH PHỦ))(?!\p{L})/u.test(
      text,
    )
  )
    return 1;
  return 2 + (/^(PHÒNG|VỤ|CHI CỤC|BAN|TIỂU BAN|TỔ|TRUNG TÂM)(?!\p{L})/u.test(text) ? 1 : 0);
}

/** A law without letterhead: only the National Assembly passes laws. */
function byNumber(letterhead: Letterhead, type: string | null, number: string | null): MetadataEntry {
  const isOfAssembly = lawTypes.test(type ?? '') && assemblyNumber.test(number ?? '');
  const kind = letterhead.heading?.kindWords;
  const words = kind ? [kind] : statedTitle(letterhead)?.number.words;
  return isOfAssembly && words ? foundEntry('Quốc hội', words, false) : nothingFound;
}
