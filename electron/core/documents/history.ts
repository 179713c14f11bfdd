// What happened to a paper, told from its events: only those of circles that the viewer is in.
import type { EventLog } from '#core/kernel/event-log.ts';
import type { EventRegistry } from '#core/kernel/event-registry.ts';
import { documentSubject } from '#shared/documents/document-state.ts';
import type {
  DocumentDescribed,
  DocumentImported,
  DocumentPublished,
  DocumentScheduled,
  DocumentTextRevised,
} from '#shared/documents/events.ts';
import type { EventEnvelope } from '#shared/kernel/events.ts';
import type { Viewer } from '#shared/kernel/people.ts';
import type { DocumentRow } from './document-row.ts';

export interface HistoryEntry {
  readonly at: string;
  readonly actor: string;
  readonly type: string;
  readonly facts: Record<string, string | number>;
}

export interface HistorySource {
  readonly log: EventLog;
  readonly registry: EventRegistry;
  /** A person's name as shown. */
  readonly nameOf: (userId: string) => string;
}

/** Oldest first. An act that was told to two circles is one entry. */
export function historyOf(
  { log, registry, nameOf }: HistorySource,
  viewer: Viewer,
  { document_id }: Pick<DocumentRow, 'document_id'>,
): HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  for (const stored of log.readSubject(documentSubject(document_id))) {
    const event = viewer.circles.includes(stored.circle) ? registry.decode(stored) : null;
    if (!event) continue;
    const last = entries.at(-1);
    if (last?.at === event.at && (last.type === event.type || isTwin(last.type, event.type))) continue;
    entries.push({ at: event.at, actor: nameOf(event.actor), type: event.type, facts: factsOf(event) });
  }
  return entries;
}

/** The circle of preparation and the audience each hear of a publication in their own way. */
function isTwin(before: string, after: string): boolean {
  return before === 'document.released' && after === 'document.published';
}

function factsOf({ type, data, circle }: EventEnvelope): Record<string, string | number> {
  switch (type) {
    case 'document.imported': {
      const { fileName, stage } = data as DocumentImported;
      return { fileName, stage, circle };
    }
    case 'document.described': {
      const { title, fields, legalStatus } = data as DocumentDescribed;
      const changed = [
        ...(title === undefined ? [] : ['title']),
        ...Object.keys(fields),
        ...(legalStatus ? ['legalStatus'] : []),
      ];
      return { fields: changed.join(' ') };
    }
    case 'document.published': {
      const { lineage } = data as DocumentPublished;
      return { circle, version: lineage.version };
    }
    case 'document.released':
      return { circle: (data as { circle: string }).circle };
    case 'document.scheduled': {
      const { publishAt, circle: audience } = data as DocumentScheduled;
      return { publishAt, circle: audience };
    }
    case 'document.text-revised': {
      const { cause, page } = data as DocumentTextRevised;
      return page === undefined ? { cause } : { cause, page };
    }
    case 'document.returned':
    case 'document.withdrawn': {
      const { reason } = data as { reason?: string };
      return reason ? { reason } : {};
    }
    default:
      return {};
  }
}
