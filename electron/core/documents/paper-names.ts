// Which names are those of papers, and which are what systems leave behind: in folders and archives alike.

const paperName = /\.(pdf|docx?|odt|rtf|html?|xhtml|txt|text|md|markdown|png|jpe?g|zip)$/i;
const clutterNames = new Set(['thumbs.db', 'desktop.ini', 'ehthumbs.db', '__macosx', '$recycle.bin', 'lost+found']);

/** By its extension: what is inside is looked at when it is imported. */
export function isPaperName(name: string): boolean {
  return paperName.test(name);
}

/** Hidden files, lists of thumbnails, lock files of office programs: never papers, and not worth a word. */
export function isClutterName(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || clutterNames.has(name.toLowerCase());
}
