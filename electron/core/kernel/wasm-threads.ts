// WebAssembly in several threads of one process (PDFium, Tesseract). V8 compiles a wrapper for a function that a module
// imports again once it was called a thousand times, and frees the old one; when threads do so at the same time the whole
// process ends with «Check failed: jit_page.has_value()» (in Node 18 to 24; nodejs/node#64500 tells of the same registry).
// Our modules call out rarely: without the second compilation nothing is slower.
import { setFlagsFromString } from 'node:v8';

const never = 2 ** 31 - 1;

/** Before the first thread that runs WebAssembly; for the whole process. */
export function prepareWasmThreads(): void {
  setFlagsFromString(`--wasm-wrapper-tiering-budget=${never}`);
}
