// What the results can be narrowed down by, with how many papers each choice has: beside the results, or in a drawer.
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import type { SearchFacets, SearchFilter } from '#shared/search/filter.ts';
import classes from './FacetLists.module.css';
import { type FacetChoice, type FacetList, facetLists, withToggled } from './filter-choices.ts';
import { useFacetName } from './use-facet-name.ts';

interface FacetListsProps {
  facets: SearchFacets | null;
  filter: SearchFilter;
  /** Choices of a list that are shown until more are asked for. */
  shownAtFirst: number;
  onChange: (filter: SearchFilter) => void;
}

export function FacetLists({ facets, filter, shownAtFirst, onChange }: FacetListsProps) {
  const { t } = useTranslation();
  const lists = facetLists(facets, filter);
  if (facets && lists.length === 0) return <p className={classes.nothing}>{t('search:facets.nothing')}</p>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: its boxes are the controls; they bubble the arrows up.
    <div className={classes.lists} onKeyDown={stepByArrows}>
      {lists.map((list) => (
        <Facet
          key={list.field}
          list={list}
          shownAtFirst={shownAtFirst}
          onToggle={(choice) => onChange(withToggled(filter, choice))}
        />
      ))}
    </div>
  );
}

/** Down and up go through all lists; Tab does too, as through any boxes. */
function stepByArrows(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return;
  event.preventDefault();
  const controls = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button')];
  const at = controls.indexOf(document.activeElement as HTMLElement);
  controls[Math.min(controls.length - 1, Math.max(0, at + by))]?.focus();
}

interface FacetProps {
  list: FacetList;
  shownAtFirst: number;
  onToggle: (choice: FacetChoice) => void;
}

function Facet({ list: { field, choices }, shownAtFirst, onToggle }: FacetProps) {
  const { t } = useTranslation();
  const [showsAll, setShowsAll] = useState(false);
  const rest = choices.length - shownAtFirst;
  // What is chosen is always in sight.
  const shown = showsAll ? choices : choices.filter(({ isOn }, index) => index < shownAtFirst || isOn);
  return (
    <fieldset className={classes.group}>
      <legend>{t(`search:facets.field.${field}`)}</legend>
      {shown.map((choice) => (
        <Choice key={choice.value} choice={choice} onToggle={() => onToggle(choice)} />
      ))}
      {rest > 0 && (
        <button type="button" className={classes.more} aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? t('search:facets.less') : t('search:facets.more', { count: rest })}
        </button>
      )}
    </fieldset>
  );
}

interface ChoiceProps {
  choice: FacetChoice;
  onToggle: () => void;
}

function Choice({ choice, onToggle }: ChoiceProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const name = useFacetName()(choice);
  const { count } = choice;
  const number = count === null ? null : formatNumber(count, language);
  return (
    <label className={classes.choice} title={name}>
      <input
        type="checkbox"
        checked={choice.isOn}
        aria-label={number === null ? name : t('search:facets.withCount', { name, number, count: count ?? 0 })}
        onChange={onToggle}
      />
      <span className={classes.name}>{name}</span>
      {number !== null && (
        <span className={classes.number} aria-hidden>
          {number}
        </span>
      )}
    </label>
  );
}
