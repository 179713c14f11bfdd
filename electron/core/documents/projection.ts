// Rows of papers, from their events. Each event changes its own columns: to fold the whole paper anew with `evolve`
// would make a replay many times slower.
import type { Database } from '#core/kernel/database.ts';
import type { Projection } from '#core/kernel/projections.ts';
import {
  type DocumentDescribed,
  type DocumentFiled,
  type DocumentImported,
  type DocumentPublished,
  type DocumentScheduled,
  type DocumentTextRevised,
  documentApproved,
  documentDescribed,
  documentEvents,
  documentFiled,
  documentImported,
  documentPublished,
  documentRestored,
  documentReturned,
  documentScheduled,
  documentTextRevised,
  documentUnscheduled,
  documentWithdrawn,
} from '#shared/documents/events.ts';
import { metadataFields, type PaperMetadata } from '#shared/documents/metadata/metadata.ts';
import type { LegalStatus, Lineage, Paper, Placement } from '#shared/documents/paper.ts';
import type { EventEnvelope } from '#shared/kernel/events.ts';
import { lawNumberKey } from '#shared/kernel/legal/law-number.ts';
import { foldText } from '#shared/kernel/text/mapped-text.ts';

// Rows are wide (all that was read from a paper), so a list of 50,000 is never walked through them: for each order there
// is an index that holds all that lists are filtered by.
const filtered = 'stage, circle, home_circle, type, issuer, is_lacking, dated_on, changed_seq, document_id';
/** All that the text of a filter is looked for in, without tone marks. */
export const wordsKey = "title_key || ' ' || coalesce(number_folded, '') || ' ' || file_key";
const schema = `
  CREATE TABLE documents (
    imported_seq INTEGER PRIMARY KEY,
    document_id TEXT NOT NULL UNIQUE,
    circle TEXT NOT NULL,
    home_circle TEXT,
    stage TEXT NOT NULL,
    stage_before TEXT NOT NULL,
    title TEXT NOT NULL,
    title_key TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_key TEXT NOT NULL,
    media_type TEXT NOT NULL,
    original_sha256 TEXT NOT NULL,
    size_bytes INTEGER NOT NULL,
    text_sha256 TEXT NOT NULL,
    text_bytes INTEGER NOT NULL,
    rendition_sha256 TEXT,
    rendition_bytes INTEGER,
    page_count INTEGER NOT NULL,
    has_text INTEGER NOT NULL,
    scanned_pages INTEGER NOT NULL,
    weak_pages TEXT NOT NULL,
    is_sample INTEGER NOT NULL,
    imported_at TEXT NOT NULL,
    changed_seq INTEGER NOT NULL,
    changed_at TEXT NOT NULL,
    metadata TEXT NOT NULL,
    number TEXT,
    number_key TEXT,
    number_folded TEXT,
    type TEXT,
    issuer TEXT,
    issued_on TEXT,
    dated_on TEXT NOT NULL,
    is_lacking INTEGER NOT NULL,
    legal_status TEXT,
    session_id TEXT,
    sitting_id TEXT,
    item_id TEXT,
    dossier_id TEXT,
    dossier_role TEXT,
    family_id TEXT NOT NULL,
    version INTEGER NOT NULL,
    replaces TEXT,
    publish_at TEXT,
    publish_circle TEXT,
    publish_actor TEXT
  ) STRICT;
  CREATE INDEX documents_by_age ON documents (imported_seq, ${filtered});
  CREATE INDEX documents_by_title ON documents (title_key, document_id, ${filtered});
  CREATE INDEX documents_by_date ON documents (dated_on, document_id, ${filtered});
  CREATE INDEX documents_in_number_order ON documents (number_key IS NULL, number_key, document_id, ${filtered});
  CREATE INDEX documents_by_agenda ON documents (sitting_id, item_id, dossier_id, dossier_role, title_key, imported_seq, ${filtered});
  CREATE INDEX documents_by_words ON documents (${wordsKey});
  CREATE INDEX documents_by_facets ON documents (stage, type, issuer, is_lacking, circle, home_circle, dated_on, changed_seq, document_id);
  CREATE INDEX documents_by_original ON documents (original_sha256);
  CREATE INDEX documents_by_number ON documents (number_key) WHERE number_key IS NOT NULL;
  CREATE INDEX documents_by_sitting ON documents (sitting_id, session_id, stage, circle, home_circle, document_id) WHERE sitting_id IS NOT NULL OR session_id IS NOT NULL;
  CREATE INDEX documents_by_dossier ON documents (dossier_id, stage, circle, home_circle, document_id) WHERE dossier_id IS NOT NULL;
  CREATE INDEX documents_by_family ON documents (family_id, version);
  CREATE INDEX documents_replaced ON documents (replaces) WHERE replaces IS NOT NULL;
  CREATE INDEX documents_by_publication ON documents (publish_at) WHERE publish_at IS NOT NULL;
`;

