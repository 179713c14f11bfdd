// The desk in groups: what must be settled, what can be approved, what is approved, what waits for its time.
import { type ReadinessFault, readinessFaults } from '#shared/documents/readiness.ts';
import type { DocumentSummary } from '#shared/documents/summary.ts';

export const deskGroups = ['needs', 'ready', 'approved', 'scheduled'] as const;
export type DeskGroup = (typeof deskGroups)[number];

/** What keeps a paper from being approved; the rest is for the clerk to see. */
const blocking: ReadonlySet<ReadinessFault> = new Set(['secret', 'secrecy-unsure']);

export function groupOf({
  stage,
  scheduled,
  faults,
}: Pick<DocumentSummary, 'stage' | 'scheduled' | 'faults'>): DeskGroup {
  if (scheduled) return 'scheduled';
  if (stage === 'approved') return 'approved';
  return faults.length > 0 ? 'needs' : 'ready';
}

export function isBlocked({ faults }: Pick<DocumentSummary, 'faults'>): boolean {
  return faults.some((fault) => blocking.has(fault));
}

const gravity = new Map(readinessFaults.map((fault, index) => [fault, index]));

/** The gravest fault first, then those that have more of them; what is scheduled by its time. */
function compare(one: DocumentSummary, other: DocumentSummary): number {
  const gravest = ({ faults }: DocumentSummary) => (faults[0] ? (gravity.get(faults[0]) ?? 0) : readinessFaults.length);
  const times = [one, other].map(({ scheduled }) => scheduled?.publishAt ?? '');
  return (
    gravest(one) - gravest(other) ||
    other.faults.length - one.faults.length ||
    (times[0] ?? '').localeCompare(times[1] ?? '')
  );
}

export interface DeskPart {
  readonly group: DeskGroup;
  readonly papers: readonly DocumentSummary[];
}

/** All four groups, also those without papers; the order of the list stays where nothing else decides. */
export function partsOf(papers: readonly DocumentSummary[]): DeskPart[] {
  return deskGroups.map((group) => ({
    group,
    papers: papers.filter((paper) => groupOf(paper) === group).sort(compare),
  }));
}

/** The paper before or after one in the order of the desk; the first where none is chosen or it has gone. */
export function neighbourOf(
  parts: readonly DeskPart[],
  documentId: string | undefined,
  step: 1 | -1,
): string | undefined {
  const all = parts.flatMap(({ papers }) => papers);
  const at = all.findIndex((paper) => paper.documentId === documentId);
  if (at === -1) return all[0]?.documentId;
  return all[Math.min(all.length - 1, Math.max(0, at + step))]?.documentId;
}

/** Where one goes on once this paper is done: the next of its group, else the one before, else wherever there is one. */
export function nextAfter(parts: readonly DeskPart[], documentId: string): string | undefined {
  const papers = parts.find((part) => part.papers.some((paper) => paper.documentId === documentId))?.papers ?? [];
  const at = papers.findIndex((paper) => paper.documentId === documentId);
  const near = papers[at + 1] ?? papers[at - 1];
  return (
    near?.documentId ??
    parts.flatMap((part) => part.papers).find((paper) => paper.documentId !== documentId)?.documentId
  );
}

/** Papers on the desk that bear the same number of the same body as another one there. */
export function sameNumbers(papers: readonly DocumentSummary[]): ReadonlySet<string> {
  const byNumber = new Map<string, string[]>();
  for (const { documentId, number, issuer } of papers) {
    if (number === null) continue;
    const key = `${number.replace(/\s/g, '').toUpperCase()} ${issuer?.toUpperCase() ?? ''}`;
    byNumber.set(key, [...(byNumber.get(key) ?? []), documentId]);
  }
  return new Set([...byNumber.values()].filter((ids) => ids.length > 1).flat());
}
