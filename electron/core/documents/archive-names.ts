// Names in a ZIP: which letters they are written with, and whether they are meant to do harm.
import { type Entry, getFileNameLowLevel } from 'yauzl';
import { keepableFileName } from '#shared/documents/file-name.ts';
import { vietnameseShare } from './extraction/text-encoding.ts';

const utf8Flag = 0x0800;
const unicodePathField = 0x7075;
/** «Made by» Unix: the high half of the attributes is the file's mode. */
const unixHost = 3;
const typeMask = 0o170000;
const linkType = 0o120000;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const controls = /[\u0000-\u001F\u007F]/;

/** With forward slashes. UTF-8 by its flag or its bytes, else Windows-1258 where that spells Vietnamese, else code page 437. */
export function nameOfEntry({ fileNameRaw, generalPurposeBitFlag, extraFields }: Entry): string {
  const isStated = (generalPurposeBitFlag & utf8Flag) !== 0 || extraFields.some(({ id }) => id === unicodePathField);
  const byTheBook = () => getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  const name = isStated ? byTheBook() : (guessedName(fileNameRaw) ?? byTheBook());
  return name.normalize('NFC').replaceAll('\\', '/');
}

function guessedName(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8: the only thing that a strict decoder throws.
    const vietnamese = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
    return vietnameseShare(vietnamese) >= 0.5 ? vietnamese : null;
  }
}

/** Why a name is not to be trusted, or null. Entries are never written under their names; such a one is an attack all the same. */
export function faultOfName(name: string): 'name' | null {
  const isAbsolute = name.startsWith('/') || /^[A-Za-z]:/.test(name);
  return isAbsolute || controls.test(name) || name.split('/').includes('..') ? 'name' : null;
}

export function isLink({ versionMadeBy, externalFileAttributes }: Entry): boolean {
  if (versionMadeBy >> 8 !== unixHost) return false;
  return ((externalFileAttributes >>> 16) & typeMask) === linkType;
}

/** As lists and reports show it: the folders within the archive, and a file name that can be kept. */
export function shownName(name: string): string {
  const parts = name.split('/').filter((part) => part !== '' && part !== '.');
  return parts
    .map(keepableFileName)
    .join('/')
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, '');
}
