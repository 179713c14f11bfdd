// Links that the PDF itself carries, over its drawing. Those inside the paper are gone to; addresses outside are shown,
// never opened: the app stays where it is (docs/security.md).
import { Button, CopyButton, Popover } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePane } from '../pane/pane.ts';
import classes from './PdfLinkLayer.module.css';
import type { PdfLink } from './pdf-links.ts';
import type { Rect } from './text-layer.ts';
import { placeOfDestination, usePdfLinks } from './use-pdf-links.ts';

interface PdfLinkLayerProps {
  pdf: PDFDocumentProxy;
  /** From 0. */
  index: number;
  isDrawn: boolean;
  /** CSS pixels per point. */
  scale: number;
}

export const PdfLinkLayer = memo(function PdfLinkLayer({ pdf, index, isDrawn, scale }: PdfLinkLayerProps) {
  const links = usePdfLinks(pdf, index, isDrawn);
  return links.map((link) => (
    <LinkBox key={`${link.rect.x} ${link.rect.y} ${link.rect.width}`} pdf={pdf} link={link} scale={scale} />
  ));
});

interface LinkBoxProps {
  pdf: PDFDocumentProxy;
  link: PdfLink;
  scale: number;
}

function LinkBox({ pdf, link, scale }: LinkBoxProps) {
  const { t } = useTranslation();
  const { document, goTo } = usePane();
  const style = styleOf(link.rect, scale);
  if (link.kind === 'inside') {
    const follow = async () => {
      const place = await placeOfDestination(pdf, document.documentId, link.destination);
      if (place) goTo(place, { comesBack: true });
    };
    return (
      <button
        type="button"
        className={classes.link}
        style={style}
        aria-label={t('documents:pages.link.inside')}
        // A destination that leads nowhere does nothing.
        onClick={() => void follow().catch(() => undefined)}
      />
    );
  }
  return (
    <Popover position="bottom" shadow="md" width="min(21.25rem, 94vw)" withinPortal trapFocus>
      <Popover.Target>
        <button
          type="button"
          className={classes.link}
          style={style}
          aria-label={t('documents:pages.link.outside', { address: link.address })}
        />
      </Popover.Target>
      <Popover.Dropdown>
        <p className={classes.words}>{t('documents:pages.link.text')}</p>
        <p className={classes.address}>{link.address}</p>
        <CopyButton value={link.address}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              leftSection={
                copied ? (
                  <IconCheck size={18} stroke={1.6} aria-hidden />
                ) : (
                  <IconCopy size={18} stroke={1.6} aria-hidden />
                )
              }
              onClick={copy}
            >
              {t(copied ? 'documents:pages.link.copied' : 'documents:pages.link.copy')}
            </Button>
          )}
        </CopyButton>
      </Popover.Dropdown>
    </Popover>
  );
}

function styleOf({ x, y, width, height }: Rect, scale: number) {
  return { left: x * scale, top: y * scale, width: width * scale, height: height * scale };
}
