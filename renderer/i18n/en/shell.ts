import type { Twin } from '../twin.ts';
import type { shell as source } from '../vi/shell.ts';

export const shell: Twin<typeof source> = {
  skipLink: 'Skip to the main content',
  mainNavigation: 'Main navigation',
  nav: {
    home: 'Sitting',
    documents: 'Papers',
    settings: 'Settings',
  },
  searchPlaceholder: 'Search papers and clauses…',
  openSearch: 'Open search',
  viewer: 'In use by: {{name}}',
  connection: {
    online: 'Connected',
    onlineHint: 'Every change is recorded and shown at once.',
    connecting: 'Connecting…',
    connectingHint: 'The app is reaching the system; the content will appear by itself.',
    offline: 'Offline',
    offlineHint: 'What is open can still be read. The app reconnects by itself; check the network if this lasts.',
    'signed-out': 'Sign in again',
    'signed-outHint': 'Your session has ended. Open the app again with the link that was printed at start.',
  },
  recovered: {
    title: 'The log was recovered after a fault.',
    more: 'See the state of things',
    putAway: 'Hide this message',
  },
  shortcuts: {
    title: 'Keyboard shortcuts',
    everywhere: 'Everywhere',
    search: 'Open search',
    home: 'Go to the sitting',
    documents: 'Go to papers',
    settings: 'Go to settings',
    help: 'Show the shortcuts',
  },
  notice: {
    'core-restarted': 'The core has restarted by itself; recorded data is intact.',
    'page-restored': 'The window was reopened after an error; recorded data is intact.',
  },
  crash: {
    title: 'This screen met an error',
    text: 'The rest of the app still works and recorded data is intact. Try again; if it fails again, go back to the sitting.',
    details: 'Details for the administrator',
    goHome: 'Go to the sitting',
  },
  notFound: {
    title: 'There is no such page',
    text: 'The link may be old or mistyped; your data is unaffected.',
    goHome: 'Go to the sitting',
  },
};
