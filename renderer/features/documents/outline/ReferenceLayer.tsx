// Mentions of clauses and laws on a printed page, over its words.
import { memo } from 'react';
import type { TextPage } from '#shared/documents/extracted-text.ts';
import type { PaperLink } from '../pane/links.ts';

interface ReferenceLayerProps {
  page: TextPage;
  /** By block. */
  links: readonly (readonly PaperLink[] | undefined)[];
  /** CSS pixels per point. */
  scale: number;
}

export const ReferenceLayer = memo(function ReferenceLayer(_props: ReferenceLayerProps) {
  return null;
});
