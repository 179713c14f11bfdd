// One place to go to: what it is called, what it stands in, and, of the chosen one, its first words.
import { useTranslation } from 'react-i18next';
import { labelOfAddress } from '#shared/kernel/legal/find-unit.ts';
import { usePane } from '../pane/pane.ts';
import { unitPathAt } from '../pane/unit-at.ts';
import type { ClauseHit } from './clause-search.ts';
import { firstWords } from './first-words.ts';
import classes from './GoToClause.module.css';
import { nameOf, titleOf } from './unit-names.ts';
import { useUnitText } from './use-unit-text.ts';

interface ClauseOptionProps {
  id: string;
  index: number;
  hit: ClauseHit;
  isChosen: boolean;
  onPoint: () => void;
  onGo: () => void;
}

const mostLetters = 160;

export function ClauseOption({ id, index, hit, isChosen, onPoint, onGo }: ClauseOptionProps) {
  const { t } = useTranslation();
  return (
    // The field holds the focus and its keys; a finger or the mouse taps here.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
    // biome-ignore lint/a11y/useFocusableInteractive: see above.
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      data-index={index}
      className={classes.option}
      onPointerMove={isChosen ? undefined : onPoint}
      onClick={onGo}
    >
      {hit.kind === 'page' ? (
        <>
          <span className={classes.label}>{t('documents:outline.goTo.page', { page: hit.page })}</span>
          <PageCount />
        </>
      ) : (
        <UnitLines hit={hit} isChosen={isChosen} />
      )}
    </div>
  );
}

function PageCount() {
  const { t } = useTranslation();
  const { pageCount } = usePane().document;
  return <span className={classes.where}>{t('documents:outline.goTo.ofPages', { total: pageCount })}</span>;
}

function UnitLines({ hit: { unit }, isChosen }: { hit: Extract<ClauseHit, { kind: 'unit' }>; isChosen: boolean }) {
  const { document, structure } = usePane();
  const text = useUnitText(document.documentId, unit.address, isChosen);
  const isNamedBySelf = unit.kind === 'heading' || titleOf(unit) !== '';
  const label = isNamedBySelf ? nameOf(unit) : labelOfAddress(unit.address);
  const around = structure ? unitPathAt(structure, unit.start).filter(({ address }) => address !== unit.address) : [];
  const outer = around.findLast(({ kind }) => kind !== 'article' && kind !== 'clause');
  const article = isNamedBySelf ? undefined : around.find(({ kind }) => kind === 'article');
  const where = [article, outer].filter((each) => each !== undefined).map(nameOf);
  return (
    <span lang="vi">
      <span className={classes.label}>{label}</span>
      {where.length > 0 && <span className={classes.where}>{where.join(' · ')}</span>}
      {isChosen && text.data && <span className={classes.words}>{firstWords(text.data, mostLetters)}</span>}
    </span>
  );
}
