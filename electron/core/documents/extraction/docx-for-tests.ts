// Makes DOCX files of parts written by hand, for what no library writes: numbering of every sort, tracked changes,
// text boxes, fields.
import { writeFile } from 'node:fs/promises';
import JSZip from 'jszip';

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const content = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Inner XML of parts by their names without `.xml`; `document` is the body. */
export type DocxParts = { readonly document: string } & Readonly<Record<string, string>>;

const roots: Readonly<Record<string, string>> = { document: 'w:document', header: 'w:hdr', footer: 'w:ftr' };

export async function writeDocxParts(path: string, parts: DocxParts): Promise<void> {
  const zip = new JSZip();
  const names = Object.keys(parts);
  const override = (name: string) =>
    `<Override PartName="/word/${name}.xml" ContentType="${content}.${name === 'document' ? 'document.main' : name.replace(/\d+$/, '')}+xml"/>`;
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${names.map(override).join('')}</Types>`,
  );
  const relations = (inner: string) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  zip.file(
    '_rels/.rels',
    relations(`<Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/>`),
  );
  const others = names.filter((name) => name !== 'document');
  const relation = (name: string) =>
    `<Relationship Id="${name}" Type="${office}/${name.replace(/\d+$/, '')}" Target="${name}.xml"/>`;
  zip.file('word/_rels/document.xml.rels', relations(others.map(relation).join('')));
  for (const [name, inner] of Object.entries(parts)) {
    const root = roots[name.replace(/\d+$/, '')] ?? `w:${name}`;
    const body = name === 'document' ? `<w:body>${inner}</w:body>` : inner;
    zip.file(`word/${name}.xml`, `<?xml version="1.0" encoding="UTF-8"?><${root} ${namespaces}>${body}</${root}>`);
  }
  await writeFile(path, await zip.generateAsync({ type: 'nodebuffer' }));
}

export const run = (text: string, properties = '') =>
  `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (inner: string, properties = '') =>
  `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${inner}</w:p>`;
/** A paragraph of a list. */
export const item = (text: string, numId: number, level = 0) =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`);
export const deletedRun = (text: string) => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`;

export interface LevelShape {
  readonly format: string;
  readonly text: string;
  readonly start?: number;
  /** Further elements of the level, in the order that the schema wants before its text. */
  readonly more?: string;
}

export function abstractList(id: number, levels: readonly LevelShape[], more = ''): string {
  const shapes = levels.map(
    ({ format, text, start = 1, more: inner = '' }, level) =>
      `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${inner}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${more}${shapes.join('')}</w:abstractNum>`;
}

export const list = (numId: number, abstractId: number, overrides = '') =>
  `<w:num w:numId="${numId}"><w:abstractNumId w:val="${abstractId}"/>${overrides}</w:num>`;
