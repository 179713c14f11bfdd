// The addresses that a mention means, seen from where it stands.
import type { AddressIndex } from './address-index.ts';
import type { Member, MentionKind, UnitToken } from './mention-tokens.ts';
import { addressSegment, compareOrdinals, numberOrdinal, type Ordinal, pointOrdinal, romanValue } from './numbering.ts';
import type { LegalUnit } from './unit.ts';

const maxAddresses = 400;
/** From the outermost to the innermost. */
const containers: readonly MentionKind[] = ['annex', 'part', 'chapter', 'section', 'subsection'];

export class Addresses {
  readonly #index: AddressIndex;
  /** Addresses of chapters and sections by their last part. */
  readonly #bySegment = new Map<string, string>();
  readonly #articles = new Map<string, LegalUnit[]>();

  constructor(index: AddressIndex) {
    this.#index = index;
    for (const [address, unit] of index.byAddress) {
      const segment = address.slice(address.lastIndexOf('/') + 1);
      if (unit.kind === 'article') {
        const scope = address.slice(0, Math.max(0, address.lastIndexOf('/')));
        const articles = this.#articles.get(scope);
        if (articles) articles.push(unit);
        else this.#articles.set(scope, [unit]);
      } else if (unit.kind !== 'clause' && unit.kind !== 'point' && !this.#bySegment.has(segment)) {
        this.#bySegment.set(segment, address);
      }
    }
  }

  exists(address: string): boolean {
    return this.#index.byAddress.has(address);
  }

  /** In this text; `around`: the units that the mention stands in. */
  own(units: readonly UnitToken[], around: readonly LegalUnit[]): string[] {
    const scope = around.findLast(({ kind }) => kind === 'annex')?.address ?? '';
    let prefixes = this.#start(units, around, scope);
    for (const unit of [...units].reverse()) {
      if (containers.includes(unit.kind) && units.some(({ kind }) => kind === 'article')) continue;
      if (unit.isThis) prefixes = [this.#enclosing(unit.kind, around)];
      else prefixes = prefixes.flatMap((prefix) => this.#members(unit, prefix, scope)).slice(0, maxAddresses);
    }
    return prefixes.filter((address) => address !== '');
  }

  /** In a law that is not at hand. */
  foreign(units: readonly UnitToken[]): string[] {
    let prefixes = [''];
    const hasArticle = units.some(({ kind }) => kind === 'article');
    for (const unit of [...units].reverse()) {
      if (unit.isThis || (hasArticle && containers.includes(unit.kind))) continue;
      const segments = unit.members.flatMap((member, at) => {
        const previous = unit.members[at - 1];
        return member.endsRange && previous ? between(previous, member) : [member.segment];
      });
      prefixes = prefixes
        .flatMap((prefix) => segments.map((segment) => joined(prefix, segment)))
        .slice(0, maxAddresses);
    }
    return prefixes.filter((address) => address !== '');
  }

  /** What the highest unit that is named stands in. */
  #start(units: readonly UnitToken[], around: readonly LegalUnit[], scope: string): string[] {
    const highest = units.at(-1)?.kind;
    if (highest === 'point') {
      const clause = around.findLast(({ kind }) => kind === 'clause' || kind === 'article' || kind === 'heading');
      return [clause?.address ?? ''];
    }
    if (highest === 'clause') return [around.findLast(({ kind }) => kind === 'article')?.address ?? scope];
    return [''];
  }

  #enclosing(kind: MentionKind, around: readonly LegalUnit[]): string {
    const found = around.findLast((unit) => unit.kind === kind);
    if (found) return found.address;
    // «khoản này» within an annex that counts by headings.
    return around.findLast((unit) => unit.kind === 'heading')?.address ?? '';
  }

  #members(unit: UnitToken, prefix: string, scope: string): string[] {
    return unit.members.flatMap((member, at) => {
      const previous = unit.members[at - 1];
      if (!member.endsRange || !previous) return [this.#address(unit.kind, prefix, member, scope)];
      const among =
        unit.kind === 'article' ? this.#articlesNear(scope, member) : this.#index.byAddress.get(prefix)?.children;
      const inside = (among ?? []).filter((each) => {
        const ordinal = ordinalOfUnit(each);
        return compareOrdinals(ordinal, previous.ordinal) > 0 && compareOrdinals(ordinal, member.ordinal) <= 0;
      });
      const addresses = inside.filter(({ kind }) => kind === unit.kind).map(({ address }) => address);
      return addresses.length > 0 ? addresses : between(previous, member).map((segment) => joined(prefix, segment));
    });
  }

  #articlesNear(scope: string, { segment }: Member): readonly LegalUnit[] | undefined {
    return this.#articles.get(this.exists(joined(scope, segment)) ? scope : '');
  }

  /** An annex may count by headings: «Mục IV Phần I Phụ lục này» is `phụ-lục-i/phần-i/iv`. */
  #address(kind: MentionKind, prefix: string, { segment }: Member, scope: string): string {
    const plain = joined(prefix, segment);
    if (kind === 'article' || kind === 'annex') {
      const inScope = joined(scope, segment);
      return scope !== '' && this.exists(inScope) ? inScope : segment;
    }
    if (this.exists(plain)) return plain;
    const bare = joined(prefix || scope, addressSegment(segment.slice(segment.lastIndexOf('-') + 1)));
    if ((prefix || scope) !== '' && this.exists(bare)) return bare;
    return prefix === '' ? (this.#bySegment.get(segment) ?? plain) : plain;
  }
}

function joined(prefix: string, segment: string): string {
  return prefix === '' ? segment : `${prefix}/${segment}`;
}

function ordinalOfUnit({ kind, number }: LegalUnit): Ordinal {
  if (kind === 'point') return pointOrdinal(number.charAt(0), number.slice(1));
  const [, figures = '', suffix = ''] = /^(\d+|[IVXLC]+)([a-zđ]?)/u.exec(number) ?? [];
  return numberOrdinal(`${romanValue(figures) || Number(figures) || 0}`, suffix);
}

/** Where the law is not at hand, or holds none of them: the plain numbers up to the end of the range. */
function between(from: Member, to: Member): string[] {
  const word = to.segment.slice(0, to.segment.lastIndexOf('-'));
  const segments: string[] = [];
  const isCounted = /\d$/.test(to.segment) && to.ordinal.base - from.ordinal.base < maxAddresses;
  for (let base = from.ordinal.base + 1; isCounted && base < to.ordinal.base; base += 1)
    segments.push(`${word}-${base}`);
  return [...segments, to.segment];
}
