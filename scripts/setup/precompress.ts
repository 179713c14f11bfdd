// Compresses the web app once, when it is built, so that the hub never does while people wait: `x.js.br`, `x.js.gz`.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressible = /\.(?:js|mjs|css|html|svg|json|wasm|ttf|pfb)$/;
/** A smaller file fits into one network packet or two as it is. */
const smallestBytes = 1400;

/** Writes the two forms of each file in `folder` that gains by it. Returns how many files did. */
export async function precompress(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && compressible.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const gains = await Promise.all(paths.map(compressOne));
  return gains.filter(Boolean).length;
}

async function compressOne(path: string): Promise<boolean> {
  const content = await readFile(path);
  if (content.length < smallestBytes) return false;
  const [brotlied, gzipped] = await Promise.all([
    promisify(brotliCompress)(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }),
    promisify(gzip)(content, { level: 9 }),
  ]);
  if (brotlied.length > content.length * 0.9) return false;
  await Promise.all([writeFile(`${path}.br`, brotlied), writeFile(`${path}.gz`, gzipped)]);
  return true;
}
