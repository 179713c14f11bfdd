// Keys of the page of results: from hit to hit, to the field, without filters.
import { IconAbc, IconArrowDown, IconArrowUp, IconFilterOff, IconSearch } from '@tabler/icons-react';
import { type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Command, type CommandGroup, useCommands } from '#renderer/ui/commands.ts';
import { keptResultsPlace } from './results-place.ts';

interface ResultKeys {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly placeKey: string;
  /** Null where there is no filter. */
  readonly clear: (() => void) | null;
  readonly toggleExact: () => void;
}

export function useResultKeys({ scroller, field, placeKey, clear, toggleExact }: ResultKeys): void {
  const { t } = useTranslation();
  const group = useMemo<CommandGroup>(() => {
    const step = (by: 1 | -1) => () => stepHit(scroller.current, field.current, placeKey, by);
    const next = { label: t('search:onPage.keys.next'), Icon: IconArrowDown, run: step(1) };
    const previous = { label: t('search:onPage.keys.previous'), Icon: IconArrowUp, run: step(-1) };
    const commands: (Command | false)[] = [
      { keys: '/', label: t('search:onPage.keys.field'), Icon: IconSearch, run: () => field.current?.focus() },
      { ...next, keys: 'j', isKeyOnly: true },
      { ...next, keys: 'arrowdown', isKeyOnly: true },
      { ...previous, keys: 'k', isKeyOnly: true },
      { ...previous, keys: 'arrowup', isKeyOnly: true },
      { label: t('search:onPage.keys.exact'), Icon: IconAbc, run: toggleExact },
      clear !== null && { label: t('search:onPage.keys.clear'), Icon: IconFilterOff, run: clear },
    ];
    return { title: t('search:onPage.keys.title'), commands: commands.filter((command) => command !== false) };
  }, [t, scroller, field, placeKey, clear, toggleExact]);
  useCommands(group);
}

/** From the hit that has the focus, else from the one gone to last; from the first one up leads to the field. */
export function stepHit(
  scroller: HTMLElement | null,
  field: HTMLInputElement | null,
  placeKey: string,
  by: 1 | -1,
): void {
  const hits = [...(scroller?.querySelectorAll<HTMLElement>('[data-hit]') ?? [])];
  const focused = hits.indexOf(document.activeElement as HTMLElement);
  if (focused === 0 && by === -1) {
    field?.focus();
    return;
  }
  const last = hits.findIndex((hit) => hit.dataset.hit === keptResultsPlace(placeKey).active);
  const from = focused >= 0 ? focused + by : document.activeElement === field ? 0 : Math.max(0, last);
  const hit = hits[Math.min(hits.length - 1, Math.max(0, from))];
  hit?.focus({ preventScroll: true });
  hit?.scrollIntoView({ block: 'nearest' });
}
