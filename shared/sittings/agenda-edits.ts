// How an agenda is edited: each edit gives the new programme. Durations stay as they are, what follows moves along, and
// the pauses between items keep their place. Pure; the editor and its undo stand on it.
import {
  type AgendaItem,
  endOfItem,
  later,
  maxItemMinutes,
  minutesBetween,
  type Outline,
  type Programme,
} from './programme.ts';

/** Puts an item at another place; only the items between the two places get other times. */
export function moveItem(programme: Programme, itemId: string, to: number): Programme {
  const { agenda } = programme;
  const from = agenda.findIndex((item) => item.itemId === itemId);
  const target = Math.min(Math.max(to, 0), agenda.length - 1);
  const moved = agenda[from];
  if (!moved || from === target) return programme;
  const [first, last] = [Math.min(from, target), Math.max(from, target)];
  // Minutes between an item's end and the next one's beginning belong to the place, not to the item.
  const pauses = agenda.map((item, place) => {
    const next = agenda[place + 1];
    return next ? minutesBetween(endOfItem(item), next.startsAt) : 0;
  });
  const order = agenda.toSpliced(from, 1).toSpliced(target, 0, moved);
  let startsAt = agenda[first]?.startsAt ?? programme.startsAt;
  const retimed = order.map((item, place) => {
    if (place < first || place > last) return item;
    const placed = { ...item, startsAt };
    startsAt = later(endOfItem(placed), pauses[place] ?? 0);
    return placed;
  });
  return { ...programme, agenda: retimed };
}

/** What follows moves along by as much. */
export function setDuration(programme: Programme, itemId: string, durationMinutes: number): Programme {
  const place = placeOf(programme, itemId);
  const item = programme.agenda[place];
  const minutes = Math.min(Math.max(Math.round(durationMinutes), 1), maxItemMinutes);
  if (!item || item.durationMinutes === minutes) return programme;
  return shiftFrom(
    withItem(programme, { ...item, durationMinutes: minutes }),
    place + 1,
    minutes - item.durationMinutes,
  );
}

/** The item and what follows move along. */
export function setStart(programme: Programme, itemId: string, startsAt: string): Programme {
  const place = placeOf(programme, itemId);
  const item = programme.agenda[place];
  return item ? shiftFrom(programme, place, minutesBetween(item.startsAt, startsAt)) : programme;
}

/** At `place`, beginning where the item before it ends; what follows makes room. */
export function addItem(
  programme: Programme,
  place: number,
  item: Pick<AgendaItem, 'itemId' | 'kind' | 'title' | 'durationMinutes'>,
): Programme {
  const before = programme.agenda[place - 1];
  const startsAt = before ? endOfItem(before) : programme.startsAt;
  const { agenda } = shiftFrom(programme, place, item.durationMinutes);
  const added = { ...item, startsAt, presenter: null, documentIds: [] };
  return { ...programme, agenda: agenda.toSpliced(place, 0, added) };
}

/** What becomes of the papers that an item names: another item, or the sitting as a whole. */
export function removeItem(programme: Programme, itemId: string, papersTo: string | null): Programme {
  const place = placeOf(programme, itemId);
  const item = programme.agenda[place];
  if (!item) return programme;
  const shifted = shiftFrom(programme, place + 1, -item.durationMinutes);
  const rest = { ...shifted, agenda: shifted.agenda.toSpliced(place, 1) };
  return namePapers(rest, papersTo, item.documentIds);
}

/** Adds papers at the end of what an item (null: the sitting) names; none is named twice. */
export function namePapers(programme: Programme, itemId: string | null, documentIds: readonly string[]): Programme {
  const added = (named: readonly string[]) => [...new Set([...named, ...documentIds])];
  if (itemId === null) return { ...programme, documentIds: added(programme.documentIds) };
  const item = programme.agenda[placeOf(programme, itemId)];
  return item ? withItem(programme, { ...item, documentIds: added(item.documentIds) }) : programme;
}

export function withItem(programme: Programme, item: AgendaItem): Programme {
  return { ...programme, agenda: programme.agenda.map((each) => (each.itemId === item.itemId ? item : each)) };
}

/** To another day or hour: length and agenda go along. */
export function moveSitting(programme: Programme, startsAt: string): Programme {
  const minutes = minutesBetween(programme.startsAt, startsAt);
  if (minutes === 0) return programme;
  return { ...shiftFrom(programme, 0, minutes), startsAt, endsAt: later(programme.endsAt, minutes) };
}

/** What another sitting may take over: not its day, nor its papers. */
export function outlineOf(programme: Programme): Outline {
  return {
    title: programme.title,
    kind: programme.kind,
    place: programme.place,
    lengthMinutes: Math.min(Math.max(minutesBetween(programme.startsAt, programme.endsAt), 1), maxItemMinutes),
    items: programme.agenda
      .map(({ kind, startsAt, durationMinutes, title, presenter }) => {
        const offsetMinutes = minutesBetween(programme.startsAt, startsAt);
        return { kind, offsetMinutes, durationMinutes, title, presenter };
      })
      .filter(({ offsetMinutes }) => offsetMinutes >= 0 && offsetMinutes <= maxItemMinutes),
  };
}

/** A new programme after an outline. `newItemId` is asked once for each item. */
export function programmeAfter(
  outline: Outline,
  { sessionId, startsAt }: Pick<Programme, 'sessionId' | 'startsAt'>,
  newItemId: (place: number) => string,
): Programme {
  const { title, kind, place, lengthMinutes, items } = outline;
  return {
    sessionId,
    title,
    kind,
    place,
    startsAt,
    endsAt: later(startsAt, lengthMinutes),
    agenda: items.map(({ offsetMinutes, ...item }, index) => ({
      ...item,
      itemId: newItemId(index),
      startsAt: later(startsAt, offsetMinutes),
      documentIds: [],
    })),
    documentIds: [],
  };
}

function shiftFrom(programme: Programme, place: number, minutes: number): Programme {
  if (minutes === 0) return programme;
  const agenda = programme.agenda.map((item, index) =>
    index < place ? item : { ...item, startsAt: later(item.startsAt, minutes) },
  );
  return { ...programme, agenda };
}

function placeOf(programme: Programme, itemId: string): number {
  const place = programme.agenda.findIndex((item) => item.itemId === itemId);
  return place < 0 ? programme.agenda.length : place;
}
