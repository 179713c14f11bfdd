// A DOCX's text as one flowing page: headings, paragraphs and tables, without boxes.
import { readFile } from 'node:fs/promises';
import mammoth from 'mammoth';
import type { ExtractedText, TextBlock } from '#shared/documents/extracted-text.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { blocksOfDocx, type DocxNode } from './docx-blocks.ts';
import { guardZip } from './zip-guard.ts';

/** Raise when the same file would be read differently. */
const extractorName = 'mammoth/1';
/** An OLE container: a DOCX with a password is packed in one, and so is a renamed DOC. */
const oleSignature = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');

/** Throws `file-empty`, `file-protected`, `file-damaged`, `too-large` or `file-has-no-text`. */
export async function extractDocx(path: string, onProgress: (fraction: number) => void): Promise<ExtractedText> {
  const bytes = await readFile(path);
  if (bytes.byteLength === 0) throw new RefusalError('file-empty');
  if (bytes.subarray(0, 8).equals(oleSignature)) {
    throw new RefusalError(bytes.includes(encryptedPackage) ? 'file-protected' : 'file-damaged');
  }
  guardZip(bytes);
  onProgress(0.3);
  const blocks = await readBlocks(bytes);
  onProgress(1);
  if (blocks.length === 0) throw new RefusalError('file-has-no-text');
  return { format: 2, extractor: extractorName, layout: 'flow', pages: [{ width: 0, height: 0, blocks }] };
}

/** Mammoth reads the parts; its tree is taken before it becomes HTML, so nothing of the structure is lost. */
async function readBlocks(bytes: Buffer): Promise<TextBlock[]> {
  let blocks: TextBlock[] = [];
  const transformDocument = (document: DocxNode): DocxNode => {
    blocks = blocksOfDocx(document);
    return { ...document, children: [] };
  };
  try {
    await mammoth.convertToHtml({ buffer: bytes }, { transformDocument, externalFileAccess: false });
  } catch (error) {
    throw new RefusalError('file-damaged', {}, { cause: error });
  }
  return blocks;
}
