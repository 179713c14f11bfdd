// What a ZIP is: a document of some office program, by the parts listed in its table of contents, or an archive.
import { openPromise } from 'yauzl';
import { errorCode } from '#core/kernel/machine-trouble.ts';
import { type MediaType, mediaTypes } from '#shared/documents/media-types.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';

/** Parts looked at: an office program lists its main part early, and an archive may list a million files. */
const listedEntries = 2000;
const odfMark = 'mimetypeapplication/vnd.oasis.opendocument.';
/** Where the name of a ZIP's first file stands. */
const firstNameAt = 30;

/** `head`: the file's first bytes. Refuses with `file-damaged` (no table of contents) or `unsupported-type`. */
export async function kindOfZip(path: string, head: Buffer): Promise<MediaType | 'archive'> {
  const names = await listNames(path);
  const odf = head.toString('latin1', firstNameAt, firstNameAt + odfMark.length + 24);
  if (odf.startsWith(odfMark)) {
    if (odf.startsWith('text', odfMark.length)) return mediaTypes.odt;
    throw new RefusalError('unsupported-type', { kind: 'ODF' });
  }
  if (odf.startsWith('mimetypeapplication/epub')) throw new RefusalError('unsupported-type', { kind: 'EPUB' });
  const isOffice = names.includes('[Content_Types].xml');
  const hasPart = (folder: string) => names.some((name) => name.startsWith(folder) && name.endsWith('.xml'));
  if (names.includes('word/document.xml') || (isOffice && hasPart('word/'))) return mediaTypes.docx;
  if (isOffice && hasPart('xl/')) throw new RefusalError('unsupported-type', { kind: 'XLSX' });
  if (isOffice && hasPart('ppt/')) throw new RefusalError('unsupported-type', { kind: 'PPTX' });
  return 'archive';
}

async function listNames(path: string): Promise<string[]> {
  const names: string[] = [];
  try {
    const zip = await openPromise(path, { autoClose: false, decodeStrings: false });
    try {
      for await (const { fileName } of zip.eachEntry()) {
        names.push(String(fileName));
        if (names.length >= listedEntries) break;
      }
    } finally {
      zip.close();
    }
  } catch (error) {
    if (errorCode(error) !== undefined) throw error;
    throw new RefusalError('file-damaged', {}, { cause: error });
  }
  return names;
}