export const documentsProjection: Projection = {
  name: 'documents',
  version: 5,
  eventTypes: documentEvents.map((eventType) => eventType.type),
  schema,
  prepare(database) {
    const appliers = appliersOf(database);
    return (event) => appliers[event.type]?.(event, event.subject.slice('document/'.length));
  },
};

type Applier = (event: EventEnvelope, documentId: string) => void;

// Data was validated when it was appended; to do it again takes as long as all the rest of a replay.
function appliersOf(database: Database): Record<string, Applier> {
  const insert = insertStatement(database);
  const { describe, file, revise, setStage, schedule, publish } = statementsOf(database);
  const readMetadata = database
    .prepare<[string], string>('SELECT metadata FROM documents WHERE document_id = ?')
    .pluck();
  const mergedMetadata = (documentId: string, fields: Partial<PaperMetadata>): PaperMetadata | null => {
    const kept = readMetadata.get(documentId);
    return kept === undefined ? null : { ...(JSON.parse(kept) as PaperMetadata), ...fields };
  };
  return {
    [documentImported.type]: (event, documentId) => {
      const { stage, ...paper } = event.data as DocumentImported;
      const home = stage === 'draft' ? event.circle : null;
      insert(event, documentId, { stage, home, paper, placement: null, lineage: null });
    },
    [documentPublished.type]: (event, documentId) => {
      const { paper, placement, lineage, legalStatus } = event.data as DocumentPublished;
      // Who was not told of the draft meets the paper here for the first time.
      insert(event, documentId, { stage: 'published', home: null, paper, placement, lineage });
      publish.run({
        documentId,
        circle: event.circle,
        seq: event.seq,
        at: event.at,
        legalStatus: legalStatus === null ? null : statusJson(legalStatus),
      });
    },
    [documentDescribed.type]: (event, documentId) => {
      const { title, fields, legalStatus } = event.data as DocumentDescribed;
      const metadata = mergedMetadata(documentId, fields);
      if (!metadata) return;
      describe.run({
        documentId,
        title: title ?? null,
        titleKey: title === undefined ? null : foldText(title),
        legalStatus: legalStatus === undefined ? null : statusJson(legalStatus),
        ...metadataColumns(metadata),
        seq: event.seq,
        at: event.at,
      });
    },
    [documentTextRevised.type]: (event, documentId) => {
      const { text, hasText, scannedPages, weakPages, title, fields } = event.data as DocumentTextRevised;
      const metadata = mergedMetadata(documentId, fields);
      if (!metadata) return;
      revise.run({
        documentId,
        textSha256: text.sha256,
        textBytes: text.sizeBytes,
        hasText: hasText ? 1 : 0,
        scannedPages,
        weakPages: JSON.stringify(weakPages),
        title: title ?? null,
        titleKey: title === undefined ? null : foldText(title),
        ...metadataColumns(metadata),
        seq: event.seq,
        at: event.at,
      });
    },
    [documentFiled.type]: (event, documentId) => {
      const { placement, lineage } = event.data as DocumentFiled;
      file.run({ documentId, ...placement, ...lineage });
    },
    [documentApproved.type]: (_event, documentId) => setStage.run({ documentId, stage: 'approved' }),
    [documentReturned.type]: (_event, documentId) => {
      setStage.run({ documentId, stage: 'draft' });
      schedule.run({ documentId, publishAt: null, circle: null, actor: null });
    },
    [documentScheduled.type]: ({ data, actor }, documentId) =>
      schedule.run({ documentId, ...(data as DocumentScheduled), actor }),
    [documentUnscheduled.type]: (_event, documentId) =>
      schedule.run({ documentId, publishAt: null, circle: null, actor: null }),
    [documentWithdrawn.type]: (_event, documentId) => {
      setStage.run({ documentId, stage: 'withdrawn' });
      schedule.run({ documentId, publishAt: null, circle: null, actor: null });
    },
    [documentRestored.type]: (_event, documentId) => setStage.run({ documentId, stage: 'restored' }),
  };
}

function statementsOf(database: Database) {
  const metadataSet = `metadata = $metadata, number = $number, number_key = $numberKey,
    number_folded = $numberFolded, type = $type, issuer = $issuer, issued_on = $issuedOn, dated_on = coalesce($issuedOn, substr(imported_at, 1, 10)), is_lacking = $isLacking`;
  const titleSet = 'title = coalesce($title, title), title_key = coalesce($titleKey, title_key)';
  const changed = 'changed_seq = $seq, changed_at = $at';
  const at = 'WHERE document_id = $documentId';
  return {
    describe: database.prepare(
      `UPDATE documents SET ${titleSet}, ${metadataSet}, legal_status = coalesce($legalStatus, legal_status), ${changed} ${at}`,
    ),
    revise: database.prepare(
      `UPDATE documents SET ${titleSet}, ${metadataSet}, text_sha256 = $textSha256, text_bytes = $textBytes,
         has_text = $hasText, scanned_pages = $scannedPages, weak_pages = $weakPages, ${changed} ${at}`,
    ),
    file: database.prepare(
      `UPDATE documents SET session_id = $sessionId, sitting_id = $sittingId, item_id = $itemId, dossier_id = $dossierId,
         dossier_role = $dossierRole, family_id = $familyId, version = $version, replaces = $replaces ${at}`,
    ),
    /** A withdrawal remembers where it came from; `restored` goes back there. */
    setStage: database.prepare(
      `UPDATE documents SET stage_before = CASE WHEN $stage = 'withdrawn' AND stage <> 'withdrawn' THEN stage ELSE stage_before END,
         stage = CASE WHEN $stage = 'restored' THEN (CASE WHEN stage = 'withdrawn' THEN stage_before ELSE stage END) ELSE $stage END ${at}`,
    ),
    schedule: database.prepare(
      `UPDATE documents SET publish_at = $publishAt, publish_circle = $circle, publish_actor = $actor ${at}`,
    ),
    publish: database.prepare(
      `UPDATE documents SET stage = 'published', circle = $circle, publish_at = NULL, publish_circle = NULL,
         publish_actor = NULL, legal_status = $legalStatus, ${changed} ${at}`,
    ),
  };
}

