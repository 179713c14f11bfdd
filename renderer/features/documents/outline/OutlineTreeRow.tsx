// One row of the outline as an item of the tree: where it stands in it, and how it is told to screen readers.
import type { ComponentProps } from 'react';
import { OutlineRowView } from './OutlineRowView.tsx';
import classes from './OutlineTree.module.css';

interface OutlineTreeRowProps extends ComponentProps<typeof OutlineRowView> {
  id: string;
  /** Among the rows of the tree. */
  index: number;
  /** Pixels from the tree's top. */
  start: number;
  measure: (row: HTMLElement | null) => void;
  /** The keys act on it. */
  isActive: boolean;
  /** It holds what is read, as closely as the tree shows it. */
  isHere: boolean;
  /** It is the article that is read. */
  isAnchor: boolean;
  isMenuOpen: boolean;
}

export function OutlineTreeRow(props: OutlineTreeRowProps) {
  const { id, index, start, measure, isActive, isHere, isAnchor, isMenuOpen, ...shown } = props;
  const { row } = shown;
  return (
    <div
      id={id}
      ref={measure}
      role="treeitem"
      tabIndex={-1}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblingCount}
      aria-expanded={row.isOpen ?? undefined}
      aria-selected={isActive}
      aria-current={isHere ? 'location' : undefined}
      aria-haspopup="menu"
      aria-keyshortcuts="Shift+F10"
      data-index={index}
      data-row={index}
      data-active={isActive || undefined}
      data-here={isAnchor || undefined}
      data-within={isHere || undefined}
      data-menu-open={isMenuOpen || undefined}
      className={classes.row}
      style={{ transform: `translateY(${start}px)` }}
    >
      <OutlineRowView {...shown} />
    </div>
  );
}
