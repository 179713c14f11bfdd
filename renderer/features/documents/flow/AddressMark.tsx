// The short address of a unit: in the margin where there is one, else before its words. Pressed, it offers the citation.
import { useTranslation } from 'react-i18next';
import { labelOfAddress } from '#shared/kernel/legal/find-unit.ts';
import classes from './AddressMark.module.css';
import type { AddressLabel } from './address-label.ts';
import { useFlowContext } from './flow-context.ts';

export function AddressMark({ kind, label, unit }: AddressLabel) {
  const { t } = useTranslation();
  const { onAddress } = useFlowContext();
  if (!unit || unit.isQuoted || !onAddress) {
    return kind === 'heading' ? null : (
      <span className={classes.mark} data-kind={kind} data-skip aria-hidden>
        {label}
      </span>
    );
  }
  if (kind === 'heading') {
    // A heading leads to itself: by keyboard too.
    return (
      <a
        className={classes.mark}
        data-kind={kind}
        data-skip
        href={`?unit=${encodeURIComponent(unit.address)}`}
        aria-label={t('documents:flow.address.of', { unit: labelOfAddress(unit.address) })}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          onAddress(unit, event.currentTarget);
        }}
      >
        {label}
      </a>
    );
  }
  // The words say their number themselves; by keyboard the citation comes from the commands of the screen.
  return (
    <button
      type="button"
      className={classes.mark}
      data-kind={kind}
      data-skip
      aria-hidden
      tabIndex={-1}
      onClick={(event) => onAddress(unit, event.currentTarget)}
    >
      {label}
    </button>
  );
}
