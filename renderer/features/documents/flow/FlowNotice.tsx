// Between paragraphs: pages that are pictures without known words, and pages whose words may be wrong.
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './FlowNotice.module.css';
import { useFlowContext } from './flow-context.ts';
import type { NoticeItem } from './flow-item.ts';

export function FlowNotice({ notice: { kind, firstPage, lastPage } }: { notice: NoticeItem }) {
  const { t } = useTranslation();
  const { onShowPage } = useFlowContext();
  const text =
    kind === 'weak'
      ? t('documents:flow.weakPage', { page: firstPage })
      : firstPage === lastPage
        ? t('documents:flow.scanPage', { page: firstPage })
        : t('documents:flow.scanPages', { first: firstPage, last: lastPage });
  return (
    <aside className={classes.notice} data-kind={kind}>
      <span>{text}</span>
      {onShowPage && (
        <Button variant="subtle" color="link" onClick={() => onShowPage(firstPage)}>
          {t('documents:flow.showPage')}
        </Button>
      )}
    </aside>
  );
}
