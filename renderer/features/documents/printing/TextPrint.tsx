// The re-flowed text on paper. Says what it is, who may see it and when it was printed; page numbers come from the printed
// page's own margin.
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#renderer/i18n/format.ts';
import { circleName } from '#renderer/ui/CircleBadge.tsx';
import { PrintSheet } from '#renderer/ui/PrintSheet.tsx';
import type { TextPage, TextPlace } from '#shared/documents/extracted-text.ts';
import type { PaperStructure } from '#shared/documents/structure.ts';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import { FlowText } from './FlowText.tsx';
import classes from './TextPrint.module.css';

interface TextPrintProps {
  document: DocumentDetail;
  structure: PaperStructure | undefined;
  pages: ReadonlyMap<number, TextPage>;
  stretch?: { readonly start: TextPlace; readonly end: TextPlace } | undefined;
  /** «Điều 15»: where only a part is printed. */
  part: string | null;
  onDone: () => void;
}

export function TextPrint({ document, structure, pages, stretch, part, onDone }: TextPrintProps) {
  const { t } = useTranslation();
  const { title, number, circle, isSample, stage } = document;
  const warnings = [
    isSample && t('documents:reader.print.sample'),
    stage !== 'published' && t('documents:reader.print.notPublished'),
  ].filter(Boolean);
  return (
    <PrintSheet className={classes.sheet} onDone={onDone}>
      <header className={classes.head}>
        {warnings.length > 0 && <p className={classes.warning}>{warnings.join(' · ')}</p>}
        <p className={classes.title}>{title}</p>
        <p className={classes.facts}>
          {[number, part, t('common:circle.label', { circle: circleName(circle, t) })].filter(Boolean).join(' · ')}
          {' · '}
          {t('documents:reader.print.printedAt', { at: formatDateTime(new Date()) })}
        </p>
      </header>
      <FlowText pages={pages} structure={structure} stretch={stretch} />
    </PrintSheet>
  );
}
