// Every mention of a unit or a law in a text, with what it means: this text's own units by address, relative words
// («Điều này») by where they stand, other laws by number and name. Replacement text speaks of the law that it amends.
import { indexUnits, unitsAround } from './address-index.ts';
import { fullNamesIn, type LawMention } from './law-mentions.ts';
import { Addresses } from './mention-addresses.ts';
import { type Mention, mentionsOf } from './mention-runs.ts';
import { tokensOf } from './mention-tokens.ts';
import type { LegalParagraph, LegalReference, LegalTree, LegalUnit, NamedLaw } from './unit.ts';

const unnamedLaw: NamedLaw = { number: null, name: null, year: null };
const maxKnownNames = 200;
/** «1. Sửa đổi, bổ sung khoản 3 Điều 29 như sau»: units that stand here without a law are those of the amended one. */
const amendment =
  /^(?:Điều \d{1,4}[a-zđ]?[.:]\s)?(?:\d{1,3}[a-zđ]?\.\s|[a-zđ]\d?\)\s)?(?:(?:Sửa đổi|Bổ sung|Thay thế|Thay|Bãi bỏ|Bỏ|Hủy bỏ|Huỷ bỏ)(?!\p{L})|(?:Các\s)?(?:Điều|Khoản|Điểm|điều|khoản|điểm)\s[^.;]{1,80}?được\s(?:sửa đổi|bổ sung|thay))/u;

/** `paragraphs` are those that the tree was read from. */
export function referencesOf(paragraphs: readonly LegalParagraph[], tree: LegalTree): LegalReference[] {
  const addresses = new Addresses(indexUnits(tree.units));
  const quotedUnits = tree.quoted.map(({ unit }) => unit);
  const headings = headingPlaces([...tree.units, ...quotedUnits]);
  const known = knownNames(paragraphs);
  const references: LegalReference[] = [];
  let amended = nothingAmended;
  for (const [paragraph, { text }] of paragraphs.entries()) {
    const tokens = tokensOf(text, known);
    if (tokens.length === 0) continue;
    const isAmending = amendment.test(text.slice(0, 200));
    const starts = headings.get(paragraph);
    const others = tokens.filter(({ type, start }) => type === 'law' || !starts?.has(start));
    const mentions = mentionsOf(text, others);
    for (const mention of mentions) {
      const position = { paragraph, offset: mention.start };
      const quoted = unitsAround(quotedUnits, position);
      const around = unitsAround(tree.units, position);
      const isQuoted = quoted.length > 0;
      if (!isQuoted) amended = amendedAfter(amended, around, mention, isAmending, addresses);
      const isOfAmended = isQuoted || (isAmending && mention.law === null && amended.law !== null && !hasThis(mention));
      const law = lawOf(mention.law, isOfAmended ? (amended.law ?? unnamedLaw) : null);
      if (mention.units.length === 0 && (law === null || mention.law?.isThis)) continue;
      const own = law === null ? addresses.own(mention.units, around) : null;
      const seenFrom = isQuoted && !namesLaw(mention.law) ? quoted : [];
      const target = isOfAmended && !namesLaw(mention.law) ? amended.clauseTarget || amended.target : '';
      const meant = own ?? foreignAddresses(addresses, mention, seenFrom, target);
      const isResolved = law === null && meant.every((address) => addresses.exists(address));
      // «Phần thứ nhất bao gồm …» speaks of parts of anything.
      const isLoose = law === null && !isResolved && mention.law === null && mention.units[0]?.kind === 'part';
      if (isLoose || (mention.units.length > 0 && meant.length === 0)) continue;
      references.push({
        start: position,
        length: mention.end - mention.start,
        addresses: meant,
        law,
        isResolved,
      });
    }
  }
  return references;
}

interface AmendedLaw {
  /** Address of the article that amends it, and of its clause. */
  readonly article: string;
  readonly clause: string;
  readonly law: NamedLaw | null;
  /** Addresses in the amended law that the article and its clause are about: `điều-25`. */
  readonly target: string;
  readonly clauseTarget: string;
}

const nothingAmended: AmendedLaw = { article: '', clause: '', law: null, target: '', clauseTarget: '' };

/** The first law that an amending article names is the one that it amends; the first article is what its clause is about. */
function amendedAfter(
  before: AmendedLaw,
  around: readonly LegalUnit[],
  mention: Mention,
  isAmending: boolean,
  addresses: Addresses,
): AmendedLaw {
  const article = around.find(({ kind }) => kind === 'article')?.address ?? '';
  const clause = around.find(({ kind }) => kind === 'clause')?.address ?? '';
  let current = article === before.article ? before : { ...nothingAmended, article };
  if (clause !== current.clause) current = { ...current, clause, clauseTarget: '' };
  if (!isAmending) return current;
  if (!current.law && namesLaw(mention.law)) {
    const { number, name, year } = mention.law;
    current = { ...current, law: { number, name, year } };
  }
  const isArticle = mention.units.some(({ kind, isThis }) => kind === 'article' && !isThis);
  const [about = ''] = isArticle ? addresses.foreign(mention.units) : [];
  const target = about.split('/')[0] ?? '';
  if (target === '') return current;
  return clause === '' ? { ...current, target } : { ...current, clauseTarget: current.clauseTarget || target };
}

function namesLaw(law: LawMention | null): law is LawMention {
  return law !== null && !law.isThis;
}

function hasThis({ units, law }: Mention): boolean {
  return law?.isThis === true || units.some(({ isThis }) => isThis);
}

function lawOf(mentioned: LawMention | null, amended: NamedLaw | null): NamedLaw | null {
  if (!namesLaw(mentioned)) return amended;
  const { number, name, year } = mentioned;
  return { number, name, year };
}

/** «khoản 2 Điều này» in a quoted «Điều 20», or in «“2. …”» that stands for a clause of it, is `điều-20/khoản-2`. */
function foreignAddresses(
  addresses: Addresses,
  { units }: Mention,
  quoted: readonly LegalUnit[],
  target: string,
): string[] {
  const found = quoted.length > 0 ? addresses.own(units, quoted) : addresses.foreign(units);
  if (target === '') return found;
  return found.map((address) => (/^(?:khoản|điểm)-/u.test(address) ? `${target}/${address}` : address));
}

/** Offsets at which units begin: their own numbers mention nothing. */
function headingPlaces(units: readonly LegalUnit[]): ReadonlyMap<number, ReadonlySet<number>> {
  const places = new Map<number, Set<number>>();
  const add = ({ start, children }: LegalUnit) => {
    const offsets = places.get(start.paragraph);
    if (offsets) offsets.add(start.offset);
    else places.set(start.paragraph, new Set([start.offset]));
    for (const child of children) add(child);
  };
  for (const unit of units) add(unit);
  return places;
}

function knownNames(paragraphs: readonly LegalParagraph[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { text } of paragraphs) {
    if (names.size >= maxKnownNames) break;
    if (!/(?:[Ll]uật|Pháp lệnh) \p{Lu}/u.test(text)) continue;
    for (const name of fullNamesIn(text)) names.add(name);
  }
  return names;
}
