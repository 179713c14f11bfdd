// Clauses of other papers, and of the paper itself, that say much the same as one clause; each opens at its spot.
import { IconEqualDouble, IconPlugConnectedX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { rpc } from '#renderer/rpc/client.ts';
import { useIsOnline } from '#renderer/rpc/connection.ts';
import { refusalOf } from '#renderer/ui/refusal-of.ts';
import { SideDrawer } from '#renderer/ui/SideDrawer.tsx';
import { EmptyState, ErrorState, LoadingState, OfflineState } from '#renderer/ui/states.tsx';
import { labelOfAddress } from '#shared/kernel/legal/find-unit.ts';
import { usePane } from '../pane/pane.ts';
import classes from './SimilarDrawer.module.css';
import { SimilarPaper } from './SimilarPaper.tsx';

interface SimilarDrawerProps {
  /** Null: closed. */
  address: string | null;
  onClose: () => void;
}

export function SimilarDrawer({ address, onClose }: SimilarDrawerProps) {
  const { t } = useTranslation();
  return (
    <SideDrawer
      title={t('search:similar.title')}
      opened={address !== null}
      onClose={onClose}
      size="30rem"
      veil={0.15}
      body={classes.body}
    >
      {address !== null && <Content address={address} onClose={onClose} />}
    </SideDrawer>
  );
}

const mostFound = 20;

interface ContentProps {
  address: string;
  onClose: () => void;
}

function Content({ address, onClose }: ContentProps) {
  const { t } = useTranslation();
  const { document, openPaper, goTo } = usePane();
  const isOnline = useIsOnline();
  const { documentId } = document;
  const query = useQuery({
    queryKey: ['search-results', 'similar', documentId, address],
    queryFn: ({ signal }) => rpc.search.findSimilar({ documentId, address, limit: mostFound }, { signal }),
    retry: false,
  });
  const { data } = query;
  const unit = labelOfAddress(address);
  return (
    <>
      <p className={classes.of} lang="vi">
        {t('search:similar.of', { unit })} · {document.title}
      </p>
      {data?.isPartial && <p className={classes.partial}>{t('search:partial')}</p>}
      {!data && query.isPending && <LoadingState lineCount={10} />}
      {!data && query.isError && !isOnline && <OfflineState onRetry={() => void query.refetch()} />}
      {!data && query.isError && isOnline && <Failure error={query.error} onRetry={() => void query.refetch()} />}
      {data?.papers.length === 0 && (
        <EmptyState
          icon={<IconEqualDouble size={28} stroke={1.6} aria-hidden />}
          title={t('search:similar.none')}
          text={t('search:similar.noneText')}
        />
      )}
      {data?.papers.map((paper) => (
        <SimilarPaper
          key={paper.documentId}
          paper={paper}
          isHere={paper.documentId === documentId}
          onOpen={({ pageNumber, blockIndex }, isBeside) => {
            onClose();
            const spot = { page: pageNumber, block: blockIndex };
            if (paper.documentId === documentId && !isBeside)
              goTo({ ...spot, offset: 0 }, { comesBack: true, depth: hitDepth });
            else openPaper(paper.documentId, { spot, isBeside });
          }}
        />
      ))}
    </>
  );
}

/** How far down the view a clause that is gone to stands. */
const hitDepth = 0.06;

interface FailureProps {
  error: unknown;
  onRetry: () => void;
}

function Failure({ error, onRetry }: FailureProps) {
  const { t } = useTranslation();
  if (refusalOf(error).code !== 'not-found') {
    return <ErrorState title={t('search:similar.error')} error={error} onRetry={onRetry} />;
  }
  return (
    <EmptyState
      icon={<IconPlugConnectedX size={28} stroke={1.6} aria-hidden />}
      title={t('search:similar.error')}
      text={t('search:similar.missing')}
    />
  );
}
