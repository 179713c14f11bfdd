// One printed page: the drawing of the original, marks under and text over it. Where it cannot be drawn, its text.
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { memo, type RefObject, startTransition, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextPage } from '#shared/documents/extracted-text.ts';
import { ReferenceLayer } from '../outline/ReferenceLayer.tsx';
import type { LinksOfPage } from '../pane/links.ts';
import type { Marker } from '../pane/marks.ts';
import { MarkLayer } from './MarkLayer.tsx';
import { PageText } from './PageText.tsx';
import { PageTrustMark } from './PageTrustMark.tsx';
import { PdfLinkLayer } from './PdfLinkLayer.tsx';
import classes from './PdfPage.module.css';
import type { PageBox } from './page-layout.ts';
import { trustOf } from './page-trust.ts';
import { turnOf } from './rotation.ts';
import { paceOf } from './scroll-pace.ts';
import { TextLayer } from './TextLayer.tsx';
import { useDetailDrawing } from './use-detail-drawing.ts';
import { usePageDrawing } from './use-page-drawing.ts';
import { WeakWordLayer } from './WeakWordLayer.tsx';
import type { Rotation } from './zoom.ts';

/** What all pages of a paper have in common. */
export interface ShownPaper {
  /** Null while the original is being opened, or when it cannot be. */
  readonly pdf: PDFDocumentProxy | null;
  readonly pdfError: unknown;
  readonly onRetry: () => void;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rotation: Rotation;
  readonly marker: Marker;
  readonly links: LinksOfPage;
  readonly showsWeakWords: boolean;
  /** From 1. */
  readonly weakPages: ReadonlySet<number>;
  /** For keepers: the paper whose recognised pages they put right. */
  readonly correctPaper: string | null;
  /** Nobody can be asked now: what is not here yet comes later. */
  readonly isOffline: boolean;
}

interface PdfPageProps {
  paper: ShownPaper;
  index: number;
  box: PageBox;
  /** Undefined while the text is on its way. */
  text: TextPage | undefined;
}

export const PdfPage = memo(
  function PdfPage({ paper, index, box, text }: PdfPageProps) {
    const { t } = useTranslation();
    const { pdf, rotation } = paper;
    const isAcross = rotation % 180 !== 0;
    const width = isAcross ? box.height : box.width;
    const height = isAcross ? box.width : box.height;
    const drawing = usePageDrawing(pdf, index, width, height);
    const detail = useDetailDrawing(pdf, index, { width, height }, paper.scroller);
    const trust = useMemo(() => (text ? trustOf(text) : null), [text]);
    const scale = text && text.width > 0 ? width / text.width : 1;
    const isCalm = useCalm(paper.scroller);
    const isText = Boolean(paper.pdfError) || drawing.hasFailed;
    const isWaiting = !drawing.isDrawn && paper.isOffline;

    return (
      <article
        className={classes.page}
        style={{ top: box.top, width: box.width, height: box.height, marginLeft: box.left }}
        aria-label={t('documents:reader.page', { page: index + 1 })}
        data-page={index + 1}
      >
        {isText ? (
          <PageText text={text} onRetry={drawing.hasFailed ? drawing.retry : paper.onRetry} />
        ) : (
          <div className={classes.sheet} style={{ width, height, transform: turnOf(rotation, box.width, box.height) }}>
            <div ref={drawing.host} className={classes.drawing} data-drawn={drawing.isDrawn || undefined} />
            <div ref={detail} className={classes.detail} />
            {text && isCalm && <Layers paper={paper} index={index} text={text} scale={scale} />}
            {pdf && isCalm && <PdfLinkLayer pdf={pdf} index={index} isDrawn={drawing.isDrawn} scale={scale} />}
          </div>
        )}
        {!isText && isWaiting && (
          <p className={classes.waiting} role="status">
            {t('documents:pages.waiting')}
          </p>
        )}
        {trust && !isText && (
          <PageTrustMark trust={trust} isWeak={paper.weakPages.has(index + 1)} correctPaper={paper.correctPaper} />
        )}
      </article>
    );
  },
  (before, after) =>
    before.paper === after.paper &&
    before.index === after.index &&
    before.text === after.text &&
    before.box.top === after.box.top &&
    before.box.left === after.box.left &&
    before.box.width === after.box.width &&
    before.box.height === after.box.height,
);

/** False for a page that came while others flew by, until the view comes to rest. */
function useCalm(scroller: RefObject<HTMLElement | null>): boolean {
  const [isCalm, setIsCalm] = useState(() => !scroller.current || !paceOf(scroller.current).isFast);
  useEffect(() => {
    if (isCalm || !scroller.current) return;
    return paceOf(scroller.current).whenCalm(() => startTransition(() => setIsCalm(true)));
  }, [isCalm, scroller]);
  return isCalm;
}

interface LayersProps {
  paper: ShownPaper;
  index: number;
  text: TextPage;
  scale: number;
}

function Layers({ paper: { marker, links, showsWeakWords }, index, text, scale }: LayersProps) {
  const marks = useMemo(() => marker(text, index + 1), [text, marker, index]);
  const linksHere = useMemo(() => links(text, index + 1), [text, links, index]);
  return (
    <>
      <MarkLayer page={text} marks={marks} scale={scale} />
      {showsWeakWords && text.origin === 'recognised' && <WeakWordLayer page={text} scale={scale} />}
      <TextLayer page={text} pageIndex={index} scale={scale} />
      <ReferenceLayer page={text} links={linksHere} scale={scale} />
    </>
  );
}
