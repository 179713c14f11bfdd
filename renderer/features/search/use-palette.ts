// State of the palette: what is typed, what that offers, which option is chosen, and what choosing does.
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { matchActions } from './match-actions.ts';
import { firstChoice, optionAfterKey, optionsOf, type PaletteOption } from './palette-options.ts';
import { clearRecent, keepRecent, readRecent } from './recent-searches.ts';
import { groupHits } from './result-groups.ts';
import { type PaletteAction, useActions } from './use-actions.ts';
import { useSearch } from './use-search.ts';

export function usePalette(opened: boolean, onClose: () => void) {
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [isComposing, setIsComposing] = useState(false);
  const [recent, setRecent] = useState<readonly string[]>([]);
  const search = useSearch(typed, isComposing);
  const allActions = useActions();
  const isEmpty = typed.trim() === '';

  useEffect(() => {
    if (opened) setRecent(readRecent(localStorage));
  }, [opened]);

  const actions = useMemo(() => matchActions(typed, allActions), [typed, allActions]);
  const groups = useMemo(() => groupHits(search.hits ?? []), [search.hits]);
  const options = useMemo(
    () => optionsOf({ recent: isEmpty ? recent : [], actions, groups }),
    [isEmpty, recent, actions, groups],
  );

  // The choice belongs to one list; another list begins at its best option.
  const [choice, setChoice] = useState({ options, index: 0 });
  const chosenIndex = choice.options === options ? choice.index : firstChoice(options);
  const chosen = options[chosenIndex];

  const choose = (option: PaletteOption<PaletteAction>) => {
    if (option.kind === 'recent') return setTyped(option.text);
    onClose();
    if (option.kind === 'action') return option.action.run();
    keepRecent(localStorage, search.text);
    const { documentId, pageNumber, blockIndex } = option.hit;
    void navigate({
      to: '/documents/$documentId',
      params: { documentId },
      search: { page: pageNumber, block: blockIndex, q: search.text },
    });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and arrows belong to the input method while it composes.
    if (event.nativeEvent.isComposing) return;
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
    setIsComposing,
    isEmpty,
    search,
    actions,
    groups,
    recent: isEmpty ? recent : [],
    options,
    chosen,
    choose,
    onKeyDown,
    point: (option: PaletteOption<PaletteAction>) => setChoice({ options, index: options.indexOf(option) }),
    forgetRecent: () => {
      clearRecent(localStorage);
      setRecent([]);
    },
  };
}

export type Palette = ReturnType<typeof usePalette>;
