// The words of a unit in a preview; several units as a list of ways.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '#renderer/ui/refusal-of.ts';
import { LoadingState, SkeletonLine } from '#renderer/ui/states.tsx';
import { labelOfAddress } from '#shared/kernel/legal/find-unit.ts';
import { firstWords, shortened } from './first-words.ts';
import classes from './ReferencePreview.module.css';
import { useUnitText } from './use-unit-text.ts';

interface PreviewUnitProps {
  documentId: string;
  address: string;
  /** Of another paper than the one that is read. */
  isOfOther: boolean;
}

const aboutLetters = 620;

export function PreviewUnit({ documentId, address, isOfOther }: PreviewUnitProps) {
  const { t } = useTranslation();
  const text = useUnitText(documentId, address);
  const [isWhole, setWhole] = useState(false);
  const short = text.data === undefined ? null : shortened(text.data, aboutLetters);
  const label = labelOfAddress(address);
  const isMissing = text.isError && refusalOf(text.error).code === 'not-found';
  return (
    <>
      <p className={classes.label} lang="vi">
        {label}
      </p>
      {text.isPending && (
        <LoadingState>
          <SkeletonLine width="96%" />
          <SkeletonLine width="88%" />
          <SkeletonLine width="52%" />
        </LoadingState>
      )}
      {text.isError && (
        <p className={classes.note} role="status">
          {isMissing
            ? t(isOfOther ? 'documents:outline.preview.missingThere' : 'documents:outline.preview.missingHere', {
                unit: label,
              })
            : t('documents:outline.preview.textFailed')}
        </p>
      )}
      {text.data !== undefined && (
        <div className={classes.words} lang="vi">
          {(isWhole || short === null ? text.data : short).split('\n').map((paragraph, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a text that does not change.
            <p key={index}>{paragraph}</p>
          ))}
        </div>
      )}
      {short !== null && !isWhole && (
        <button type="button" className={classes.whole} onClick={() => setWhole(true)}>
          {t('documents:outline.preview.whole')}
        </button>
      )}
    </>
  );
}

interface PreviewUnitsProps {
  documentId: string;
  addresses: readonly string[];
  onGo: (address: string) => void;
}

/** Of a long range the first ones are shown with their words. */
const mostWithWords = 6;
const mostListed = 60;
const glanceLetters = 140;

export function PreviewUnits({ documentId, addresses, onGo }: PreviewUnitsProps) {
  return (
    <ul className={classes.units} lang="vi">
      {addresses.slice(0, mostListed).map((address, index) => (
        <li key={address}>
          <button type="button" className={classes.unit} onClick={() => onGo(address)}>
            <span className={classes.label}>{labelOfAddress(address)}</span>
            {index < mostWithWords && <Glance documentId={documentId} address={address} />}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Glance({ documentId, address }: { documentId: string; address: string }) {
  const { data } = useUnitText(documentId, address);
  return data === undefined ? null : <span className={classes.glance}>{firstWords(data, glanceLetters)}</span>;
}
