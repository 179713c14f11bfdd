// A mention of a clause or a law that leads there.
import type { ReactNode } from 'react';

interface ReferenceLinkProps {
  /** Index in the structure's references. */
  reference: number;
  children: ReactNode;
}

export function ReferenceLink({ children }: ReferenceLinkProps) {
  return <span>{children}</span>;
}
