// «Có bản mới: 7 điều đổi · Xem · So sánh»: said when a newer version comes while the paper is read. One that was there
// before is told by the chip in the bar.
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rpc } from '#renderer/rpc/client.ts';
import type { VersionChanges } from '#shared/documents/comparison.ts';
import { documentKeys } from '../hooks/document-keys.ts';
import { usePane } from '../pane/pane.ts';
import { addressAt } from '../pane/unit-at.ts';
import { PaneNotice } from './PaneNotice.tsx';

export function NewerVersion() {
  const { t } = useTranslation();
  const { document, structure, view, openPaper } = usePane();
  const { documentId, replacedBy } = document;
  // What was known when the paper was opened, or was put away since.
  const [known, setKnown] = useState(replacedBy);
  const isNews = replacedBy !== null && replacedBy !== known;
  const changes = useQuery({
    queryKey: [...documentKeys.one(documentId), 'changes', replacedBy],
    queryFn: async ({ signal }) => {
      const asked = { documentId: replacedBy ?? '', withDocumentId: documentId };
      return (await rpc.documents.compareVersions(asked, { signal })).changes;
    },
    enabled: isNews,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!isNews) return null;
  const go = (isBeside: boolean) => {
    const unit = addressAt(structure, view.get().place);
    openPaper(replacedBy, { isBeside, ...(unit !== null && { unit }) });
    setKnown(replacedBy);
  };
  const count = changes.data ? changedArticles(changes.data) : 0;
  return (
    <PaneNotice
      onClose={() => setKnown(replacedBy)}
      actions={
        <>
          <Button variant="subtle" onClick={() => go(false)}>
            {t('documents:reader.newer.view')}
          </Button>
          <Button variant="subtle" onClick={() => go(true)}>
            {t('documents:reader.newer.compare')}
          </Button>
        </>
      }
    >
      {count > 0 ? t('documents:reader.newer.changed', { count }) : t('documents:reader.newer.arrived')}
    </PaneNotice>
  );
}

function changedArticles({ changed, added, removed }: VersionChanges): number {
  return changed.total + added.total + removed.total;
}
