// The English twin of vi/saved.ts.
import type { Twin } from '../twin.ts';
import type { saved as vietnamese } from '../vi/saved.ts';

export const saved: Twin<typeof vietnamese> = {
  title: 'Saved searches',
  save: 'Save this search',
  isSaved: 'Saved',
  words: 'keep follow alert bookmark watch',
  form: {
    title: 'Save this search',
    name: 'Name',
    nameMissing: 'Give it a name by which you will know it.',
    alert: 'Tell me of new papers',
    alertExplained:
      'New papers that you may see and that match are shown on the home screen, in the search box and in the list of saved searches.',
    onlyYou: 'Only you see it.',
    cancel: 'Cancel',
    submit: 'Save',
  },
  savedDone: 'Saved “{{name}}”.',
  removed: 'Removed “{{name}}” from the saved searches.',
  rename: 'Rename',
  renameOf: 'Rename “{{name}}”',
  remove: 'Remove',
  removeOf: 'Remove “{{name}}” from the saved searches',
  alertOf: 'Tell me of new papers that match “{{name}}”',
  silent: 'Silent',
  new_one: '{{count, number}} new',
  new_other: '{{count, number}} new',
  newAria_one: '{{count, number}} new paper',
  newAria_other: '{{count, number}} new papers',
  newPapers: 'New papers that match “{{name}}”',
  morePapers_one: 'and {{count, number}} more new paper',
  morePapers_other: 'and {{count, number}} more new papers',
  noteSeen: 'Seen',
  noteSeenOf: 'Mark the new papers of “{{name}}” as seen',
  exact: 'exact tones',
  inOnePaper: 'in one paper',
  empty: {
    title: 'No saved searches yet',
    text: 'Search for something that matters to you and choose “Save this search”. You will be told of new papers that match.',
  },
  error: 'The saved searches could not be opened',
  partial: 'The index is being built; alerts are complete once it is done.',
  offlineKept:
    'There is no connection, so this was not recorded; nothing has changed. Do it again once you are online.',
  home: {
    heading: 'Saved searches',
    line_one: '{{count, number}} new paper matches “{{name}}”',
    line_other: '{{count, number}} new papers match “{{name}}”',
    more_one: 'and {{count, number}} more search with new papers',
    more_other: 'and {{count, number}} more searches with new papers',
  },
};
