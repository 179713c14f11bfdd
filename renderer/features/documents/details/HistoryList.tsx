// What happened to a paper, newest last, in sentences.
import { useTranslation } from 'react-i18next';
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx';
import { momentText, sentenceOf } from './history-sentence.ts';
import classes from './PaperDetails.module.css';
import { useHistory } from './use-history.ts';

interface HistoryListProps {
  documentId: string;
}

export function HistoryList({ documentId }: HistoryListProps) {
  const { t } = useTranslation();
  const history = useHistory(documentId);
  if (history.isPending) return <LoadingState lineCount={3} />;
  if (history.isError) return <ErrorState error={history.error} onRetry={() => void history.refetch()} />;
  if (history.data.length === 0) return <p className={classes.quiet}>{t('documents:details.historyEmpty')}</p>;
  return (
    <ol className={classes.history}>
      {history.data.map((entry) => (
        <li key={`${entry.at} ${entry.type}`}>
          <time dateTime={entry.at}>{momentText(entry.at)}</time>
          <span>{sentenceOf(entry, t)}</span>
        </li>
      ))}
    </ol>
  );
}
