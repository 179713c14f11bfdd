// A printed page that cannot be drawn: its words, and a way to try again.
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type TextPage, textOfBlock } from '#shared/documents/extracted-text.ts';
import { headingLevels } from './heading-levels.ts';
import classes from './PdfPage.module.css';

interface PageTextProps {
  /** Undefined while it is on its way. */
  text: TextPage | undefined;
  onRetry: () => void;
}

export function PageText({ text, onRetry }: PageTextProps) {
  const { t } = useTranslation();
  const blocks = text?.blocks ?? [];
  const levels = headingLevels(blocks);
  return (
    <div className={classes.fallback}>
      <div className={classes.notice} role="status">
        <span>{t(text?.blocks.length === 0 ? 'documents:reader.pageHasNoText' : 'documents:reader.pageAsText')}</span>
        <Button variant="default" onClick={onRetry}>
          {t('documents:reader.drawAgain')}
        </Button>
      </div>
      {blocks.map((block, index) => {
        const level = levels[index];
        const words = textOfBlock(block);
        return level ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a page's blocks never change their order.
          // biome-ignore lint/a11y/useSemanticElements: the level comes from the paper.
          <p key={index} role="heading" aria-level={level} className={classes.words}>
            <strong>{words}</strong>
          </p>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above.
          <p key={index} className={classes.words}>
            {words}
          </p>
        );
      })}
    </div>
  );
}
