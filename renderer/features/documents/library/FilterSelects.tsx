// Session, sitting, dossier, type and issuing body: long lists, found by typing a few letters, with or without tone marks.
import { type ComboboxItem, MultiSelect, type OptionsFilter, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDate, formatNumber } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { foldText } from '#shared/kernel/text/mapped-text.ts';
import classes from './FilterPanel.module.css';
import type { FilterPanelProps } from './FilterPanel.tsx';

/** Every word somewhere in the label. */
export const withoutTones: OptionsFilter = ({ options, search }) => {
  const words = foldText(search).split(/\s+/u).filter(Boolean);
  return (options as ComboboxItem[]).filter(({ label }) => {
    const folded = foldText(label);
    return words.every((word) => folded.includes(word));
  });
};

export function FilterSelects({ search, facets, onChange }: Omit<FilterPanelProps, 'isKeeper'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const option = (value: string, name: string, count: number) => ({
    value,
    label: t('documents:library.filter.withCount', { name, number: formatNumber(count, language) }),
  });
  const sessions = withChosen(
    (facets?.sessions ?? []).map(({ sessionId, title, count }) => option(sessionId, title, count)),
    search.session ? [search.session] : [],
    t('documents:library.filter.chosenSession'),
  );
  const sittings = withChosen(
    (facets?.sittings ?? []).map(({ sittingId, title, startsAt, count }) =>
      option(sittingId, `${formatDate(startsAt)} · ${title}`, count),
    ),
    search.sitting ? [search.sitting] : [],
    t('documents:library.filter.chosenSitting'),
  );
  const dossiers = withChosen(
    (facets?.dossiers ?? []).map(({ dossierId, title, count }) => option(dossierId, title, count)),
    search.dossier ? [search.dossier] : [],
    t('documents:library.filter.chosenDossier'),
  );
  const types = withChosen(
    (facets?.types ?? []).map(({ type, count }) => option(type, type, count)),
    search.types ?? [],
  );
  const issuers = withChosen(
    (facets?.issuers ?? []).map(({ issuer, count }) => option(issuer, issuer, count)),
    search.issuers ?? [],
  );
  const common = {
    size: 'md' as const,
    searchable: true,
    clearable: true,
    filter: withoutTones,
    nothingFoundMessage: t('documents:library.filter.nothing'),
    maxDropdownHeight: 320,
    limit: 100,
    classNames: { option: classes.option ?? '', label: classes.label ?? '', input: classes.input ?? '' },
    clearButtonProps: { 'aria-label': t('documents:library.clearText') },
  };

  return (
    <div className={classes.selects}>
      <Select
        {...common}
        label={t('documents:library.filter.session')}
        placeholder={t('documents:library.filter.anySession')}
        data={sessions}
        value={search.session ?? null}
        onChange={(value) => onChange({ session: value ?? undefined })}
      />
      <Select
        {...common}
        label={t('documents:library.filter.sitting')}
        placeholder={t('documents:library.filter.anySitting')}
        data={sittings}
        value={search.sitting ?? null}
        onChange={(value) => onChange({ sitting: value ?? undefined })}
      />
      <Select
        {...common}
        label={t('documents:library.filter.dossier')}
        placeholder={t('documents:library.filter.anyDossier')}
        data={dossiers}
        value={search.dossier ?? null}
        onChange={(value) => onChange({ dossier: value ?? undefined })}
      />
      <MultiSelect
        {...common}
        label={t('documents:library.filter.type')}
        placeholder={search.types ? '' : t('documents:library.filter.anyType')}
        data={types}
        value={[...(search.types ?? [])]}
        onChange={(values) => onChange({ types: values.length > 0 ? values : undefined })}
      />
      <MultiSelect
        {...common}
        label={t('documents:library.filter.issuer')}
        placeholder={search.issuers ? '' : t('documents:library.filter.anyIssuer')}
        data={issuers}
        value={[...(search.issuers ?? [])]}
        onChange={(values) => onChange({ issuers: values.length > 0 ? values : undefined })}
      />
    </div>
  );
}

/** What an address asks for is shown even where no paper has it any more. */
function withChosen(options: ComboboxItem[], chosen: readonly string[], name?: string): ComboboxItem[] {
  const absent = chosen.filter((value) => !options.some((each) => each.value === value));
  return [...options, ...absent.map((value) => ({ value, label: name ?? value }))];
}
