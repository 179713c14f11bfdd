// One printed page: the drawing of the original, marks under and text over it. Where it cannot be drawn, its text.
import { Button } from '@mantine/core';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextPage } from '#shared/documents/extracted-text.ts';
import { FlowBlock } from '../flow/FlowBlock.tsx';
import { ReferenceLayer } from '../outline/ReferenceLayer.tsx';
import type { LinksOfPage } from '../pane/links.ts';
import type { Marker } from '../pane/marks.ts';
import { MarkLayer } from './MarkLayer.tsx';
import classes from './PdfPage.module.css';
import { TextLayer } from './TextLayer.tsx';
import { usePageDrawing } from './use-page-drawing.ts';

interface PdfPageProps {
  index: number;
  /** CSS pixels. */
  top: number;
  width: number;
  height: number;
  /** Null while the original is being opened, or when it cannot be. */
  pdf: PDFDocumentProxy | null;
  pdfError: unknown;
  onRetry: () => void;
  /** Undefined while the text is on its way. */
  text: TextPage | undefined;
  marker: Marker;
  links: LinksOfPage;
}

export const PdfPage = memo(function PdfPage(props: PdfPageProps) {
  const { index, top, width, height, pdf, pdfError, onRetry, text, marker, links } = props;
  const { t } = useTranslation();
  const drawing = usePageDrawing(pdf, index, width, height);
  const marks = useMemo(() => (text ? marker(text, index + 1) : []), [text, marker, index]);
  const linksHere = useMemo(() => (text ? links(text, index + 1) : []), [text, links, index]);
  const scale = text && text.width > 0 ? width / text.width : 1;
  const isText = Boolean(pdfError) || drawing.hasFailed;

  return (
    <article
      className={classes.page}
      style={{ top, width, height, marginLeft: -width / 2 }}
      aria-label={t('documents:reader.page', { page: index + 1 })}
      data-page={index + 1}
    >
      {isText ? (
        <div className={classes.fallback}>
          <div className={classes.notice} role="status">
            <span>
              {t(text?.blocks.length === 0 ? 'documents:reader.pageHasNoText' : 'documents:reader.pageAsText')}
            </span>
            <Button variant="default" onClick={drawing.hasFailed ? drawing.retry : onRetry}>
              {t('documents:reader.drawAgain')}
            </Button>
          </div>
          {text?.blocks.map((block, position) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a page's blocks never change their order.
            <FlowBlock key={position} block={block} marks={marks[position] ?? null} links={linksHere[position]} />
          ))}
        </div>
      ) : (
        <>
          <div ref={drawing.host} className={classes.drawing} data-drawn={drawing.isDrawn || undefined} />
          {text && (
            <>
              <MarkLayer page={text} marks={marks} scale={scale} />
              <TextLayer page={text} pageIndex={index} scale={scale} />
              <ReferenceLayer page={text} links={linksHere} scale={scale} />
            </>
          )}
        </>
      )}
    </article>
  );
});
