// Ways into the panel from outside: the reader's button and Ctrl F, and the keys for the next hit.

import type { Pane } from '../pane/pane.ts';
import { findSessionOf } from './find-session.ts';

/** More than this is no phrase that one looks for. */
const longestSelection = 300;

type FindablePane = Pick<Pane, 'view' | 'side' | 'setSide'>;

/** Opens the panel with the words that are selected in the paper, or those of the search that led to it; its field takes the focus. */
export function openFind(pane: FindablePane): void {
  const session = findSessionOf(pane);
  const { focusAsked, text, sought } = session.get();
  session.set({ focusAsked: focusAsked + 1, text: selectedWords() || text || sought });
  pane.setSide('find');
}

/**
 * To the next hit (1) or the one before (-1): of what is looked for here, else of the search that led here; where there
 * is neither, the field asks what.
 */
export function stepFind(pane: FindablePane, by: 1 | -1): void {
  const session = findSessionOf(pane);
  const { text, sought, stepSought } = session.get();
  const isOwn = text.trim() !== '' && text !== sought;
  if (stepSought && pane.side !== 'find' && !isOwn) stepSought(by);
  else if (text.trim() === '') openFind(pane);
  else {
    session.set({ stepAsked: by });
    pane.setSide('find');
  }
}

/** Of the paper: what is selected in a field or a dialog is no phrase of it. */
function selectedWords(): string {
  const selection = window.getSelection();
  const element = selection?.anchorNode?.parentElement;
  if (!selection || !element?.closest('article')) return '';
  const text = selection.toString().replace(/\s+/gu, ' ').trim();
  return text.length > longestSelection ? '' : text;
}
