import type { Twin } from '../twin.ts';
import type { documents as vietnamese } from '../vi/documents.ts';
import { documentsDesk } from './documents-desk.ts';
import { documentsDetails } from './documents-details.ts';
import { documentsFind } from './documents-find.ts';
import { documentsFlow } from './documents-flow.ts';
import { documentsImport } from './documents-import.ts';
import { documentsLibrary } from './documents-library.ts';
import { documentsOutline } from './documents-outline.ts';
import { documentsPages } from './documents-pages.ts';
import { documentsReader } from './documents-reader.ts';

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
  flow: documentsFlow,
  outline: documentsOutline,
  pages: documentsPages,
  reader: documentsReader,
  find: documentsFind,
};
