// What every paragraph on screen needs to know of the paper and of what is shown in it.
import { createContext, use } from 'react';
import type { TextPlace } from '#shared/documents/extracted-text.ts';
import type { PaperLink } from '../pane/links.ts';
import type { BlockMarks } from '../pane/marks.ts';
import type { UnitStart } from './unit-index.ts';

export interface FlowContextValue {
  readonly marksOf: (page: number, block: number) => BlockMarks | null;
  readonly linksOf: (page: number, block: number) => readonly PaperLink[];
  readonly showsEdits: boolean;
  readonly hasPageMarks: boolean;
  /** Addresses come from the paper's structure alone. */
  readonly hasUnits: boolean;
  /** An address that was pressed; absent: addresses are words alone. */
  readonly onAddress?: (unit: UnitStart, at: HTMLElement) => void;
  /** From the mark of a note to the note, and back. */
  readonly onGoTo?: (place: TextPlace) => void;
  /** To the printed page. */
  readonly onShowPage?: (page: number) => void;
}

const plain: FlowContextValue = {
  marksOf: () => null,
  linksOf: () => [],
  showsEdits: false,
  hasPageMarks: false,
  hasUnits: false,
};

export const FlowContext = createContext<FlowContextValue>(plain);

export function useFlowContext(): FlowContextValue {
  return use(FlowContext);
}
