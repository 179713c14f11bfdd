// Queues the recognition of a scan, and tells how far it is.
import { Button, Progress } from '@mantine/core';
import { IconScan } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { rpc } from '#renderer/rpc/client.ts';
import { refusalOf } from '#renderer/ui/refusal-of.ts';
import { showErrorToast } from '#renderer/ui/toast.tsx';
import { useJobs } from '../importing/use-jobs.ts';

interface RecogniseButtonProps {
  documentId: string;
  title: string;
}

const recogniseJobKind = 'documents.recognise';

export function RecogniseButton({ documentId, title }: RecogniseButtonProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { jobs, refresh } = useJobs();
  const { mutate, isPending, data } = useMutation({
    mutationFn: () => rpc.documents.recogniseDocument({ documentId }),
    onError: (error) => showErrorToast(t(`refusals:${refusalOf(error).code}`)),
    onSettled: refresh,
  });
  // One that the import queued is known by the paper's title alone.
  const job = jobs.findLast(
    ({ jobId, kind, title: ofJob, status }) =>
      kind === recogniseJobKind &&
      (jobId === data?.jobId || ofJob === title) &&
      (status === 'queued' || status === 'running'),
  );
  if (job) {
    const share = job.progress ?? 0;
    return (
      <div role="status">
        {job.status === 'queued'
          ? t('documents:desk.recognition.queued')
          : t('documents:desk.recognition.running', { percent: formatPercent(share, language) })}
        <Progress value={share * 100} size={4} mt={4} aria-hidden />
      </div>
    );
  }
  return (
    <Button
      variant="default"
      disabled={isPending}
      leftSection={<IconScan size={20} stroke={1.6} aria-hidden />}
      onClick={() => mutate()}
    >
      {t('documents:desk.recognition.start')}
    </Button>
  );
}
