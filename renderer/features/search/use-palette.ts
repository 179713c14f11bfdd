// State of the palette: what is typed, what that offers, which option is chosen, and what choosing does.
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rpc } from '#renderer/rpc/client.ts';
import { type Command, useCommandGroups } from '#renderer/ui/commands.ts';
import { takeAskedSearch } from '#renderer/ui/search-request.ts';
import { useComposing } from '#renderer/ui/use-composing.ts';
import type { SearchFilter } from '#shared/search/filter.ts';
import { countCommand, readCommandUse } from './command-use.ts';
import { spotOfJump } from './hit-link.ts';
import { commandText, offeredCommands, usualCommands } from './offered-commands.ts';
import { firstChoice, optionAfterKey, optionsOf, type PaletteOption } from './palette-options.ts';
import { clearRecent, keepRecent, readRecent } from './recent-searches.ts';
import { resultsAddress } from './results/results-address.ts';
import { useOfferedSaved } from './saved/use-offered-saved.ts';
import { useOpenHit } from './use-open-hit.ts';
import { useSearch } from './use-search.ts';

const noFilter: SearchFilter = {};

interface PaletteUse {
  readonly opened: boolean;
  /** There is room for the facets. */
  readonly isWide: boolean;
  readonly onClose: () => void;
}

// Long for what it gathers: what is typed, the options of it, and what choosing each of them does.
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: see above.
export function usePalette({ opened, isWide, onClose }: PaletteUse) {
  const navigate = useNavigate();
  const openHit = useOpenHit();
  const [typed, setTypedText] = useState('');
  const [filter, setFilter] = useState(noFilter);
  const composing = useComposing();
  const [recent, setRecent] = useState<readonly string[]>([]);
  const isForCommands = commandText(typed) !== null;
  const search = useSearch({
    typed: isForCommands ? '' : typed,
    isPaused: composing.isComposing,
    filter,
    withFacets: isWide,
  });
  const { answer } = search;
  const isEmpty = typed.trim() === '';
  const { commands, runOnceClosed } = useOffers(typed, opened);
  const { saved, noteOpened } = useOfferedSaved(opened && isEmpty);

  const setTyped = (text: string) => {
    setTypedText(text);
    // Another question is not narrowed by what narrowed the last one.
    if (text.trim() === '') setFilter(noFilter);
  };
  useEffect(() => {
    if (!opened) return;
    setRecent(readRecent(localStorage));
    const asked = takeAskedSearch();
    if (asked === null) return;
    setTypedText(asked);
    setFilter(noFilter);
  }, [opened]);

  const options = useMemo(
    () => optionsOf({ recent: isEmpty ? recent : [], saved, commands, answer }),
    [isEmpty, recent, saved, commands, answer],
  );

  // The choice belongs to one list; another list begins at its best option.
  const [choice, setChoice] = useState({ options, index: 0 });
  const chosenIndex = choice.options === options ? choice.index : firstChoice(options);
  const chosen = options[chosenIndex];

  const openResults = () => {
    onClose();
    keepRecent(localStorage, typed);
    void navigate({ to: '/search', search: resultsAddress({ text: typed.trim(), filter, isExact: false }) });
  };
  const choose = (option: PaletteOption, isBeside = false) => {
    if (option.kind === 'recent') return setTyped(option.text);
    if (option.kind === 'all') return openResults();
    onClose();
    if (option.kind === 'saved') {
      noteOpened(option.saved);
      return void navigate({ to: '/search', search: resultsAddress(option.saved.sought) });
    }
    if (option.kind === 'command') {
      // Commands are not sought twice with the same words: the next opening is for something else.
      if (isForCommands) setTyped('');
      return runOnceClosed(option.command);
    }
    keepRecent(localStorage, search.text);
    const { documentId } = option.kind === 'jump' ? option.jump : option.paper;
    const spot = option.kind === 'jump' ? spotOfJump(option.jump) : option.hit;
    // What was named by its address is not made of the words that named it.
    const markText = option.kind === 'jump' ? '' : (answer?.understood.markText ?? '');
    openHit({ documentId, spot, markText, isBeside });
  };

  const hasAsked = !isEmpty && !isForCommands;
  // Enter pressed before the answer is there opens its first hit once it is.
  const enter = useRef<'open' | 'beside' | null>(null);
  useEffect(() => {
    const asked = enter.current;
    if (asked === null || search.isSearching) return;
    enter.current = null;
    const best = options[firstChoice(options)];
    if (opened && best && !search.error && best.kind !== 'command') choose(best, asked === 'beside');
  });

  const onKeyDown = (event: KeyboardEvent) => {
    enter.current = null;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (event.shiftKey && hasAsked) return openResults();
      const isBeside = event.ctrlKey || event.metaKey;
      const wasChosen = choice.options === options;
      if (hasAsked && search.isSearching && !wasChosen) enter.current = isBeside ? 'beside' : 'open';
      else if (chosen) choose(chosen, isBeside);
      return;
    }
    const next = optionAfterKey(event.key, chosenIndex, options.length);
    if (next === null) return;
    event.preventDefault();
    setChoice({ options, index: next });
  };

  return {
    typed,
    setTyped,
    filter,
    setFilter,
    composing,
    isEmpty,
    isForCommands,
    hasAsked,
    search,
    commands,
    recent: isEmpty ? recent : [],
    options,
    chosen,
    choose,
    openResults,
    onKeyDown,
    point: (option: PaletteOption) => setChoice({ options, index: options.indexOf(option) }),
    forgetRecent: () => {
      clearRecent(localStorage);
      setRecent([]);
    },
  };
}

export type Palette = ReturnType<typeof usePalette>;

/** Of the usual commands, shown while nothing is typed. */
const usualCount = 5;

/** The commands on offer, and the way to run one: when the palette has gone and the focus is back where it was. */
function useOffers(typed: string, opened: boolean) {
  const { t } = useTranslation();
  const registered = useCommandGroups();
  const { data: viewer } = useQuery({
    queryKey: ['system', 'viewer'],
    queryFn: () => rpc.system.getViewer(),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const userId = viewer?.userId ?? '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was used is read anew whenever the palette opens.
  const use = useMemo(() => readCommandUse(localStorage, userId), [userId, opened]);
  const commands = useMemo(() => {
    const scoreOf = (label: string) => use[label] ?? 0;
    if (typed.trim() !== '') return offeredCommands(typed, registered, scoreOf);
    const usual = usualCommands(registered, scoreOf, usualCount);
    return usual.length > 0 ? [{ title: t('search:usual'), commands: usual }] : [];
  }, [typed, registered, use, t]);

  const opener = useRef<Element | null>(null);
  const waiting = useRef<Command | null>(null);
  useLayoutEffect(() => {
    if (opened) opener.current = document.activeElement;
  }, [opened]);
  useEffect(() => {
    const command = waiting.current;
    if (opened || !command) return;
    waiting.current = null;
    if (opener.current instanceof HTMLElement) opener.current.focus({ preventScroll: true });
    command.run();
  }, [opened]);

  const runOnceClosed = (command: Command) => {
    countCommand(localStorage, userId, command.label);
    waiting.current = command;
  };
  return { commands, runOnceClosed };
}
