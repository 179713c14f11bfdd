// What stands between a draft and its readers: some of it must be settled before approval, the rest is for the clerk to see.
import { z } from 'zod';
import { type MetadataField, type SecrecyGrade, secrecyGrades } from './metadata/metadata.ts';
import type { Paper } from './paper.ts';

/** What the parliament has decided about papers; configuration, for the law on state secrets is not the app's to read. */
export const paperPolicySchema = z.object({
  /** Grades that are not taken in. */
  refusedSecrecy: z.array(z.enum(secrecyGrades)),
});
export type PaperPolicy = z.infer<typeof paperPolicySchema>;
export const usualPolicy: PaperPolicy = { refusedSecrecy: [...secrecyGrades] };

/** `secret`: of a grade that is not taken in. `secrecy-unsure`: may be; a person must say. The rest does not block. */
export const readinessFaults = [
  'secret',
  'secrecy-unsure',
  'no-text',
  'pages-scanned',
  'pages-weak',
  'no-number',
  'no-type',
  'no-abstract',
  'no-issuer',
  'no-date',
  'unsure',
] as const;
export type ReadinessFault = (typeof readinessFaults)[number];

const wanted: readonly (readonly [MetadataField, ReadinessFault])[] = [
  ['number', 'no-number'],
  ['type', 'no-type'],
  ['abstract', 'no-abstract'],
  ['issuer', 'no-issuer'],
  ['issuedOn', 'no-date'],
];

type Judged = Pick<Paper, 'metadata' | 'hasText' | 'scannedPages' | 'weakPages'>;

/** Gravest first; empty for a paper that is ready. */
export function faultsOf(
  { metadata, hasText, scannedPages, weakPages }: Judged,
  policy: PaperPolicy,
): ReadinessFault[] {
  const lacking = wanted.filter(([field]) => metadata[field].value === null).map(([, fault]) => fault);
  const isUnsure = wanted.some(([field]) => metadata[field].value !== null && metadata[field].confidence === 'unsure');
  return [
    ...secrecyFaults(metadata, policy),
    ...(hasText ? [] : ['no-text' as const]),
    ...(hasText && scannedPages > 0 ? ['pages-scanned' as const] : []),
    ...(weakPages.length > 0 ? ['pages-weak' as const] : []),
    ...lacking,
    ...(isUnsure ? ['unsure' as const] : []),
  ];
}

/** Those that keep a paper from being approved and published. */
export function blockingFaults({ metadata }: Pick<Paper, 'metadata'>, policy: PaperPolicy): ReadinessFault[] {
  return secrecyFaults(metadata, policy);
}

function secrecyFaults({ secrecy }: Paper['metadata'], { refusedSecrecy }: PaperPolicy): ReadinessFault[] {
  if (secrecy.value === null) return [];
  if (secrecy.confidence === 'unsure') return ['secrecy-unsure'];
  return refusedSecrecy.includes(secrecy.value as SecrecyGrade) ? ['secret'] : [];
}
