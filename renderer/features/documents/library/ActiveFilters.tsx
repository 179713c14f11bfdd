// What the list is filtered by, each part removable by itself.
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#renderer/i18n/format.ts';
import { FilterPills } from '#renderer/ui/FilterPills.tsx';
import { dayText } from '../details/day-text.ts';
import type { Facets } from '../hooks/use-facets.ts';
import classes from './ActiveFilters.module.css';
import type { FilterPart } from './library-search.ts';

interface ActiveFiltersProps {
  parts: readonly FilterPart[];
  facets: Facets | undefined;
  onRemove: (part: FilterPart) => void;
  onClear: () => void;
}

export function ActiveFilters({ parts, facets, onRemove, onClear }: ActiveFiltersProps) {
  const { t } = useTranslation();
  if (parts.length === 0) return null;
  const pills = parts.map((part) => {
    const name = nameOf(part, facets, t);
    return {
      key: `${part.kind} ${part.value}`,
      name,
      label: t('documents:library.removeFilter', { name }),
      onRemove: () => onRemove(part),
    };
  });
  return (
    <div className={classes.parts}>
      <FilterPills
        label={t('documents:library.activeFilters')}
        pills={pills}
        clear={t('documents:library.clearFilters')}
        onClear={onClear}
      />
    </div>
  );
}

function nameOf({ kind, value }: FilterPart, facets: Facets | undefined, t: TFunction): string {
  switch (kind) {
    case 'stages':
      return t(`documents:desk.stage.${value as 'draft'}`);
    case 'unread':
    case 'lacking':
    case 'old':
      return t(`documents:library.filter.${kind}`);
    case 'sitting': {
      const sitting = facets?.sittings.find(({ sittingId }) => sittingId === value);
      return sitting
        ? `${formatDate(sitting.startsAt)} · ${sitting.title}`
        : t('documents:library.filter.chosenSitting');
    }
    case 'session':
      return (
        facets?.sessions.find(({ sessionId }) => sessionId === value)?.title ??
        t('documents:library.filter.chosenSession')
      );
    case 'dossier':
      return (
        facets?.dossiers.find(({ dossierId }) => dossierId === value)?.title ??
        t('documents:library.filter.chosenDossier')
      );
    case 'from':
      return t('documents:library.filter.fromDay', { day: dayText(value) });
    case 'to':
      return t('documents:library.filter.toDay', { day: dayText(value) });
    case 'q':
      return `“${value}”`;
    default:
      return value;
  }
}
