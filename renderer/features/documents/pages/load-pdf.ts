// pdf.js is the largest part of the reader: it is loaded when a paper with pages is opened, or before, while idle.

type PdfModule = typeof import('./pdf-document.ts');

let loaded: PdfModule | null = null;

/** At once where it is here already: even a settled import waits for a busy screen. */
export function loadPdf(): PdfModule | Promise<PdfModule> {
  return (
    loaded ??
    import('./pdf-document.ts').then((module) => {
      loaded = module;
      return module;
    })
  );
}
