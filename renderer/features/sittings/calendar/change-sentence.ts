// What changed in a programme, said in a sentence: for the publisher before, for the readers after.
import type { TFunction } from 'i18next';
import { formatDate, formatTime } from '#renderer/i18n/format.ts';
import type { ProgrammeChange } from '#shared/sittings/programme-changes.ts';

export function changeSentence(change: ProgrammeChange, t: TFunction): string {
  const words = (text: string | null) => text || t('sittings:calendar.change.nothing');
  switch (change.kind) {
    case 'retitled':
      return t('sittings:calendar.change.retitled', { to: words(change.to) });
    case 'rescheduled':
      return t('sittings:calendar.change.rescheduled', { from: spanText(change.from), to: spanText(change.to) });
    case 'moved-place':
      if (change.from === null) return t('sittings:calendar.change.placed', { to: words(change.to) });
      return t('sittings:calendar.change.moved-place', { from: words(change.from), to: words(change.to) });
    case 'other-kind':
      return t('sittings:calendar.change.other-kind', {
        to: change.to === null ? t('sittings:calendar.change.nothing') : t(`sittings:calendar.kind.${change.to}`),
      });
    case 'item-added':
    case 'item-moved':
      return t(`sittings:calendar.change.${change.kind}`, {
        title: words(change.title),
        time: formatTime(change.startsAt),
      });
    case 'item-removed':
    case 'item-papers':
      return t(`sittings:calendar.change.${change.kind}`, { title: words(change.title) });
    case 'item-retimed':
      return retimedSentence(change, t);
    case 'item-reworded':
      return t('sittings:calendar.change.item-reworded', { from: words(change.from), to: words(change.to) });
    case 'item-presenter':
      return t('sittings:calendar.change.item-presenter', { title: words(change.title), to: words(change.to) });
  }
}

function retimedSentence(change: Extract<ProgrammeChange, { kind: 'item-retimed' }>, t: TFunction): string {
  const { title, from, to } = change;
  const sameStart = from.startsAt === to.startsAt;
  const key = sameStart ? 'item-lengthened' : 'item-retimed';
  return t(`sittings:calendar.change.${key}`, {
    title: title || t('sittings:calendar.change.nothing'),
    from: sameStart ? from.durationMinutes : formatTime(from.startsAt),
    to: sameStart ? to.durationMinutes : formatTime(to.startsAt),
  });
}

/** `08:00 – 11:30 21/11/2026`. */
function spanText({ startsAt, endsAt }: { readonly startsAt: string; readonly endsAt: string }): string {
  return `${formatTime(startsAt)} – ${formatTime(endsAt)} ${formatDate(startsAt)}`;
}
