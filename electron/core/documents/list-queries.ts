// The list of papers: narrowed down, in an order, a page at a time. With 50,000 papers the wide rows are read for the page
// alone; what is chosen and counted is found in indexes that hold everything that a filter asks for.
import type { Database } from '#core/kernel/database.ts';
import type { DocumentFilter, DocumentOrder } from '#shared/documents/listing.ts';
import type { Viewer } from '#shared/kernel/people.ts';
import { foldText } from '#shared/kernel/text/mapped-text.ts';
import { chooseByAgenda } from './agenda-order.ts';
import type { SeenRow } from './document-row.ts';
import { namedPapersSql } from './named-papers.ts';
import { wordsKey } from './projection.ts';
import { type Condition, type Parameters, rowsInOrder, visibleTo } from './queries.ts';

interface Order {
  /** Holds the order and every column of a filter. */
  readonly index: string;
  readonly sql: string;
}

const orders: Record<Exclude<DocumentOrder, 'agenda'>, Order> = {
  newest: { index: 'documents_by_age', sql: 'documents.imported_seq DESC' },
  title: { index: 'documents_by_title', sql: 'documents.title_key, documents.document_id' },
  number: {
    index: 'documents_in_number_order',
    sql: 'documents.number_key IS NULL, documents.number_key, documents.document_id',
  },
  issued: { index: 'documents_by_date', sql: 'documents.dated_on DESC, documents.document_id DESC' },
};

export const isUnread = `NOT EXISTS (SELECT 1 FROM readings WHERE readings.document_id = documents.document_id
  AND readings.user_id = $userId AND readings.seen_seq >= documents.changed_seq)`;

/** By the sitting that a paper is filed under; by the session itself where it is filed under no sitting. */
export const ofSession = `(documents.sitting_id IN (SELECT sitting_id FROM sittings WHERE session_id = $sessionId)
  OR (documents.sitting_id IS NULL AND documents.session_id = $sessionId))`;

/** Filed under the sitting, or named by its agenda and filed elsewhere. */
const ofSitting = `(documents.sitting_id = $sittingId OR documents.document_id IN
  (SELECT named.document_id FROM (${namedPapersSql}) AS named WHERE named.sitting_id = $sittingId))`;

/** Holds for papers that have a newer version where the viewer may see it. */
export const isReplaced = `documents.document_id IN (SELECT newer.replaces FROM documents AS newer
  WHERE newer.replaces IS NOT NULL AND +newer.stage = 'published'
    AND newer.circle IN (SELECT value FROM json_each($circles)))`;

function conditionsOf(viewer: Viewer, filter: DocumentFilter, matching: readonly number[] | null): Condition {
  const { stages, types, issuers, sessionId, sittingId, dossierId, from, to } = filter;
  const visible = visibleTo(viewer);
  const parts: string[] = [visible.sql];
  const parameters: Parameters = { ...visible.parameters, userId: viewer.userId };
  const add = (sql: string, values: Parameters = {}) => {
    parts.push(sql);
    Object.assign(parameters, values);
  };
  const among = (column: string, name: string, values: readonly (string | number)[] | null | undefined) => {
    if (values) add(`${column} IN (SELECT value FROM json_each($${name}))`, { [name]: JSON.stringify(values) });
  };
  if (stages) among('documents.stage', 'stages', stages);
  else add("documents.stage <> 'withdrawn'");
  among('documents.type', 'types', types);
  among('documents.issuer', 'issuers', issuers);
  among('documents.imported_seq', 'matching', matching);
  if (sessionId !== undefined) add(ofSession, { sessionId });
  if (sittingId !== undefined) add(ofSitting, { sittingId });
  if (dossierId !== undefined) add('documents.dossier_id = $dossierId', { dossierId });
  if (from !== undefined) add('documents.dated_on >= $from', { from });
  if (to !== undefined) add('documents.dated_on <= $to', { to });
  if (filter.isUnread) add(isUnread);
  if (filter.isLacking) add('documents.is_lacking = 1');
  if (!filter.withOldVersions) add(`NOT ${isReplaced}`);
  return { sql: parts.join(' AND '), parameters };
}

