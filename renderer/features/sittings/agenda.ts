// What the moment means for sittings and their agenda. Pure: the clock comes in as a number.
import { dayKey } from '#renderer/i18n/format.ts';
import type { Sitting, SittingSummary } from '#shared/sittings/contract.ts';

export type SittingPhase = 'running' | 'upcoming' | 'closed';
export type AgendaPhase = 'past' | 'current' | 'coming';

type Span = Pick<SittingSummary, 'startsAt' | 'endsAt'>;

export function phaseOf({ startsAt, endsAt }: Span, now: number): SittingPhase {
  if (now < Date.parse(startsAt)) return 'upcoming';
  return now < Date.parse(endsAt) ? 'running' : 'closed';
}

/** The sitting in progress, else the next one, else the last one; one that is not held only where there is no other. */
export function chooseSitting<T extends Span & Pick<SittingSummary, 'standing'>>(
  sittings: readonly T[],
  now: number,
): T | undefined {
  const held = sittings.filter(({ standing }) => standing === 'planned');
  return (
    held.find((sitting) => phaseOf(sitting, now) === 'running') ??
    held.find((sitting) => phaseOf(sitting, now) === 'upcoming') ??
    held.at(-1) ??
    sittings.at(-1)
  );
}

export type AgendaEntry = Sitting['agenda'][number] & {
  readonly phase: AgendaPhase;
  /** When the next item begins, or the sitting ends. */
  readonly endsAt: string;
};

export function agendaAt(sitting: Sitting, now: number): AgendaEntry[] {
  const items = sitting.agenda.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
  return items.map((item, index) => {
    const endsAt = items[index + 1]?.startsAt ?? sitting.endsAt;
    const phase = phaseOf({ startsAt: item.startsAt, endsAt }, now);
    return { ...item, endsAt, phase: phase === 'running' ? 'current' : phase === 'closed' ? 'past' : 'coming' };
  });
}

export interface SittingDay {
  /** `2026-11-21`, in the chamber's time zone. */
  readonly day: string;
  readonly sittings: readonly SittingSummary[];
}

/** Sittings of one session by day, in order of time. */
export function daysOf(sittings: readonly SittingSummary[], sessionId: string): SittingDay[] {
  const ofSession = sittings.filter((sitting) => sitting.sessionId === sessionId);
  const days = Map.groupBy(ofSession, (sitting) => dayKey(sitting.startsAt));
  return [...days].map(([day, inDay]) => ({ day, sittings: inDay }));
}

export interface OtherSession {
  readonly sessionId: string;
  readonly title: string;
  /** Its sitting to open: the first one. */
  readonly sittingId: string;
}

export function otherSessions(sittings: readonly SittingSummary[], sessionId: string): OtherSession[] {
  const firsts = new Map<string, OtherSession>();
  for (const sitting of sittings) {
    if (sitting.sessionId === sessionId || firsts.has(sitting.sessionId)) continue;
    const { sessionId: id, sessionTitle: title, sittingId } = sitting;
    firsts.set(id, { sessionId: id, title, sittingId });
  }
  return [...firsts.values()];
}
