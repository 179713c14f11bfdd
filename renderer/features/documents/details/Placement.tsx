// Where a paper belongs: sitting, item of its agenda, dossier and the part that it plays there.
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSitting } from '#renderer/features/sittings/use-sittings.ts';
import { formatDate } from '#renderer/i18n/format.ts';
import { rpc } from '#renderer/rpc/client.ts';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import classes from './PaperDetails.module.css';

interface PlacementProps {
  document: DocumentDetail;
  /** The way to change it, for those who keep papers. */
  action: ReactNode;
}

export function Placement({ document: { placement }, action }: PlacementProps) {
  const { t } = useTranslation();
  const { data: sitting } = useSitting(placement.sittingId ?? undefined);
  const { data: facets } = useQuery({
    queryKey: ['documents', 'facets'],
    queryFn: ({ signal }) => rpc.documents.listFacets(undefined, { signal }),
    enabled: placement.dossierId !== null,
  });
  const dossier = facets?.dossiers.find(({ dossierId }) => dossierId === placement.dossierId);
  const item = sitting?.agenda.find(({ itemId }) => itemId === placement.itemId);
  const facts = [
    ['sitting', sitting && `${sitting.title}, ${formatDate(sitting.startsAt)}`],
    ['item', item?.title],
    ['dossier', dossier?.title],
    ['role', placement.dossierRole && t(`documents:details.placement.roles.${placement.dossierRole}`)],
  ] as const;
  const known = facts.filter(([, value]) => value);

  return (
    <>
      {known.length === 0 ? (
        <p className={classes.quiet}>{t('documents:details.placement.none')}</p>
      ) : (
        <dl className={classes.facts}>
          {known.map(([name, value]) => (
            <div key={name}>
              <dt>{t(`documents:details.placement.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {action && <div className={classes.buttons}>{action}</div>}
    </>
  );
}
