import type { ReactNode } from 'react';
import type { DocumentSummary } from '#shared/documents/summary.ts';

interface DragHandleProps {
  document: DocumentSummary;
  children: ReactNode;
}

export function DragHandle({ children }: DragHandleProps) {
  return <>{children}</>;
}
