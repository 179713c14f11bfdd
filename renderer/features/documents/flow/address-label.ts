// The short address that hangs in the margin, and how a unit is cited.
import { labelOfAddress } from '#shared/kernel/legal/find-unit.ts';
import { clauseMarkOf } from './clause-mark.ts';
import type { TextItem } from './flow-item.ts';
import type { UnitStart } from './unit-index.ts';

export interface AddressLabel {
  readonly kind: 'heading' | 'clause' | 'point';
  readonly label: string;
  /** Null where the paper's structure says nothing of it. */
  readonly unit: UnitStart | null;
}

/** Begins after an opening quotation mark at most. */
const latestStart = 2;

/** From the structure; by how the text begins where there is none. */
export function labelOfItem(item: TextItem, hasUnits: boolean): AddressLabel | null {
  if (item.kind === 'table' || item.kind === 'footnote') return null;
  const unit = item.units.find(({ offset }) => offset <= latestStart);
  if (unit) return labelOfUnit(unit);
  if (hasUnits || item.isContinued || item.kind !== 'paragraph') return null;
  const guessed = clauseMarkOf(item.parts[0]?.text ?? '');
  return guessed && { ...guessed, unit: null };
}

export function labelOfUnit(unit: UnitStart): AddressLabel {
  const { kind, number } = unit;
  if (kind === 'clause') return { kind, label: `K${number}`, unit };
  if (kind === 'point') return { kind, label: number, unit };
  return { kind: 'heading', label: kind === 'article' ? `Đ${number}` : '§', unit };
}

/** «Khoản 2 Điều 15 Luật Đất đai số 31/2024/QH15». */
export function citationOf(address: string, paper: { readonly title: string; readonly number: string | null }): string {
  const number = paper.number !== null && !paper.title.includes(paper.number) ? ` số ${paper.number}` : '';
  return `${labelOfAddress(address)} ${paper.title}${number}`.replace(/\s+/g, ' ').trim();
}
