import type { Twin } from '../twin.ts';
import type { common as source } from '../vi/common.ts';

export const common: Twin<typeof source> = {
  appName: 'Diên Hồng',
  sample: 'Sample data',
  retry: 'Try again',
  undo: 'Undo',
  close: 'Close',
  loading: 'Loading…',
  pageCount_one: '{{count, number}} page',
  pageCount_other: '{{count, number}} pages',
  documentCount_one: '{{count, number}} paper',
  documentCount_other: '{{count, number}} papers',
  circle: {
    label: 'Shown to: {{circle}}',
    everyone: 'Everyone',
    secretariat: 'Secretariat',
    delegation: '{{name}} delegation',
    committee: '{{name}} committee',
    own: 'Only me',
  },
  state: {
    errorTitle: 'This could not be opened yet',
    offlineTitle: 'Offline',
    offlineText:
      'This device cannot reach the system yet. What is already on it can still be used; the app reconnects by itself.',
  },
};
