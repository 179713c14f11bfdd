// A paper made to be read: its parts by the layout of Decree 30/2020, what should be read from it, and the ways in
// which such a paper comes: pages with two columns, a word processor's table or tabs, plain text, a recognised picture.
import type { MetadataField } from '#shared/documents/metadata/metadata.ts';

export type Expected = Partial<Record<MetadataField, string>>;

export interface MadePaper {
  readonly name: string;
  /** Above both columns: stamps, marks of drafts. */
  readonly top?: readonly string[];
  /** Left column down to the number and what stands below it. */
  readonly left: readonly string[];
  /** Right column below quốc hiệu and tiêu ngữ; `null` for a paper without them. */
  readonly right: readonly string[];
  readonly isWithoutNation?: true;
  readonly nation?: readonly string[];
  readonly heading: readonly string[];
  readonly subject?: readonly string[];
  readonly body: readonly string[];
  readonly recipients?: readonly string[];
  readonly signature?: readonly string[];
  /** A copy's letterhead, annexes. */
  readonly after?: readonly string[];
  readonly expected: Expected;
}

export const nationalTitle = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'] as const;

export function rightColumn({ right, nation, isWithoutNation }: MadePaper): string[] {
  return isWithoutNation ? [...right] : [...(nation ?? nationalTitle), '_______________', ...right];
}
