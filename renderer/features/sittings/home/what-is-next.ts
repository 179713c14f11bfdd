// What comes next, seen from a sitting and a moment. Pure.
import type { Sitting, SittingSummary } from '#shared/sittings/contract.ts';
import { agendaAt, phaseOf } from '../agenda.ts';

export type WhatIsNext =
  /** Another sitting goes on just now. */
  | { readonly kind: 'running'; readonly sitting: SittingSummary }
  /** This one has not begun. */
  | { readonly kind: 'begins'; readonly inMs: number }
  /** The next item of the agenda of this one, which goes on. */
  | { readonly kind: 'item'; readonly title: string; readonly startsAt: string; readonly inMs: number }
  /** The last item is being dealt with. */
  | { readonly kind: 'closes'; readonly at: string; readonly inMs: number }
  /** This one is over; null: no other is to come. */
  | { readonly kind: 'sitting'; readonly sitting: SittingSummary | null; readonly inMs: number };

export function whatIsNext(sittings: readonly SittingSummary[], sitting: Sitting, now: number): WhatIsNext {
  const phase = phaseOf(sitting, now);
  const held = sittings.filter(({ standing, sittingId }) => standing === 'planned' && sittingId !== sitting.sittingId);
  const running = held.find((each) => phaseOf(each, now) === 'running');
  if (running && phase !== 'running') return { kind: 'running', sitting: running };
  const isHeld = sitting.standing === 'planned';
  if (isHeld && phase === 'upcoming') return { kind: 'begins', inMs: Date.parse(sitting.startsAt) - now };
  if (isHeld && phase === 'running') return nextItem(sitting, now);
  const next = held
    .filter((each) => phaseOf(each, now) === 'upcoming')
    .toSorted((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt))[0];
  return { kind: 'sitting', sitting: next ?? null, inMs: next ? Date.parse(next.startsAt) - now : 0 };
}

function nextItem(sitting: Sitting, now: number): WhatIsNext {
  const next = agendaAt(sitting, now).find(({ phase }) => phase === 'coming');
  if (!next) return { kind: 'closes', at: sitting.endsAt, inMs: Date.parse(sitting.endsAt) - now };
  return { kind: 'item', title: next.title, startsAt: next.startsAt, inMs: Date.parse(next.startsAt) - now };
}
