// What pdf.js needs beside its code: character maps, standard fonts, image decoders. They are served with the app under
// our own names; nothing is ever fetched from elsewhere.

/** Vite's `import.meta.glob` takes no package names, hence the path. */
const urls: Record<string, string> = {
  ...import.meta.glob<string>('../../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
    query: '?url&no-inline',
    import: 'default',
    eager: true,
  }),
  ...import.meta.glob<string>('../../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
    query: '?url&no-inline',
    import: 'default',
    eager: true,
  }),
  ...import.meta.glob<string>('../../../../node_modules/pdfjs-dist/wasm/{jbig2,openjpeg}.wasm', {
    query: '?url&no-inline',
    import: 'default',
    eager: true,
  }),
};

const urlByFile = new Map(Object.entries(urls).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1), url]));

/** Given to pdf.js as its `BinaryDataFactory`: it asks by file name. */
export class PdfAssets {
  async fetch({ filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const url = urlByFile.get(filename);
    if (!url) throw new Error(`PdfAssets.fetch: expected a file that is served with the app, got ${filename}`);
    const response = await fetch(url);
    if (!response.ok) throw new Error(`PdfAssets.fetch: expected ${filename}, got status ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }
}
