// Looks at an ODT before LibreOffice opens it: bombs, entities and passwords are refused here.
import { readFile, stat } from 'node:fs/promises';
import JSZip from 'jszip';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { guardZip } from './zip-guard.ts';

const maxOdtBytes = 256 * 1024 * 1024;

/** Throws `file-protected`, `file-damaged` or `too-large`. */
export async function guardOdt(path: string): Promise<void> {
  const { size } = await stat(path);
  if (size > maxOdtBytes) throw new RefusalError('too-large', { sizeBytes: size, limitBytes: maxOdtBytes });
  const bytes = await readFile(path);
  const isProtected = await hasPassword(bytes);
  if (isProtected) throw new RefusalError('file-protected');
  // The first versions declare the type of their parts, without entities of their own.
  guardZip(bytes, { allowsDoctype: true });
}

async function hasPassword(bytes: Buffer): Promise<boolean> {
  try {
    const manifest = await (await JSZip.loadAsync(bytes)).file('META-INF/manifest.xml')?.async('string');
    return manifest?.includes('encryption-data') === true;
  } catch (error) {
    throw new RefusalError('file-damaged', {}, { cause: error });
  }
}