/** Papers that have every word in title, number or file name, whoever may see them; null when nothing was asked for. */
function findByText(database: Database, text: string | undefined): number[] | null {
  const words = foldText(text ?? '')
    .split(/\s+/u)
    .filter(Boolean)
    .slice(0, 16);
  if (words.length === 0) return null;
  const named = words.map((word, index) => [`word${index}`, word] as const);
  const parts = named.map(([name]) => `instr(${wordsKey}, $${name})`);
  return database
    .prepare<[Parameters], number>(
      `SELECT imported_seq FROM documents INDEXED BY documents_by_words WHERE ${parts.join(' AND ')}`,
    )
    .pluck()
    .all(Object.fromEntries(named));
}

export interface ListPage {
  readonly filter: DocumentFilter;
  readonly order: DocumentOrder;
  readonly offset: number;
  readonly limit: number;
}

const fewMatches = 2000;

/** The papers of one sitting or dossier, or that have some words, are few: they are found by that, and sorted. */
function indexFor(
  { sessionId, sittingId, dossierId }: DocumentFilter,
  matching: readonly number[] | null,
  index: string,
): string {
  const areFew =
    sessionId !== undefined ||
    sittingId !== undefined ||
    dossierId !== undefined ||
    (matching?.length ?? fewMatches) < fewMatches;
  return areFew ? '' : `INDEXED BY ${index}`;
}

type Column = 'imported_seq' | 'document_id';

interface Narrowed extends Condition {
  /** For each index: whether it must be used. */
  readonly indexed: (index: string) => string;
}

function narrow(viewer: Viewer, filter: DocumentFilter, matching: readonly number[] | null): Narrowed {
  return { ...conditionsOf(viewer, filter, matching), indexed: (index) => indexFor(filter, matching, index) };
}

function chooseSql(column: Column, order: Order, { sql, indexed }: Narrowed): string {
  return `SELECT documents.${column} FROM documents ${indexed(order.index)}
    WHERE ${sql} ORDER BY ${order.sql} LIMIT $limit OFFSET $offset`;
}

function countSql({ sql, indexed }: Narrowed): string {
  return `SELECT count(*) FROM documents ${indexed('documents_by_facets')} WHERE ${sql}`;
}

function choose<Value extends string | number>(
  database: Database,
  column: Column,
  { order, offset, limit }: Omit<ListPage, 'filter'>,
  narrowed: Narrowed,
): Value[] {
  if (order === 'agenda') return chooseByAgenda<Value>(database, column, narrowed, { offset, limit }).chosen;
  return database
    .prepare<[Parameters], Value>(chooseSql(column, orders[order], narrowed))
    .pluck()
    .all({ ...narrowed.parameters, offset, limit });
}

/** The selects of `listDocuments` without a text, for asserting their query plans. */
export function listDocumentsSql(
  viewer: Viewer,
  { filter, order }: { filter: DocumentFilter; order: keyof typeof orders },
): { choose: string; count: string } {
  const narrowed = narrow(viewer, filter, null);
  return { choose: chooseSql('imported_seq', orders[order], narrowed), count: countSql(narrowed) };
}

export function listDocuments(database: Database, viewer: Viewer, page: ListPage): { rows: SeenRow[]; total: number } {
  const narrowed = narrow(viewer, page.filter, findByText(database, page.filter.text));
  if (page.order === 'agenda') {
    const { chosen, total } = chooseByAgenda<number>(database, 'imported_seq', narrowed, page);
    return { rows: rowsInOrder(database, viewer, chosen), total };
  }
  const chosen = choose<number>(database, 'imported_seq', page, narrowed);
  const total = database.prepare<[Parameters], number>(countSql(narrowed)).pluck().get(narrowed.parameters);
  return { rows: rowsInOrder(database, viewer, chosen), total: total ?? 0 };
}

export function listDocumentIds(database: Database, viewer: Viewer, page: Omit<ListPage, 'offset'>): string[] {
  const narrowed = narrow(viewer, page.filter, findByText(database, page.filter.text));
  return choose<string>(database, 'document_id', { ...page, offset: 0 }, narrowed);
}

/** Papers that belong to a sitting by what they say themselves, in the order of its items and dossiers. */
export function listDocumentsOfSitting(database: Database, viewer: Viewer, sittingId: string): SeenRow[] {
  const { sql, parameters } = conditionsOf(viewer, {}, null);
  const filed = { sql: `${sql} AND documents.sitting_id = $sittingId`, parameters: { ...parameters, sittingId } };
  const all = { offset: 0, limit: Number.MAX_SAFE_INTEGER };
  return rowsInOrder(database, viewer, chooseByAgenda<number>(database, 'imported_seq', filed, all).chosen);
}
