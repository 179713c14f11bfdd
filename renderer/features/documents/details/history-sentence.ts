// What happened to a paper, as sentences.
import type { TFunction } from 'i18next';
import { formatDate, formatTime } from '#renderer/i18n/format.ts';
import { circleName } from '#renderer/ui/CircleBadge.tsx';

export interface HistoryEntry {
  readonly at: string;
  readonly actor: string;
  readonly type: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** `21/11/2026 09:05`. */
export function momentText(at: string): string {
  return `${formatDate(at)} ${formatTime(at)}`;
}

/** In the order of the form. */
const described = [
  'title',
  'number',
  'type',
  'abstract',
  'issuer',
  'issuedOn',
  'signer',
  'signerPosition',
  'secrecy',
  'urgency',
  'legalStatus',
] as const;

export function sentenceOf({ actor, type, facts }: HistoryEntry, t: TFunction): string {
  const text = (name: string) => String(facts[name] ?? '');
  const circle = facts.circle === undefined ? '' : circleName(text('circle'), t);
  switch (type) {
    case 'document.imported':
      return t(`documents:details.history.${facts.stage === 'draft' ? 'drafted' : 'shelved'}`, {
        actor,
        circle,
        fileName: text('fileName'),
      });
    case 'document.described': {
      const changed = new Set(text('fields').split(' '));
      const names = described.filter((name) => changed.has(name));
      const fields = names.map((name) => t(`documents:details.changed.${name}`)).join(', ');
      return t('documents:details.history.described', { actor, fields });
    }
    case 'document.published':
      return Number(facts.version) > 1
        ? t('documents:details.history.publishedVersion', { actor, circle, version: text('version') })
        : t('documents:details.history.published', { actor, circle });
    case 'document.released':
      return t('documents:details.history.published', { actor, circle });
    case 'document.scheduled':
      return t('documents:details.history.scheduled', { actor, circle, at: momentText(text('publishAt')) });
    case 'document.text-revised':
      if (facts.cause === 'recognised') return t('documents:details.history.recognised');
      if (facts.cause === 'corrected')
        return t('documents:details.history.corrected', { actor, page: facts.page ?? 1 });
      return t('documents:details.history.reread');
    case 'document.returned':
    case 'document.withdrawn': {
      const key = type === 'document.returned' ? 'returned' : 'withdrawn';
      const reason = text('reason');
      return reason
        ? t(`documents:details.history.${key}For`, { actor, reason })
        : t(`documents:details.history.${key}`, { actor });
    }
    case 'document.filed':
      return t('documents:details.history.filed', { actor });
    case 'document.approved':
      return t('documents:details.history.approved', { actor });
    case 'document.unscheduled':
      return t('documents:details.history.unscheduled', { actor });
    case 'document.restored':
      return t('documents:details.history.restored', { actor });
    default:
      return t('documents:details.history.other', { actor });
  }
}
