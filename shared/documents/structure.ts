// A paper's legal structure, with its places in the paper: units as a tree, replacement text that it quotes, faults in its
// numbering, mentions of other units and laws. Read once, when the paper's text is, and kept beside it.
import { z } from 'zod';
import { referencesOf } from '#shared/kernel/legal/legal-references.ts';
import { legalTreeOf } from '#shared/kernel/legal/legal-tree.ts';
import { type LegalPosition, type LegalUnit, unitKinds } from '#shared/kernel/legal/unit.ts';
import { type ExtractedText, textPlaceSchema } from './extracted-text.ts';
import { type Paragraph, paragraphsOf, placeIn } from './paragraphs.ts';

/** A unit without what is inside it. */
export const bareUnitSchema = z.object({
  kind: z.enum(unitKinds),
  /** As it is numbered: `15`, `68a`, `III`, `đ1`; empty where it has none. */
  number: z.string(),
  /** Unique in the paper: `điều-15/khoản-2/điểm-đ`. */
  address: z.string(),
  title: z.string().nullable(),
  start: textPlaceSchema,
  /** Exclusive: where the next unit that is not inside this one begins, or the paper's text ends. */
  end: textPlaceSchema,
});
export interface PaperUnit extends z.infer<typeof bareUnitSchema> {
  /** Absent: none. */
  readonly children?: PaperUnit[] | undefined;
}
const paperUnitSchema: z.ZodType<PaperUnit> = bareUnitSchema.extend({
  get children() {
    return z.array(paperUnitSchema).optional();
  },
});

export const paperReferenceSchema = z.object({
  start: textPlaceSchema,
  /** UTF-16 units in the paragraph's text, which may go on in the next block. */
  length: z.int().positive(),
  /** Units that are meant, in this paper or in `law`; none where a whole law is meant. */
  addresses: z.array(z.string()),
  /** Absent: this paper. All null: the law that is amended, not named. */
  law: z.object({ number: z.string().nullable(), name: z.string().nullable(), year: z.int().nullable() }).optional(),
  /** Absent: all addresses exist in this paper, or another law is meant. */
  isUnresolved: z.literal(true).optional(),
});

export const paperStructureSchema = z.object({
  /** `articles`: a text of Điều; `headings`: an outline; `none`: neither was found. */
  form: z.enum(['articles', 'headings', 'none']),
  units: z.array(paperUnitSchema),
  /** Replacement text, as units of the law that it amends, and the address of the unit here that quotes it. */
  quoted: z.array(z.object({ quotedIn: z.string(), unit: paperUnitSchema })),
  faults: z.array(
    z.object({
      kind: z.enum(['missing', 'repeated', 'out-of-order']),
      address: z.string(),
      expected: z.string(),
    }),
  ),
  references: z.array(paperReferenceSchema),
});
export type PaperStructure = z.infer<typeof paperStructureSchema>;

/** Of a text that nothing was read from. */
export const noStructure: PaperStructure = { form: 'none', units: [], quoted: [], faults: [], references: [] };

export function structureOf(extracted: Pick<ExtractedText, 'pages'>): PaperStructure {
  const paragraphs = paragraphsOf(extracted);
  const tree = legalTreeOf(paragraphs);
  return {
    form: tree.form,
    units: tree.units.map((unit) => paperUnit(unit, paragraphs)),
    quoted: tree.quoted.map(({ quotedIn, unit }) => ({ quotedIn, unit: paperUnit(unit, paragraphs) })),
    faults: [...tree.faults],
    references: referencesOf(paragraphs, tree).map(({ start, length, addresses, law, isResolved }) => ({
      start: placeAt(paragraphs, start),
      length,
      addresses: [...addresses],
      ...(law === null ? {} : { law }),
      ...(law === null && !isResolved ? { isUnresolved: true } : {}),
    })),
  };
}

function paperUnit({ children, start, end, ...unit }: LegalUnit, paragraphs: readonly Paragraph[]): PaperUnit {
  const placed = { ...unit, start: placeAt(paragraphs, start), end: placeAt(paragraphs, end) };
  return children.length === 0 ? placed : { ...placed, children: children.map((each) => paperUnit(each, paragraphs)) };
}

function placeAt(
  paragraphs: readonly Paragraph[],
  { paragraph, offset }: LegalPosition,
): z.infer<typeof textPlaceSchema> {
  const at = paragraphs[paragraph];
  if (!at) throw new Error(`structureOf: expected one of ${paragraphs.length} paragraphs, got ${paragraph}`);
  return placeIn(at, offset);
}
