// Tesseract as WebAssembly, in the thread that calls it. The core of tesseract.js is used without its wrapper, which
// would start a thread of its own and, told nothing else, fetch its data from the network: here there is no network code.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { GreyImage } from './grey-image.ts';
import type { ReadLine } from './read-line.ts';

interface ReadPage {
  readonly blocks: readonly { readonly paragraphs: readonly { readonly lines: readonly ReadLine[] }[] }[];
}

interface TesseractApi {
  Init(dataPath: string | null, language: string, engine: number, config: string): number;
  SetVariable(name: string, value: string): boolean;
  SetImageFile(exifOrientation: number, radians: number): number;
  SetSourceResolution(dpi: number): void;
  Recognize(monitor: null): number;
  GetJSONText(): string;
  Clear(): void;
}

interface TesseractModule {
  readonly TessBaseAPI: new () => TesseractApi;
  readonly FS: { writeFile(path: string, bytes: Uint8Array): void; unlink(path: string): void };
}

type StartCore = (options: Record<string, () => void>) => Promise<TesseractModule>;

/**
 * Of the cores, the one with plain SIMD: as fast as that with relaxed SIMD, four times as fast as that without, and the
 * same result on every processor.
 */
const coreName = 'tesseract.js-core/tesseract-core-simd-lstm';
const lstmEngine = 1;
/** Fully automatic segmentation: columns are told apart. One block («6») mixes them. */
const segmentation = '3';

export interface Tesseract {
  /** Lines in reading order; `dpi` only serves to judge sizes. Throws where the engine fails. */
  read(image: GreyImage, dpi: number): ReadLine[];
}

export async function startTesseract(): Promise<Tesseract> {
  const startCore = createRequire(import.meta.url)(coreName) as StartCore;
  const silent = () => undefined;
  const module = await startCore({ print: silent, printErr: silent, TesseractProgress: silent });
  // The integer form of the «best» model: better than the «fast» one that Debian ships, a third of the full package.
  const data = import.meta.resolve('@tesseract.js-data/vie/4.0.0_best_int/vie.traineddata.gz');
  const packed = await readFile(fileURLToPath(data));
  module.FS.writeFile('vie.traineddata', await promisify(gunzip)(packed));
  const api = new module.TessBaseAPI();
  if (api.Init(null, 'vie', lstmEngine, '') !== 0) throw new Error('startTesseract: the Vietnamese data was refused');
  module.FS.unlink('vie.traineddata');
  api.SetVariable('tessedit_pageseg_mode', segmentation);
  return {
    read(image, dpi) {
      module.FS.writeFile('/input', pgmOf(image));
      try {
        if (api.SetImageFile(1, 0) !== 0) throw new Error('read: Tesseract refused the picture');
        api.SetSourceResolution(Math.round(dpi));
        if (api.Recognize(null) !== 0) throw new Error('read: Tesseract gave up');
        const page = JSON.parse(api.GetJSONText()) as ReadPage;
        return page.blocks.flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines));
      } finally {
        api.Clear();
        module.FS.unlink('/input');
      }
    },
  };
}

/** Portable grey map (netpbm P5), which Tesseract's image library reads without unpacking. */
function pgmOf({ width, height, pixels }: GreyImage): Uint8Array {
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1');
  const file = new Uint8Array(head.length + pixels.length);
  file.set(head);
  file.set(pixels, head.length);
  return file;
}
