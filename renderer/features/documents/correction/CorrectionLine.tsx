// One line of a recognised page as a text to be mended; the words under it that are not certain are marked.
import type { FormEvent, KeyboardEvent } from 'react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextLine } from '#shared/documents/extracted-text.ts';
import { piecesOf } from '../pane/text-ranges.ts';
import classes from './CorrectionView.module.css';
import { uncertainWords } from './uncertain-words.ts';

interface CorrectionLineProps {
  index: number;
  line: TextLine;
  text: string;
  isCurrent: boolean;
  onText: (index: number, text: string) => void;
  onFocus: (index: number) => void;
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>, index: number) => void;
}

export const CorrectionLine = memo(function CorrectionLine(props: CorrectionLineProps) {
  const { index, line, text, isCurrent, onText, onFocus, onKeyDown } = props;
  const { t } = useTranslation();
  const uncertain = uncertainWords(line, text);
  return (
    <li className={classes.line} data-current={isCurrent || undefined}>
      <span className={classes.number} aria-hidden>
        {index + 1}
      </span>
      <span className={classes.entry}>
        <span className={classes.marks} aria-hidden>
          {piecesOf(text, uncertain).map((piece) =>
            piece.ranges.length > 0 ? (
              <mark key={piece.start}>{piece.text}</mark>
            ) : (
              <span key={piece.start}>{piece.text}</span>
            ),
          )}
        </span>
        <textarea
          className={classes.text}
          lang="vi"
          rows={1}
          spellCheck={false}
          data-line={index}
          aria-label={
            uncertain.length > 0
              ? t('documents:desk.correction.lineWith', {
                  line: index + 1,
                  words: uncertain.map(({ start, end }) => text.slice(start, end)).join(', '),
                })
              : t('documents:desk.correction.line', { line: index + 1 })
          }
          value={text}
          onChange={(event: FormEvent<HTMLTextAreaElement>) =>
            onText(index, event.currentTarget.value.replace(/\n/g, ' '))
          }
          onFocus={() => onFocus(index)}
          onKeyDown={(event) => onKeyDown(event, index)}
        />
      </span>
    </li>
  );
});
