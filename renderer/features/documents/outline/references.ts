// Where a mention of clauses or a law leads: into this paper, into another of the library, or nowhere that is known. Pure.
import type { LawMention } from '#shared/documents/contract.ts';
import type { PaperStructure, PaperUnit } from '#shared/documents/structure.ts';
import { labelOfAddress } from '#shared/kernel/legal/find-unit.ts';
import { lawNumberKey } from '#shared/kernel/legal/law-number.ts';
import { flatUnitsOf } from '../pane/unit-at.ts';

export interface LawPaper {
  readonly documentId: string;
  readonly title: string;
}

/** Papers of the laws that a paper names, by `lawKeyOf`; null: none in the library, or not a single one. */
export type LawsFound = ReadonlyMap<string, LawPaper | null> | 'seeking' | 'failed';

export type ReferenceTarget =
  | { readonly kind: 'here'; readonly units: readonly PaperUnit[]; readonly missing: readonly string[] }
  | { readonly kind: 'paper'; readonly paper: LawPaper; readonly addresses: readonly string[] }
  /** Units that this paper does not have. */
  | { readonly kind: 'missing'; readonly addresses: readonly string[] }
  /** A law that is not in the library. */
  | { readonly kind: 'unknown'; readonly law: LawMention; readonly addresses: readonly string[] }
  /** A law that is being looked up, or could not be. */
  | { readonly kind: 'seeking' | 'failed'; readonly law: LawMention; readonly addresses: readonly string[] };

type Structure = Pick<PaperStructure, 'units' | 'references'>;

export function lawKeyOf({ number, name, year }: LawMention): string {
  return JSON.stringify([number, name, year]);
}

/** «Luật Đất đai 2013», `30/2020/NĐ-CP`: its name, and what to search for. */
export function lawNameOf({ number, name, year }: LawMention): string {
  if (name === null) return number ?? '';
  return year !== null && number === null ? `${name} ${year}` : name;
}

/** Each law that is named, once. */
export function lawsNamedIn({ references }: Pick<PaperStructure, 'references'>): LawMention[] {
  const laws = new Map<string, LawMention>();
  for (const { law } of references) if (law && isNamed(law)) laws.set(lawKeyOf(law), law);
  return [...laws.values()];
}

function isNamed({ number, name }: LawMention): boolean {
  return number !== null || name !== null;
}

/** The paper that is read. */
interface ThisPaper {
  readonly documentId: string;
  readonly number: string | null;
}

/** Null where a mention is no link: of this very paper as a whole, or of a law that is not named. */
export function targetOf(
  { units, references }: Structure,
  index: number,
  { documentId, number }: ThisPaper,
  laws: LawsFound,
): ReferenceTarget | null {
  const reference = references[index];
  if (!reference) return null;
  const { addresses, law } = reference;
  if (!law) return targetHere({ units }, addresses);
  if (!isNamed(law)) return null;
  // Where the library has several of its number, this one is meant.
  const isThis = law.number !== null && number !== null && lawNumberKey(law.number) === lawNumberKey(number);
  if (isThis) return addresses.length === 0 ? null : targetHere({ units }, addresses);
  if (typeof laws === 'string') return { kind: laws, law, addresses };
  const paper = laws.get(lawKeyOf(law)) ?? null;
  if (!paper) return { kind: 'unknown', law, addresses };
  if (paper.documentId !== documentId) return { kind: 'paper', paper, addresses };
  return addresses.length === 0 ? null : targetHere({ units }, addresses);
}

function targetHere(structure: Pick<PaperStructure, 'units'>, addresses: readonly string[]): ReferenceTarget {
  const byAddress = unitsByAddress(structure);
  const units = addresses.map((address) => byAddress.get(address)).filter((unit) => unit !== undefined);
  const missing = addresses.filter((address) => !byAddress.has(address));
  return units.length === 0 ? { kind: 'missing', addresses } : { kind: 'here', units, missing };
}

const indexes = new WeakMap<readonly PaperUnit[], ReadonlyMap<string, PaperUnit>>();

function unitsByAddress(structure: Pick<PaperStructure, 'units'>): ReadonlyMap<string, PaperUnit> {
  const known = indexes.get(structure.units);
  if (known) return known;
  const index = new Map<string, PaperUnit>();
  for (const { unit } of flatUnitsOf(structure)) if (!index.has(unit.address)) index.set(unit.address, unit);
  indexes.set(structure.units, index);
  return index;
}

/** Where the link itself leads: the first of several units; null: nowhere that can be opened. */
export function destinationOf(
  target: ReferenceTarget,
  documentId: string,
): { readonly documentId: string; readonly unit?: string } | null {
  if (target.kind === 'here') return at(documentId, target.units[0]?.address);
  if (target.kind === 'paper') return at(target.paper.documentId, target.addresses[0]);
  return null;
}

function at(documentId: string, unit: string | undefined) {
  return { documentId, ...(unit !== undefined && { unit }) };
}

/** «Khoản 2 Điều 15», «Điều 12, Điều 13 và Điều 14»; of many: the first and the last. */
export function labelOfAddresses(addresses: readonly string[], and: string): string {
  const labels = addresses.map(labelOfAddress);
  if (labels.length > 4) return `${labels[0]} – ${labels.at(-1)}`;
  const last = labels.at(-1) ?? '';
  return labels.length < 2 ? last : `${labels.slice(0, -1).join(', ')} ${and} ${last}`;
}
