// State of the palette: what is typed, what that offers, which option is chosen, and what choosing does.
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rpc } from '#renderer/rpc/client.ts';
import { type Command, useCommandGroups } from '#renderer/ui/commands.ts';
import { takeAskedSearch } from '#renderer/ui/search-request.ts';
import { useComposing } from '#renderer/ui/use-composing.ts';
import { countCommand, readCommandUse } from './command-use.ts';
import { commandText, offeredCommands, usualCommands } from './offered-commands.ts';
import { firstChoice, optionAfterKey, optionsOf, type PaletteOption } from './palette-options.ts';
import { clearRecent, keepRecent, readRecent } from './recent-searches.ts';
import { groupHits } from './result-groups.ts';
import { useSearch } from './use-search.ts';

export function usePalette(opened: boolean, onClose: () => void) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const composing = useComposing();
  const [recent, setRecent] = useState<readonly string[]>([]);
  const isForCommands = commandText(typed) !== null;
  const search = useSearch(isForCommands ? '' : typed, composing.isComposing);
  const isEmpty = typed.trim() === '';
  const { commands, runOnceClosed } = useOffers(typed, opened);

  useEffect(() => {
    if (!opened) return;
    setRecent(readRecent(localStorage));
    setTyped((before) => takeAskedSearch() ?? before);
  }, [opened]);

  const groups = useMemo(() => groupHits(search.hits ?? []), [search.hits]);
  const options = useMemo(
    () => optionsOf({ recent: isEmpty ? recent : [], commands, groups }),
    [isEmpty, recent, commands, groups],
  );

  // The choice belongs to one list; another list begins at its best option.
  const [choice, setChoice] = useState({ options, index: 0 });
  const chosenIndex = choice.options === options ? choice.index : firstChoice(options);
  const chosen = options[chosenIndex];

  const choose = (option: PaletteOption) => {
    if (option.kind === 'recent') return setTyped(option.text);
    onClose();
    if (option.kind === 'command') {
      // Commands are not sought twice with the same words: the next opening is for something else.
      if (isForCommands) setTyped('');
      return runOnceClosed(option.command);
    }
    keepRecent(localStorage, search.text);
    const { documentId, pageNumber, blockIndex } = option.hit;
    void navigate({
      to: '/documents/$documentId',
      params: { documentId },
      search: { page: pageNumber, block: blockIndex, q: search.text },
    });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && chosen) {
      event.preventDefault();
      return choose(chosen);
    }
    const next = optionAfterKey(event.key, chosenIndex, options.length);
    if (next === null) return;
    event.preventDefault();
    setChoice({ options, index: next });
  };

  return {
    typed,
    setTyped,
    composing,
    isEmpty,
    isForCommands,
    search,
    commands,
    groups,
    recent: isEmpty ? recent : [],
    options,
    chosen,
    choose,
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
