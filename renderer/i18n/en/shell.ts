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
    filter: 'Find a shortcut',
    none: 'No shortcut fits.',
    or: 'or',
    touch: 'By touch',
  },
  gestures: {
    search: { how: 'Tap the search box above', what: 'Find papers and clauses; type “>” for every action' },
    back: { how: 'Swipe from the edge', what: 'Go back to the former screen' },
    pinch: { how: 'Pinch with two fingers', what: 'Make the page smaller or larger' },
    hold: { how: 'Touch and hold', what: 'Preview what is referred to; act on a paper' },
    places: { how: 'Tap the navigation bar', what: 'Go to the sitting, papers, settings' },
  },
  commands: {
    everywhere: 'Everywhere',
    search: 'Open search',
    home: 'Go to the sitting',
    documents: 'Go to papers',
    desk: 'Go to the publishing desk',
    settings: 'Go to settings',
    help: 'Show shortcuts and gestures',
  },
  commandWords: {
    home: 'agenda home phiên họp',
    documents: 'list documents tài liệu',
    desk: 'approve publish bàn phát hành',
    settings: 'language type size theme cài đặt',
    help: 'keyboard help phím tắt',
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
