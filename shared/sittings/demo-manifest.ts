// What resources/demo/demo.json says: the demo parliament's session, papers and sittings. Days count from the day on
// which the demo is first loaded (0), times are in Asia/Ho_Chi_Minh.
import { z } from 'zod';

const keySchema = z.string().regex(/^[a-z0-9-]+$/);
const timeSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const demoAgendaItemSchema = z.strictObject({
  start: timeSchema,
  title: z.string().min(1).max(500),
  /** A pause, with neither papers nor anybody who presents. */
  isBreak: z.boolean().optional(),
  /** Keys of papers, in reading order. */
  papers: z.array(keySchema),
});

const demoSittingSchema = z.strictObject({
  key: keySchema,
  title: z.string().min(1).max(300),
  day: z.int(),
  start: timeSchema,
  end: timeSchema,
  agenda: z.array(demoAgendaItemSchema).min(1),
});

export const demoManifestSchema = z
  .strictObject({
    session: z.strictObject({
      key: keySchema,
      title: z.string().min(1).max(300),
      startDay: z.int(),
      endDay: z.int(),
    }),
    /** `file` is relative to the manifest's folder. */
    papers: z
      .array(
        z.strictObject({
          key: keySchema,
          file: z.string().regex(/^papers\/[a-z0-9-]+\.(pdf|docx)$/),
          /** Key of the paper that this one is the next version of. */
          replaces: keySchema.optional(),
        }),
      )
      .min(1),
    sittings: z.array(demoSittingSchema).min(1),
  })
  .superRefine((manifest, context) => {
    for (const message of faultsOf(manifest)) context.addIssue({ code: 'custom', message });
  });
export type DemoManifest = z.infer<typeof demoManifestSchema>;

interface ManifestShape {
  readonly session: { readonly startDay: number; readonly endDay: number };
  readonly papers: readonly { readonly key: string; readonly file: string; readonly replaces?: string | undefined }[];
  readonly sittings: readonly z.infer<typeof demoSittingSchema>[];
}

function faultsOf({ session, papers, sittings }: ManifestShape): string[] {
  const faults = [
    ...repeated(papers.map((paper) => paper.key)).map((key) => `Paper key "${key}" occurs twice.`),
    ...repeated(papers.map((paper) => paper.file)).map((file) => `Paper file "${file}" occurs twice.`),
    ...repeated(sittings.map((sitting) => sitting.key)).map((key) => `Sitting key "${key}" occurs twice.`),
  ];
  const known = new Set(papers.map((paper) => paper.key));
  for (const { key, replaces } of papers) {
    if (replaces === key) faults.push(`Paper "${key}" replaces itself.`);
    else if (replaces !== undefined && !known.has(replaces)) {
      faults.push(`Paper "${key}" replaces the unknown paper "${replaces}".`);
    }
  }
  for (const [index, sitting] of sittings.entries()) {
    const at = `Sitting "${sitting.key}"`;
    if (sitting.day < session.startDay || sitting.day > session.endDay) faults.push(`${at} is outside its session.`);
    const times = [...sitting.agenda.map((item) => item.start), sitting.end];
    if (sitting.start > (times[0] ?? '')) faults.push(`${at} has an item before it starts.`);
    if (times.some((time, place) => place > 0 && time <= (times[place - 1] ?? ''))) {
      faults.push(`${at} has items out of order or after its end.`);
    }
    const next = sittings[index + 1];
    if (next !== undefined && (next.day < sitting.day || (next.day === sitting.day && next.start < sitting.end))) {
      faults.push(`${at} is not over when the next one starts.`);
    }
    for (const key of sitting.agenda.flatMap((item) => item.papers)) {
      if (!known.has(key)) faults.push(`${at} names the unknown paper "${key}".`);
    }
  }
  return faults;
}

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}
