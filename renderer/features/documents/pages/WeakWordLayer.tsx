// Dotted lines under words of a recognised page that the machine was not sure of.
import { memo } from 'react';
import type { TextPage } from '#shared/documents/extracted-text.ts';
import { uncertainWords } from '../correction/uncertain-words.ts';
import { rectsOfRange } from './text-layer.ts';
import classes from './WeakWordLayer.module.css';

interface WeakWordLayerProps {
  page: TextPage;
  /** CSS pixels per point. */
  scale: number;
}

export const WeakWordLayer = memo(function WeakWordLayer({ page, scale }: WeakWordLayerProps) {
  return (
    <div className={classes.layer} aria-hidden>
      {page.blocks.flatMap((block, blockIndex) =>
        block.lines.flatMap((line, lineIndex) =>
          uncertainWords(line, line.text)
            .flatMap((range) => rectsOfRange(line, range))
            .map(({ x, y, width, height }) => (
              <span
                // biome-ignore lint/suspicious/noArrayIndexKey: a page's words never change their order.
                key={`${blockIndex}.${lineIndex}.${x}`}
                className={classes.word}
                data-weak-word
                style={{ left: x * scale, top: y * scale, width: width * scale, height: height * scale }}
              />
            )),
        ),
      )}
    </div>
  );
});
