// «tr. 12» beside the line that a printed page begins in: seen, not read out.
import { useTranslation } from 'react-i18next';
import { useFlowContext } from './flow-context.ts';
import classes from './PageMark.module.css';

export function PageMark({ page }: { page: number }) {
  const { t } = useTranslation();
  const { hasPageMarks } = useFlowContext();
  if (!hasPageMarks || page === 1) return null;
  return (
    <span className={classes.page} data-skip aria-hidden>
      {t('documents:flow.page', { page })}
    </span>
  );
}
