// The English twin of vi/abbreviations.ts.
import type { Twin } from '../twin.ts';
import type { abbreviations as vietnamese } from '../vi/abbreviations.ts';

export const abbreviations: Twin<typeof vietnamese> = {
  title: 'Abbreviations in search',
  text: '“UBTVQH” finds “Ủy ban Thường vụ Quốc hội” too, and the other way round. The list is shared by everyone.',
  readOnly: 'The secretariat and administrators edit this list.',
  filter: 'Filter the list',
  filterHint: 'Type the short or the full form, with tone marks or without',
  list: 'List of abbreviations',
  count_one: '{{count, number}} entry',
  count_other: '{{count, number}} entries',
  shown_one: '{{count, number}} of {{total, number}} entries',
  shown_other: '{{count, number}} of {{total, number}} entries',
  added: 'Added',
  gone: 'Removed',
  add: 'Add an abbreviation',
  short: 'Short form',
  full: 'Full name',
  submit: 'Add',
  wrong: 'It needs a short form with letters or digits and a full name of two words or more.',
  addedDone: 'Added “{{short}}”.',
  removedDone: 'Removed “{{short}}”.',
  already: '“{{short}}” with this meaning is in the list already.',
  remove: 'Remove “{{short}}”: {{full}}',
  restore: 'Put “{{short}}” back: {{full}}',
  none: { title: 'No abbreviation matches', text: 'Try fewer letters.' },
  empty: { title: 'The list is empty', text: 'Add the first entry above.' },
  error: 'The list could not be opened',
};
