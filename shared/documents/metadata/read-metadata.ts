// What a paper says of itself: every field with how sure the reading is and where it stands. `high` only where a field
// is at its place by Decree 30/2020 and reads in full; everything else is for a person to look at.
import type { ExtractedText } from '#shared/documents/extracted-text.ts';
import { lawNumberKeyOfFileName } from '#shared/kernel/legal/law-number.ts';
import { readAbstract } from './abstract.ts';
import { readIssuedOn } from './issued-on.ts';
import { readIssuer } from './issuer.ts';
import { isNumberPiece, isRightMark, type Letterhead, readLetterhead } from './letterhead.ts';
import type { MetadataEntry, PaperMetadata } from './metadata.ts';
import { nothingFound } from './metadata-entry.ts';
import { linesOf } from './paper-lines.ts';
import { readNumber } from './paper-number.ts';
import { readType } from './paper-type.ts';
import { readSignature } from './signature.ts';
import { readSecrecy, readUrgency } from './stamps.ts';

/** Time grows with the length of the text alone. */
export function metadataOf(extracted: ExtractedText, fileName: string): PaperMetadata {
  const letterhead = readLetterhead(extracted);
  const type = readType(letterhead);
  const read = readNumber(letterhead);
  const number = read.value === null ? numberByFileName(fileName) : read;
  const signature = readSignature(linesOf(extracted), lengthOf(letterhead), type.value === 'Văn bản hợp nhất');
  return {
    number,
    type,
    abstract: readAbstract(letterhead),
    issuer: readIssuer(letterhead, type.value, number.value),
    issuedOn: readIssuedOn(letterhead, extracted, type.value),
    signer: signature.signer,
    signerPosition: signature.position,
    secrecy: readSecrecy(letterhead, extracted, fileName),
    urgency: readUrgency(letterhead, extracted),
  };
}

/** A guess: the paper itself does not say. */
function numberByFileName(fileName: string): MetadataEntry {
  return { ...nothingFound, value: lawNumberKeyOfFileName(fileName) };
}

/** In lines: a position in the letterhead («THỦ TƯỚNG CHÍNH PHỦ») is no signature. */
function lengthOf({ lines, pieces, heading }: Letterhead): number {
  const marks = pieces.filter(({ text }) => isRightMark(text) || isNumberPiece(text));
  const last = heading?.kindWords.line ?? marks.at(-1)?.line;
  return last ? lines.indexOf(last) + 1 : 0;
}
