// A mention of a clause or a law in flowing text that leads there.
import { memo, type ReactNode, useCallback, useRef } from 'react';
import classes from './ReferenceLink.module.css';
import type { ReferenceTarget } from './references.ts';
import { useMeaning, useReferenceTarget } from './use-reference.ts';
import { useTargetLink } from './use-target-link.tsx';

interface ReferenceLinkProps {
  /** Index in the structure's references. */
  reference: number;
  children: ReactNode;
}

export const ReferenceLink = memo(function ReferenceLink({ reference, children }: ReferenceLinkProps) {
  const target = useReferenceTarget(reference);
  return target ? <WordsLink target={target}>{children}</WordsLink> : children;
});

function WordsLink({ target, children }: { target: ReferenceTarget; children: ReactNode }) {
  const link = useRef<HTMLAnchorElement>(null);
  const boxes = useCallback(() => [...(link.current?.getClientRects() ?? [])], []);
  const { props, card } = useTargetLink(link, target, boxes);
  const meaning = useMeaning();
  return (
    <>
      <a
        ref={link}
        {...props}
        className={classes.link}
        data-target-kind={target.kind}
        aria-description={meaning(target)}
        aria-haspopup="dialog"
      >
        {children}
      </a>
      {card}
    </>
  );
}
