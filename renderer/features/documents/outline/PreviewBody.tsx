// What stands in the preview: the words of a unit, several units as a list, another paper with its name, or why there is
// nothing to show and what can be done.
import { Button } from '@mantine/core';
import { IconArrowRight, IconCopy, IconFileSearch, IconLayoutColumns, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#renderer/i18n/format.ts';
import { showErrorToast, showToast } from '#renderer/ui/toast.tsx';
import { labelOfAddress } from '#shared/kernel/legal/find-unit.ts';
import { useDocument } from '../hooks/use-document.ts';
import { usePane } from '../pane/pane.ts';
import { citationOf } from './citation.ts';
import { useRetryLaws } from './law-desk.ts';
import { PreviewUnit, PreviewUnits } from './PreviewUnit.tsx';
import classes from './ReferencePreview.module.css';
import { labelOfAddresses, lawNameOf, type ReferenceTarget } from './references.ts';
import { addressesOf, searchTextOf, useFollow, useSearchLibrary } from './use-reference.ts';
import { useUnitText } from './use-unit-text.ts';

interface PreviewBodyProps {
  target: ReferenceTarget;
  onClose: (returnsFocus: boolean) => void;
}

export function PreviewBody({ target, onClose }: PreviewBodyProps) {
  return target.kind === 'here' || target.kind === 'paper' ? (
    <Found target={target} onClose={onClose} />
  ) : (
    <NotFound target={target} onClose={onClose} />
  );
}

interface FoundProps extends PreviewBodyProps {
  target: Extract<ReferenceTarget, { kind: 'here' | 'paper' }>;
}

function Found({ target, onClose }: FoundProps) {
  const { t } = useTranslation();
  const { document } = usePane();
  const follow = useFollow();
  const paper = target.kind === 'paper' ? target.paper : document;
  const addresses = addressesOf(target);
  const [only] = addresses;
  const isOne = addresses.length === 1 && only !== undefined;
  const text = useUnitText(paper.documentId, only ?? '', isOne);
  const go = (options: Parameters<typeof follow>[1]) => {
    onClose(false);
    follow(target, options);
  };
  const copy = async () => {
    const citation = citationOf(labelOfAddress(only ?? ''), paper.title, text.data ?? '');
    try {
      await navigator.clipboard.writeText(citation);
      showToast(t('documents:outline.preview.copied'));
    } catch {
      // The browser or the person forbade it.
      showErrorToast(t('documents:outline.preview.copyFailed'));
    }
  };
  return (
    <>
      <div className={classes.scroll}>
        {target.kind === 'paper' && <PaperName documentId={target.paper.documentId} title={target.paper.title} />}
        {isOne ? (
          <PreviewUnit documentId={paper.documentId} address={only} isOfOther={target.kind === 'paper'} />
        ) : (
          <PreviewUnits documentId={paper.documentId} addresses={addresses} onGo={(address) => go({ address })} />
        )}
        {target.kind === 'here' && target.missing.length > 0 && (
          <p className={classes.note}>
            {t('documents:outline.preview.missingHere', {
              unit: labelOfAddresses(target.missing, t('documents:outline.reference.and')),
            })}
          </p>
        )}
      </div>
      <div className={classes.actions}>
        <Button size="sm" leftSection={<IconArrowRight size={18} stroke={1.6} aria-hidden />} onClick={() => go({})}>
          {t('documents:outline.preview.go')}
        </Button>
        <Button
          size="sm"
          variant="default"
          leftSection={<IconLayoutColumns size={18} stroke={1.6} aria-hidden />}
          onClick={() => go({ isBeside: true })}
        >
          {t('documents:outline.preview.beside')}
        </Button>
        {isOne && (
          <Button
            size="sm"
            variant="default"
            disabled={text.data === undefined}
            leftSection={<IconCopy size={18} stroke={1.6} aria-hidden />}
            onClick={() => void copy()}
          >
            {t('documents:outline.preview.copy')}
          </Button>
        )}
      </div>
    </>
  );
}

function PaperName({ documentId, title }: { documentId: string; title: string }) {
  const { t } = useTranslation();
  const { data } = useDocument(documentId);
  return (
    <div className={classes.paper}>
      <p className={classes.paperTitle}>{title}</p>
      {data?.number && data.issuedOn && (
        <p className={classes.facts}>
          {t('documents:outline.preview.facts', { number: data.number, date: formatDate(data.issuedOn) })}
        </p>
      )}
    </div>
  );
}

interface NotFoundProps extends PreviewBodyProps {
  target: Exclude<ReferenceTarget, { kind: 'here' | 'paper' }>;
}

function NotFound({ target, onClose }: NotFoundProps) {
  const { t } = useTranslation();
  const { structure } = usePane();
  const retry = useRetryLaws(structure);
  const search = useSearchLibrary();
  const sought = searchTextOf(target);
  const isUnsure = target.kind === 'seeking' || target.kind === 'failed';
  return (
    <>
      <div className={classes.scroll}>
        <p className={classes.label}>
          {'law' in target ? lawNameOf(target.law) : labelOfAddress(target.addresses[0] ?? '')}
        </p>
        {target.kind === 'unknown' && <p className={classes.notFound}>{t('documents:outline.preview.unknown')}</p>}
        <p className={classes.note} role="status">
          {target.kind === 'missing'
            ? t('documents:outline.preview.missingHere', {
                unit: labelOfAddresses(target.addresses, t('documents:outline.reference.and')),
              })
            : target.kind === 'unknown'
              ? t('documents:outline.preview.unknownText', { law: sought })
              : t(`documents:outline.preview.${target.kind}`)}
        </p>
      </div>
      <div className={classes.actions}>
        {target.kind === 'failed' && (
          <Button
            size="sm"
            variant="default"
            leftSection={<IconRefresh size={18} stroke={1.6} aria-hidden />}
            onClick={retry}
          >
            {t('common:retry')}
          </Button>
        )}
        {!isUnsure && (
          <Button
            size="sm"
            variant="default"
            leftSection={<IconFileSearch size={18} stroke={1.6} aria-hidden />}
            onClick={() => {
              onClose(false);
              search(sought);
            }}
          >
            {t('documents:outline.preview.search', { law: sought })}
          </Button>
        )}
      </div>
    </>
  );
}
