// A paper's details over the reader, as the address says; the places of its facts are shown in the paper under them.
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { DetailsDrawer } from './DetailsDrawer.tsx';

const route = getRouteApi('/documents/$documentId');

export function ReaderDetails() {
  const { documentId } = route.useParams();
  const { details, ...place } = route.useSearch();
  const navigate = useNavigate();
  const go = (search: typeof place & { details?: boolean }) =>
    void navigate({ to: '/documents/$documentId', params: { documentId }, search, replace: true });
  return (
    <DetailsDrawer
      documentId={documentId}
      opened={details === true}
      onClose={() => go(place)}
      onShowPlace={({ metadata }, field) => {
        const found = metadata[field].place;
        if (found) go({ page: found.page, block: found.block, details: true });
      }}
    />
  );
}
