// What a line of the outline shows: its name, whether it is new, what is wrong with its number, what opens its menu, and the
// way to unfold it. The last two are for a pointer: by keyboard they are keys of the tree.
import { IconAlertTriangle, IconChevronRight, IconDots } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperStructure } from '#shared/documents/structure.ts';
import classes from './OutlineTree.module.css';
import type { OutlineRow } from './outline-rows.ts';
import { nameOf } from './unit-names.ts';
import type { Change } from './use-changes.ts';

export type OutlineFault = PaperStructure['faults'][number];

interface OutlineRowViewProps {
  row: OutlineRow;
  /** For keepers. */
  faults: readonly OutlineFault[] | undefined;
  change: Change | undefined;
}

const groups = new Set(['part', 'chapter', 'section', 'subsection', 'annex']);

export const OutlineRowView = memo(function OutlineRowView({ row, faults, change }: OutlineRowViewProps) {
  const { t } = useTranslation();
  const { unit, level, isOpen } = row;
  const isGroup = groups.has(unit.kind) || (unit.kind === 'heading' && level === 1);
  const name = nameOf(unit);
  const wrong = faults?.map(({ kind, expected }) => t(`documents:outline.fault.${kind}`, { expected })).join('. ');
  return (
    <span
      className={classes.line}
      data-group={isGroup || undefined}
      style={{ paddingLeft: `${0.75 + Math.min(level - 1, 5) * 0.8}rem` }}
    >
      <span className={classes.name} title={name}>
        {name}
        {change && <span className={classes.change}>{t(`documents:outline.${change}`)}</span>}
        {wrong && (
          <span className={classes.fault} title={wrong}>
            <IconAlertTriangle size="1em" stroke={1.8} aria-hidden />
            <span className="visually-hidden">{wrong}</span>
          </span>
        )}
      </span>
      <span className={classes.menu} data-menu aria-hidden>
        <IconDots size={18} stroke={1.8} aria-hidden />
      </span>
      {isOpen !== null && (
        <span className={classes.fold} data-fold data-open={isOpen || undefined} aria-hidden>
          <IconChevronRight size={16} stroke={1.8} aria-hidden />
        </span>
      )}
    </span>
  );
});
