// What the library shows, as it stands in its address: so that a link, a reload and going back lead to the same list.
// Read leniently: what makes no sense is left out.
import type { DocumentFilter, DocumentOrder } from '#shared/documents/listing.ts';
import type { Stage } from '#shared/documents/paper.ts';

export interface LibrarySearch {
  /** Ask for files at once: the desktop menu's "Nhập tài liệu…". */
  readonly import?: boolean;
  readonly q?: string;
  readonly stages?: readonly Stage[];
  readonly types?: readonly string[];
  readonly issuers?: readonly string[];
  readonly session?: string;
  readonly sitting?: string;
  readonly dossier?: string;
  /** `2026-11-21`. */
  readonly from?: string;
  readonly to?: string;
  readonly unread?: boolean;
  readonly lacking?: boolean;
  readonly old?: boolean;
  readonly order?: DocumentOrder;
}

// Named here again: the schemas' library would be in the first load of the app.
const orders: readonly DocumentOrder[] = ['newest', 'title', 'number', 'issued', 'agenda'];
const stages: readonly Stage[] = ['draft', 'approved', 'published', 'withdrawn'];
const idForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const maxChosen = 50;

export const usualOrder: DocumentOrder = 'newest';
export const orderNames = orders;

function textIn(value: unknown, maxLength: number): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, maxLength) : '';
  return text.trim() === '' ? undefined : text;
}

function textsIn(value: unknown, maxLength: number): readonly string[] | undefined {
  const values = Array.isArray(value) ? value : [value];
  const texts = values.filter((each): each is string => typeof each === 'string' && each !== '');
  const kept = [...new Set(texts)].filter((each) => each.length <= maxLength).slice(0, maxChosen);
  return kept.length > 0 ? kept : undefined;
}

function idIn(value: unknown): string | undefined {
  return typeof value === 'string' && idForm.test(value) ? value : undefined;
}

function dayIn(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value) ? value : undefined;
}

export function readLibrarySearch(search: Record<string, unknown>): LibrarySearch {
  const chosenStages = textsIn(search.stages, 20)?.filter((each): each is Stage => stages.some((one) => one === each));
  const order = orders.find((each) => each === search.order && each !== usualOrder);
  const isOn = (value: unknown) => (value === true ? true : undefined);
  return withoutGaps({
    import: isOn(search.import),
    q: textIn(search.q, 200),
    stages: chosenStages?.length ? chosenStages : undefined,
    types: textsIn(search.types, 100),
    issuers: textsIn(search.issuers, 300),
    session: idIn(search.session),
    sitting: idIn(search.sitting),
    dossier: idIn(search.dossier),
    from: dayIn(search.from),
    to: dayIn(search.to),
    unread: isOn(search.unread),
    lacking: isOn(search.lacking),
    old: isOn(search.old),
    order,
  });
}

export function withoutGaps<Values extends object>(
  values: Values,
): { [Key in keyof Values]: Exclude<Values[Key], undefined> } {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [Key in keyof Values]: Exclude<Values[Key], undefined> };
}

/** What the core is asked for. Stages and faults are the keepers' affair: an address cannot ask for them in another's name. */
export function filterOf(search: LibrarySearch, isKeeper: boolean): DocumentFilter {
  const { q, types, issuers, session, sitting, dossier, from, to, unread, old } = search;
  return withoutGaps({
    stages: isKeeper && search.stages ? [...search.stages] : undefined,
    types: types && [...types],
    issuers: issuers && [...issuers],
    sessionId: session,
    sittingId: sitting,
    dossierId: dossier,
    from,
    to,
    text: q,
    isUnread: unread ? (true as const) : undefined,
    isLacking: isKeeper && search.lacking ? (true as const) : undefined,
    withOldVersions: old ? (true as const) : undefined,
  }) as DocumentFilter;
}

/** One removable part of a filter. */
export interface FilterPart {
  readonly kind:
    | 'stages'
    | 'types'
    | 'issuers'
    | 'session'
    | 'sitting'
    | 'dossier'
    | 'from'
    | 'to'
    | 'unread'
    | 'lacking'
    | 'old'
    | 'q';
  readonly value: string;
}

export function partsOf(search: LibrarySearch, isKeeper: boolean): FilterPart[] {
  const many = (kind: 'stages' | 'types' | 'issuers') => (search[kind] ?? []).map((value) => ({ kind, value }));
  const one = (kind: 'session' | 'sitting' | 'dossier' | 'from' | 'to' | 'q') => {
    const value = search[kind];
    return value === undefined ? [] : [{ kind, value }];
  };
  const flag = (kind: 'unread' | 'lacking' | 'old') => (search[kind] ? [{ kind, value: '' }] : []);
  return [
    ...one('q'),
    ...(isKeeper ? many('stages') : []),
    ...flag('unread'),
    ...(isKeeper ? flag('lacking') : []),
    ...one('session'),
    ...one('sitting'),
    ...one('dossier'),
    ...many('types'),
    ...many('issuers'),
    ...one('from'),
    ...one('to'),
    ...flag('old'),
  ];
}

export function withoutPart(search: LibrarySearch, { kind, value }: FilterPart): LibrarySearch {
  const isMany = kind === 'stages' || kind === 'types' || kind === 'issuers';
  const left = isMany ? (search[kind] ?? []).filter((each) => each !== value) : [];
  return withoutGaps({ ...search, [kind]: left.length > 0 ? left : undefined });
}

/** The same order, nothing filtered. */
export function withoutFilter({ order }: LibrarySearch): LibrarySearch {
  return withoutGaps({ order });
}

/** Turns a value of a list on or off. */
export function toggled<Value extends string>(values: readonly Value[] | undefined, value: Value): Value[] | undefined {
  const chosen = values?.includes(value) ? values.filter((each) => each !== value) : [...(values ?? []), value];
  return chosen.length > 0 ? chosen : undefined;
}
