import type { Twin } from '../twin.ts';
import type { documents as vietnamese } from '../vi/documents.ts';
import { documentsDesk } from './documents-desk.ts';
import { documentsDetails } from './documents-details.ts';
import { documentsImport } from './documents-import.ts';
import { documentsLibrary } from './documents-library.ts';

export const documents: Twin<typeof vietnamese> = {
  title: 'Papers',
  library: documentsLibrary,
  empty: {
    title: 'No papers yet',
    text: 'Import submissions, bills and reports to read them and find every clause, with or without tone marks. You can drag files from your computer and drop them anywhere on this screen.',
  },
  drop: {
    title: 'Drop files or folders to import them',
    text: 'Folders and archives too: PDF, Word, ODT, RTF, HTML, TXT, pictures. The files on your computer stay as they are.',
  },
  import: documentsImport,
  desk: documentsDesk,
  details: documentsDetails,
  reader: {
    back: 'Back to the list',
    pages: 'Pages of the paper',
    page: 'Page {{page}}',
    pageBox: 'Go to page',
    pageOf: '/ {{total}}',
    zoomIn: 'Zoom in (Ctrl +)',
    zoomOut: 'Zoom out (Ctrl −)',
    fitWidth: 'Fit width (Ctrl 0)',
    zoomLevel: 'Zoom: {{percent}}',
    loading: 'Opening the paper',
    errorTitle: 'The paper could not be opened',
    missingTitle: 'There is no such paper',
    missingText:
      'The paper was removed from the list, or you are not in the circle that may see it. Other papers are not affected.',
    toLibrary: 'To the list of papers',
    pageAsText: 'This printed page could not be drawn; its text is shown instead.',
    pageHasNoText: 'This page could not be drawn, and it holds no text.',
    drawAgain: 'Draw again',
    flow: 'Text',
    emptyText: 'The paper holds no text.',
    keys: {
      title: 'While reading a paper',
      pageDown: 'Down by one screen',
      pageUp: 'Up by one screen',
      start: 'To the start of the paper',
      end: 'To the end of the paper',
      zoomIn: 'Zoom in',
      zoomOut: 'Zoom out',
      resetZoom: 'Comfortable size',
    },
  },
};
