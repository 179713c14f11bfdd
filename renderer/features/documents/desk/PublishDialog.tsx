// Publishes papers to a circle, now.
import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rpc } from '#renderer/rpc/client.ts';
import { circleName } from '#renderer/ui/CircleBadge.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { useAct } from '../hooks/use-act.ts';

interface PublishDialogProps {
  documentIds: readonly string[];
  onDone: () => void;
}

export function PublishDialog({ documentIds, onDone }: PublishDialogProps) {
  const { t } = useTranslation();
  const { act } = useAct();
  const [circle, setCircle] = useState('everyone');
  const { data } = useQuery({ queryKey: ['documents', 'audiences'], queryFn: () => rpc.documents.listAudiences() });
  return (
    <Dialog opened onClose={onDone} title={t('documents:desk.publish')}>
      <NativeSelect
        value={circle}
        aria-label={t('documents:desk.publish')}
        data={(data?.circles ?? []).map((value) => ({ value, label: circleName(value, t) }))}
        onChange={(event) => setCircle(event.currentTarget.value)}
      />
      <Button mt="md" onClick={() => void act(documentIds, { kind: 'publish', circle }).then(onDone)}>
        {t('documents:desk.publish')}
      </Button>
    </Dialog>
  );
}