interface FirstSeen {
  readonly stage: string;
  readonly home: string | null;
  readonly paper: Paper;
  readonly placement: Placement | null;
  readonly lineage: Lineage | null;
}

function insertStatement(database: Database) {
  const columns = `imported_seq, document_id, circle, home_circle, stage, stage_before, title, title_key, file_name,
    file_key, media_type, original_sha256, size_bytes, text_sha256, text_bytes, rendition_sha256, rendition_bytes, page_count,
    has_text, scanned_pages, weak_pages, is_sample, imported_at, changed_seq, changed_at, metadata, number,
    number_key, number_folded,
    type, issuer, issued_on, dated_on, is_lacking, session_id, sitting_id, item_id, dossier_id, dossier_role, family_id,
    version, replaces`;
  const count = columns.split(',').length;
  const statement = database.prepare(
    `INSERT OR IGNORE INTO documents (${columns}) VALUES (${Array.from({ length: count }, () => '?').join(', ')})`,
  );
  return (event: EventEnvelope, documentId: string, { stage, home, paper, placement, lineage }: FirstSeen) => {
    const { metadata, number, numberKey, numberFolded, type, issuer, issuedOn, isLacking } = metadataColumns(
      paper.metadata,
    );
    statement.run(
      event.seq,
      documentId,
      event.circle,
      home,
      stage,
      stage,
      paper.title,
      foldText(paper.title),
      paper.fileName,
      foldText(paper.fileName),
      paper.mediaType,
      paper.original.sha256,
      paper.original.sizeBytes,
      paper.text.sha256,
      paper.text.sizeBytes,
      paper.rendition?.sha256 ?? null,
      paper.rendition?.sizeBytes ?? null,
      paper.pageCount,
      paper.hasText ? 1 : 0,
      paper.scannedPages,
      JSON.stringify(paper.weakPages),
      paper.isSample ? 1 : 0,
      event.at,
      event.seq,
      event.at,
      metadata,
      number,
      numberKey,
      numberFolded,
      type,
      issuer,
      issuedOn,
      issuedOn ?? event.at.slice(0, 10),
      isLacking,
      placement?.sessionId ?? null,
      placement?.sittingId ?? null,
      placement?.itemId ?? null,
      placement?.dossierId ?? null,
      placement?.dossierRole ?? null,
      lineage?.familyId ?? documentId,
      lineage?.version ?? 1,
      lineage?.replaces ?? null,
    );
  };
}

const lackingFields = ['number', 'type', 'abstract', 'issuer', 'issuedOn'] as const;

function metadataColumns(metadata: PaperMetadata) {
  const number = metadata.number.value;
  const isLacking =
    lackingFields.some((field) => metadata[field].value === null || metadata[field].confidence === 'unsure') ||
    (metadata.secrecy.value !== null && metadata.secrecy.confidence === 'unsure');
  return {
    metadata: JSON.stringify(inFixedOrder(metadata)),
    number,
    numberKey: number === null ? null : lawNumberKey(number),
    numberFolded: number === null ? null : foldText(number),
    type: metadata.type.value,
    issuer: metadata.issuer.value,
    issuedOn: metadata.issuedOn.value,
    isLacking: isLacking ? 1 : 0,
  };
}

/** The log keeps its own order of keys; rows must be the same whether they lived through an event or read it (rule L6). */
function inFixedOrder(metadata: PaperMetadata): PaperMetadata {
  return Object.fromEntries(
    metadataFields.map((field) => {
      const { value, confidence, source, place } = metadata[field];
      const { page = 0, block = 0, offset = 0, length = 0 } = place ?? {};
      return [field, { value, confidence, source, place: place && { page, block, offset, length } }];
    }),
  ) as PaperMetadata;
}

function statusJson({ inForceFrom, inForceTo, amendedBy, replacedBy }: LegalStatus): string {
  const amendments = amendedBy.map(({ number, inForceFrom: from }) => ({ number, inForceFrom: from }));
  return JSON.stringify({ inForceFrom, inForceTo, amendedBy: amendments, replacedBy });
}
