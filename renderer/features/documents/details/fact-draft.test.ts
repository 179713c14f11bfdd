import { describe, expect, it } from 'vitest';
import { type MetadataEntry, unreadMetadata } from '#shared/documents/metadata/metadata.ts';
import {
  type Described,
  describeOf,
  emptyDraft,
  faultOfField,
  hasFault,
  isEmptyDraft,
  parseDraft,
  stateOf,
  unsureFields,
  valueIn,
  withField,
  withTitle,
} from './fact-draft.ts';

const read = (value: string | null, confidence: MetadataEntry['confidence'] = 'high'): MetadataEntry => ({
  value,
  confidence,
  source: 'paper',
  place: null,
});
const document: Described = {
  title: 'Tờ trình',
  metadata: {
    ...unreadMetadata,
    number: read('412/TTr-CP'),
    issuedOn: read('2026-10-05'),
    issuer: read('Chính phủ', 'unsure'),
    secrecy: { value: null, confidence: 'high', source: 'person', place: null },
  },
};

describe('a draft of facts', () => {
  it('holds only what differs, and nothing once it is typed back', () => {
    const changed = withField(emptyDraft, document, 'number', '413/TTr-CP');
    expect([valueIn(changed, document, 'number'), valueIn(changed, document, 'issuedOn')]).toEqual([
      '413/TTr-CP',
      '05/10/2026',
    ]);
    expect(isEmptyDraft(withField(changed, document, 'number', '412/TTr-CP'))).toBe(true);
    expect(isEmptyDraft(withTitle(withTitle(emptyDraft, document, 'x'), document, 'Tờ trình'))).toBe(true);
  });

  it('saves days as days, clean spaces, and nothing as nothing', () => {
    let draft = withField(emptyDraft, document, 'issuedOn', '6/10/2026');
    draft = withField(draft, document, 'signer', '  Nguyễn   Văn A ');
    draft = withField(draft, document, 'issuer', ' ');
    expect(describeOf(withTitle(draft, document, ' Tờ trình  mới '))).toEqual({
      kind: 'describe',
      title: 'Tờ trình mới',
      fields: { issuedOn: '2026-10-06', signer: 'Nguyễn Văn A', issuer: null },
    });
  });

  it('is not saved with a day that is none, or without a title', () => {
    expect(faultOfField('issuedOn', '31/02/2026')).toBe('no-day');
    expect(faultOfField('issuedOn', '')).toBeNull();
    expect(hasFault(withField(emptyDraft, document, 'issuedOn', 'hôm qua'))).toBe(true);
    expect(hasFault(withTitle(emptyDraft, document, '   '))).toBe(true);
    expect(hasFault(withField(emptyDraft, document, 'abstract', 'x'.repeat(1001)))).toBe(true);
  });

  it('survives being kept as text, and damage to it', () => {
    const draft = withTitle(withField(emptyDraft, document, 'number', '1'), document, 'Khác');
    expect(parseDraft(JSON.stringify(draft))).toEqual(draft);
    expect(parseDraft('{"fields":{"number":5,"colour":"red"}}')).toEqual(emptyDraft);
    expect(parseDraft('{')).toEqual(emptyDraft);
  });
});

it('tells what was read surely, unsurely, not at all, and what a person said', () => {
  const { metadata } = document;
  expect([metadata.number, metadata.issuer, metadata.signer, metadata.secrecy].map(stateOf)).toEqual([
    'sure',
    'unsure',
    'missing',
    'person',
  ]);
  expect(unsureFields(document)).toEqual(['issuer']);
});
