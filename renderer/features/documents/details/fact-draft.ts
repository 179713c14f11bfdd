// What a person has typed about a paper and not yet saved: only what differs from what the paper has now.
import type { DocumentAction } from '#shared/documents/actions.ts';
import { type MetadataEntry, type MetadataField, metadataFields } from '#shared/documents/metadata/metadata.ts';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import { dayText, isoDayOf } from './day-text.ts';

/** Texts as they stand in the fields of the form; days as dd/MM/yyyy. */
export interface FactDraft {
  readonly title?: string;
  readonly fields: Partial<Record<MetadataField, string>>;
}
export const emptyDraft: FactDraft = { fields: {} };

export type Described = Pick<DocumentDetail, 'title' | 'metadata'>;
type Describe = Extract<DocumentAction, { kind: 'describe' }>;

/** `missing`: not found in the paper. `person`: a person said so. */
export type FactState = 'sure' | 'unsure' | 'person' | 'missing';

export function stateOf({ value, confidence, source }: MetadataEntry): FactState {
  if (source === 'person') return 'person';
  if (value === null) return 'missing';
  return confidence === 'high' ? 'sure' : 'unsure';
}

/** What the form shows of a kept value. */
export function shownValue(field: MetadataField, value: string | null): string {
  return field === 'issuedOn' ? dayText(value) : (value ?? '');
}

export function valueIn(draft: FactDraft, { metadata }: Described, field: MetadataField): string {
  return draft.fields[field] ?? shownValue(field, metadata[field].value);
}

/** The draft with a field as typed; typing back what was there takes it out again. */
export function withField(draft: FactDraft, document: Described, field: MetadataField, text: string): FactDraft {
  const { [field]: _, ...others } = draft.fields;
  const isSame = text === shownValue(field, document.metadata[field].value);
  return { ...draft, fields: isSame ? others : { ...others, [field]: text } };
}

export function withTitle({ fields }: FactDraft, document: Described, title: string): FactDraft {
  return title === document.title ? { fields } : { title, fields };
}

export function isEmptyDraft(draft: FactDraft): boolean {
  return draft.title === undefined && Object.keys(draft.fields).length === 0;
}

export type FactFault = 'title-empty' | 'title-long' | 'too-long' | 'no-day';

export function faultOfField(field: MetadataField, text: string): FactFault | null {
  if (field === 'issuedOn' && text.trim() !== '' && isoDayOf(text) === null) return 'no-day';
  return text.trim().length > 1000 ? 'too-long' : null;
}

export function faultOfTitle(title: string | undefined): FactFault | null {
  if (title === undefined) return null;
  if (title.trim() === '') return 'title-empty';
  return title.trim().length > 500 ? 'title-long' : null;
}

export function hasFault(draft: FactDraft): boolean {
  const fields = Object.entries(draft.fields) as [MetadataField, string][];
  return faultOfTitle(draft.title) !== null || fields.some(([field, text]) => faultOfField(field, text) !== null);
}

/** As it is kept: composed letters, single spaces, a day as a day; empty means that there is none. */
export function keptValue(field: MetadataField, text: string): string | null {
  const clean = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return field === 'issuedOn' ? isoDayOf(clean) : clean || null;
}

/** What is to be saved of a draft without faults. */
export function describeOf(draft: FactDraft): Describe {
  const fields = Object.entries(draft.fields) as [MetadataField, string][];
  const title = draft.title?.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return {
    kind: 'describe',
    ...(title ? { title } : {}),
    fields: Object.fromEntries(fields.map(([field, text]) => [field, keptValue(field, text)])),
  };
}

/** Fields that a person should look at, in the order of the form. */
export function unsureFields({ metadata }: Described): MetadataField[] {
  return metadataFields.filter((field) => stateOf(metadata[field]) === 'unsure');
}

/** Reads what was kept on this device; damaged text holds nothing. */
export function parseDraft(stored: string | null): FactDraft {
  try {
    const value = JSON.parse(stored ?? 'null') as { title?: unknown; fields?: Record<string, unknown> } | null;
    const fields = Object.fromEntries(
      metadataFields.flatMap((field) => {
        const text = value?.fields?.[field];
        return typeof text === 'string' ? [[field, text]] : [];
      }),
    );
    return typeof value?.title === 'string' ? { title: value.title, fields } : { fields };
  } catch {
    return emptyDraft;
  }
}
