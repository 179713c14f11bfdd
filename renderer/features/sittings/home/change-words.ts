// How much a new version changed, in words: «sửa 7 điều, thêm Điều 32a».
import type { TFunction } from 'i18next';
import { type FormatLanguage, formatPercent } from '#renderer/i18n/format.ts';
import type { VersionChanges } from '#shared/documents/comparison.ts';

/** A sentence's middle; null where the two could not be compared. */
export function changeWords(changes: VersionChanges, t: TFunction, language: FormatLanguage): string | null {
  if (!changes.isComparable) return null;
  const share = shareWords(changes, t, language);
  if (share !== null) return share;
  const kinds = (['changed', 'added', 'removed'] as const).filter((kind) => changes[kind].total > 0);
  if (kinds.length === 0) return t('sittings:home.changes.none');
  const words = kinds.map((kind) => unitWords(kind, changes[kind], t)).join(', ');
  return about(changes, words, t);
}

/** For a chip: «7 điều đổi». */
export function changeCount(changes: VersionChanges, t: TFunction, language: FormatLanguage): string | null {
  if (!changes.isComparable) return null;
  const share = shareWords(changes, t, language);
  if (share !== null) return share;
  const count = changes.changed.total + changes.added.total + changes.removed.total;
  if (count === 0) return t('sittings:home.changes.none');
  return about(changes, t('sittings:home.changes.units', { count }), t);
}

/** As the beginning of a sentence. */
export function asSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function shareWords(changes: VersionChanges, t: TFunction, language: FormatLanguage): string | null {
  if (changes.changedShare === null) return null;
  if (changes.changedShare === 0) return t('sittings:home.changes.none');
  // What changed is never told as nothing.
  const percent = formatPercent(Math.max(0.01, changes.changedShare), language);
  return about(changes, t('sittings:home.changes.share', { percent }), t);
}

function unitWords(
  kind: 'changed' | 'added' | 'removed',
  { total, units }: VersionChanges['changed'],
  t: TFunction,
): string {
  const [only] = units;
  if (total === 1 && only) return t(`sittings:home.changes.${kind}One`, { label: only.label });
  return t(`sittings:home.changes.${kind}`, { count: total });
}

function about({ isApproximate }: VersionChanges, words: string, t: TFunction): string {
  return isApproximate ? t('sittings:home.changes.about', { changes: words }) : words;
}
