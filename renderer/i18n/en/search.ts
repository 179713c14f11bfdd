import type { Twin } from '../twin.ts';
import type { search as vietnamese } from '../vi/search.ts';

export const search: Twin<typeof vietnamese> = {
  title: 'Search',
  input: 'Find papers, clauses or actions',
  placeholder: 'Find papers, clauses…',
  results: 'Search results',
  resultCount_one: '{{count}} result',
  resultCount_other: '{{count}} results',
  duration: '{{ms}} ms',
  firstResults_one: 'First result',
  firstResults_other: 'First {{count}} results',
  page: 'page {{page}}',
  pageAddress: 'Page {{page}}',
  actions: 'Actions',
  recent: 'Recent searches',
  clearRecent: 'Clear the search history',
  clear: 'Clear the text',
  start: {
    title: 'Type to search every paper',
    text: 'Tone marks are not needed: “dai bieu” finds “Đại biểu”. Put words in quotation marks to find that exact phrase.',
  },
  none: {
    title: 'Nothing found for “{{text}}”',
    text: 'Try fewer words, leave out tone marks, or type a phrase that surely stands in the text.',
  },
  error: { title: 'The search did not work' },
  offline: {
    title: 'Offline',
    text: 'The system cannot be reached, so nothing could be searched. The app reconnects by itself and then runs what you typed.',
  },
  partial: 'The index is being built; more results may come.',
  action: {
    goHome: 'Go to Sitting',
    goDocuments: 'Go to Papers',
    goSettings: 'Go to Settings',
    importFiles: 'Import papers from this computer',
    themeLight: 'Light theme',
    themeDark: 'Dark theme',
    themeContrast: 'High-contrast theme',
  },
  keywords: {
    goHome: 'sitting agenda home phiên họp',
    goDocuments: 'papers documents list tài liệu',
    goSettings: 'settings language type size cài đặt',
    importFiles: 'import upload add files pdf docx nhập',
    themeLight: 'theme light day giao diện sáng',
    themeDark: 'theme dark night giao diện tối',
    themeContrast: 'theme high contrast tương phản',
  },
  keys: { choose: 'choose', open: 'open at the spot', close: 'close' },
};
