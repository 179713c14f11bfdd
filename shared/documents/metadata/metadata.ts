// What a paper says of itself in its letterhead and at its foot (Decree 30/2020, article 8): each field with how sure
// the reading is and where it stands, so that a person can look and mend it before the paper is published.
import { z } from 'zod';
import { textPlaceSchema } from '#shared/documents/extracted-text.ts';

export const metadataFields = [
  /** Số, ký hiệu: `30/2020/NĐ-CP`, `Luật số 31/2024/QH15` as `31/2024/QH15`. */
  'number',
  /** Loại văn bản, as Decree 30 names it: `Luật`, `Nghị định`, `Tờ trình`, `Công văn`. */
  'type',
  /** Trích yếu, without the type. */
  'abstract',
  /** Cơ quan ban hành, in ordinary letters: `Quốc hội`, `Bộ Tài chính`. */
  'issuer',
  /** Ngày ban hành, `2020-03-05`. */
  'issuedOn',
  /** Họ và tên người ký. */
  'signer',
  /** Chức vụ người ký, with `TM.`, `KT.` as written. */
  'signerPosition',
  /** Độ mật: `confidential` (mật), `secret` (tối mật), `top-secret` (tuyệt mật). */
  'secrecy',
  /** Độ khẩn: `urgent` (khẩn), `very-urgent` (thượng khẩn), `flash` (hỏa tốc). */
  'urgency',
] as const;
export type MetadataField = (typeof metadataFields)[number];

export const secrecyGrades = ['confidential', 'secret', 'top-secret'] as const;
export type SecrecyGrade = (typeof secrecyGrades)[number];
export const urgencyGrades = ['urgent', 'very-urgent', 'flash'] as const;

/** Whether a person may say this of a field: dates are days, grades are grades. */
export function isValueOf(field: MetadataField, value: string): boolean {
  if (field === 'issuedOn') return z.iso.date().safeParse(value).success;
  if (field === 'secrecy') return (secrecyGrades as readonly string[]).includes(value);
  if (field === 'urgency') return (urgencyGrades as readonly string[]).includes(value);
  return value.trim() !== '';
}

export const metadataEntrySchema = z.object({
  /** Null where none was found. */
  value: z.string().min(1).max(1000).nullable(),
  /** `high`: it stands where such a field belongs and reads as one. `unsure`: to be looked at. */
  confidence: z.enum(['high', 'unsure']),
  source: z.enum(['paper', 'person']),
  /** Where it was read; null where it was not read from the paper. */
  place: textPlaceSchema.extend({ length: z.int().nonnegative() }).nullable(),
});
export type MetadataEntry = z.infer<typeof metadataEntrySchema>;

export const paperMetadataSchema = z.record(z.enum(metadataFields), metadataEntrySchema);
export type PaperMetadata = z.infer<typeof paperMetadataSchema>;

const nothingRead: MetadataEntry = { value: null, confidence: 'unsure', source: 'paper', place: null };

/** Of a paper that nothing could be read from. */
export const unreadMetadata: PaperMetadata = Object.fromEntries(
  metadataFields.map((field) => [field, nothingRead]),
) as PaperMetadata;
