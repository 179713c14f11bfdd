// The heading of a sitting's or a dossier's papers, in the order of the agenda.
import { useTranslation } from 'react-i18next';
import { formatDate } from '#renderer/i18n/format.ts';
import type { Facets } from '../hooks/use-facets.ts';
import classes from './DocumentList.module.css';
import type { GroupHeading } from './group-heading.ts';

interface GroupTitleProps {
  heading: GroupHeading;
  /** For the names. */
  facets: Facets | undefined;
}

export function GroupTitle({ heading: { sittingId, dossierId, isWithinSitting }, facets }: GroupTitleProps) {
  const { t } = useTranslation();
  const sitting = facets?.sittings.find((each) => each.sittingId === sittingId);
  const dossier = facets?.dossiers.find((each) => each.dossierId === dossierId);
  const sittingName =
    sittingId === null
      ? t('documents:library.noSitting')
      : sitting
        ? `${sitting.title}, ${formatDate(sitting.startsAt)}`
        : t('documents:library.unknownGroup');
  const dossierName = dossier?.title ?? t('documents:library.noDossier');
  return (
    <div className={classes.heading}>
      {!isWithinSitting && <h2 className={classes.sitting}>{sittingName}</h2>}
      {(dossierId !== null || isWithinSitting) && <h3 className={classes.dossier}>{dossierName}</h3>}
    </div>
  );
}
