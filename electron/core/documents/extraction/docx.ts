// A DOCX's text as one flowing page: headings, paragraphs and tables, without boxes.
import { readFile } from 'node:fs/promises';
import mammoth from 'mammoth';
import type { ExtractedText, TextBlock } from '#shared/documents/extracted-text.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { blocksOfDocx, type DocxNode } from './docx-blocks.ts';
import { type PreparedDocx, prepareDocx } from './docx-prepare.ts';
import { flowOf } from './flow-text.ts';
import { guardZip } from './zip-guard.ts';

/** Raise when the same file would be read differently. */
const extractorName = 'mammoth/2';
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
  onProgress(0.2);
  const prepared = await prepare(bytes);
  onProgress(0.6);
  const blocks = await readBlocks(prepared);
  onProgress(1);
  return flowOf(extractorName, blocks);
}

/** A part that is nested without end exhausts the stack before it exhausts anything else. */
async function prepare(bytes: Buffer): Promise<PreparedDocx> {
  try {
    return await prepareDocx(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new RefusalError('file-damaged', { reason: 'nesting' }, { cause: error });
    throw error;
  }
}

/** Mammoth reads the parts; its tree is taken before it becomes HTML, so nothing of the structure is lost. */
async function readBlocks({ bytes, marks }: PreparedDocx): Promise<TextBlock[]> {
  let blocks: TextBlock[] = [];
  const transformDocument = (document: DocxNode): DocxNode => {
    blocks = blocksOfDocx(document, marks);
    return { ...document, children: [] };
  };
  try {
    await mammoth.convertToHtml({ buffer: bytes }, { transformDocument, externalFileAccess: false });
  } catch (error) {
    throw new RefusalError('file-damaged', {}, { cause: error });
  }
  return blocks;
}
