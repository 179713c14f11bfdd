// What of a paper goes to the printer: all of it, some pages, or the article that is read. Printed pages are drawn for
// the printer, text is set anew; never only what is on screen.
import { Button, Progress, TextInput } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '#renderer/ui/ChoiceGroup.tsx';
import { CircleBadge } from '#renderer/ui/CircleBadge.tsx';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { refusalOf } from '#renderer/ui/refusal-of.ts';
import { showErrorToast } from '#renderer/ui/toast.tsx';
import type { TextPage } from '#shared/documents/extracted-text.ts';
import type { PaperUnit } from '#shared/documents/structure.ts';
import { labelOfAddress } from '#shared/kernel/legal/find-unit.ts';
import { unitsMeant } from '../find/units-meant.ts';
import { usePrintPages } from '../pages/use-print-pages.ts';
import { usePane } from '../pane/pane.ts';
import classes from './PrintDialog.module.css';
import { pageRangeOf, pagesOfUnit } from './print-range.ts';
import { TextPrint } from './TextPrint.tsx';
import { useWholeText } from './use-whole-text.ts';

interface PrintDialogProps {
  onClose: () => void;
}

type What = 'all' | 'pages' | 'unit';

interface PrintedText {
  readonly pages: ReadonlyMap<number, TextPage>;
  readonly unit: PaperUnit | null;
}

export function PrintDialog({ onClose }: PrintDialogProps) {
  const { t } = useTranslation();
  const { document, structure, view, mode } = usePane();
  const [{ pageIndex }] = useState(view.get);
  const unit = useMemo(() => articleOf(structure ? unitsMeant({ view }, structure) : []), [view, structure]);
  const [what, setWhat] = useState<What>('all');
  const [typed, setTyped] = useState(() => String(pageIndex + 1));
  const [text, setText] = useState<PrintedText | null>(null);
  const [isGathering, setIsGathering] = useState(false);
  const printer = usePrintPages(document);
  const readText = useWholeText(document);
  const { hasPages, pageCount } = document;
  const typedRange = pageRangeOf(typed, pageCount);
  const whole = { first: 1, last: pageCount };
  const range = what === 'all' ? whole : what === 'pages' ? typedRange : unit && pagesOfUnit(unit);

  const print = async () => {
    if (!range) return;
    try {
      if (mode === 'pages') {
        if (await printer.print(range)) onClose();
        return;
      }
      setIsGathering(true);
      setText({ pages: await readText(range.first, range.last), unit: what === 'unit' ? unit : null });
    } catch (error) {
      setIsGathering(false);
      showErrorToast(t(`refusals:${refusalOf(error).code}`));
    }
  };
  const { progress } = printer;
  const label = unit ? labelOfAddress(unit.address) : '';
  const isBusy = progress !== null || isGathering;
  const choices = [
    {
      value: 'all' as const,
      label: hasPages ? t('documents:reader.print.allPages', { count: pageCount }) : t('documents:reader.print.all'),
    },
    ...(hasPages ? [{ value: 'pages' as const, label: t('documents:reader.print.pages') }] : []),
    ...(unit ? [{ value: 'unit' as const, label: t('documents:reader.print.unit', { unit: label }) }] : []),
  ];
  return (
    <Dialog opened onClose={onClose} title={t('documents:reader.print.title')}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void print();
        }}
      >
        <p className={classes.paper}>
          {document.title} <CircleBadge circle={document.circle} />
        </p>
        <ChoiceGroup label={t('documents:reader.print.what')} choices={choices} value={what} onChange={setWhat} />
        {what === 'pages' && (
          <TextInput
            label={t('documents:reader.print.range')}
            description={t('documents:reader.print.rangeHint')}
            value={typed}
            error={typedRange ? null : t('documents:reader.print.rangeFault', { last: pageCount })}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        )}
        <p className={classes.hint}>{t(`documents:reader.print.hint.${mode}`)}</p>
        {progress && (
          <>
            <p role="status">{t('documents:reader.print.drawing', { ...progress })}</p>
            <Progress value={(progress.drawn / Math.max(1, progress.total)) * 100} size={4} aria-hidden />
          </>
        )}
        <div className={classes.buttons}>
          <Button
            type="submit"
            data-autofocus
            disabled={isBusy || !range}
            leftSection={<IconPrinter size={20} stroke={1.6} aria-hidden />}
          >
            {t('documents:reader.print.print')}
          </Button>
          {progress && (
            <Button variant="default" onClick={printer.cancel}>
              {t('documents:reader.print.cancel')}
            </Button>
          )}
        </div>
      </form>
      {text && (
        <TextPrint
          document={document}
          structure={structure}
          pages={text.pages}
          stretch={text.unit ?? undefined}
          part={text.unit ? label : null}
          onDone={onClose}
        />
      )}
    </Dialog>
  );
}

/** The article that a place is in; in a paper without articles, the innermost unit. */
function articleOf(path: readonly PaperUnit[]): PaperUnit | null {
  return path.find(({ kind }) => kind === 'article') ?? path.at(-1) ?? null;
}
