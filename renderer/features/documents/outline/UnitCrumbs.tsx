// «Chương II › Điều 15 › Khoản 2»: where in the law one reads. A tap opens the outline there, among its siblings.
import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePane } from '../pane/pane.ts';
import { useHerePath } from './here.ts';
import classes from './UnitCrumbs.module.css';
import { nameOf, shortLabelOf } from './unit-names.ts';

export function UnitCrumbs() {
  const { t } = useTranslation();
  const { document, mode, setSide, structure } = usePane();
  const path = useHerePath();
  if (!structure || structure.units.length === 0) return null;
  // Before the first unit the line stays, so that nothing jumps when one gets there.
  if (path.length === 0)
    return <p className={`${classes.crumbs} ${classes.opening}`}>{t('documents:outline.beforeUnits')}</p>;
  return (
    <nav
      className={classes.crumbs}
      aria-label={t('documents:outline.crumbs', { mode: t(`documents:reader.mode.${mode}`), title: document.title })}
      lang="vi"
    >
      <ol className={classes.list}>
        {path.map((unit, index) => {
          const name = nameOf(unit);
          return (
            <li key={unit.address} className={classes.crumb} data-last={index === path.length - 1 || undefined}>
              {index > 0 && <IconChevronRight className={classes.arrow} size={14} stroke={1.8} aria-hidden />}
              <button
                type="button"
                className={classes.button}
                title={name}
                aria-label={t('documents:outline.showInOutline', { unit: name })}
                aria-current={index === path.length - 1 ? 'location' : undefined}
                onClick={() => setSide('outline')}
              >
                {shortLabelOf(unit) || name}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
