// The peer of the reader: the stock components of pdf.js (PDFViewer with its text layer) behind a bare server that knows
// ranges and lets files be cached, as any web server does. `/` has a link to the viewer: `node stock-server.mjs PAPER`.
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [paperPath = ''] = process.argv.slice(2);
const pdfjs = join(dirname(fileURLToPath(import.meta.resolve('pdfjs-dist/package.json'))), '.');
const list = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Danh sách</title><a href="/viewer">Mở</a>
<script>document.querySelector('a').addEventListener('click', () => {
  sessionStorage.clickedAt = String(performance.timeOrigin + performance.now());
});</script>`;
const viewer = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trình xem</title>
<link rel="stylesheet" href="/pdfjs/web/pdf_viewer.css">
<style>body { margin: 0 } #container { position: absolute; inset: 60px 0 0; overflow: auto }</style>
<div id="container"><div class="pdfViewer"></div></div>
<script type="module">
import * as pdfjsLib from '/pdfjs/build/pdf.min.mjs';
globalThis.pdfjsLib = pdfjsLib;
const { EventBus, PDFLinkService, PDFViewer } = await import('/pdfjs/web/pdf_viewer.mjs');
pdfjsLib.GlobalWorkerOptions.workerSrc = '/pdfjs/build/pdf.worker.min.mjs';
const eventBus = new EventBus();
const linkService = new PDFLinkService({ eventBus });
const viewer = new PDFViewer({ container: document.getElementById('container'), eventBus, linkService });
linkService.setViewer(viewer);
globalThis.viewer = viewer;
// As wide as our reader opens a page, so that both draw as many pixels.
eventBus.on('pagesinit', () => { viewer.currentScale = 868 / ((595.28 * 96) / 72); });
const open = async () => {
  const pdf = await pdfjsLib.getDocument({
    url: '/paper.pdf', cMapUrl: '/pdfjs/cmaps/', standardFontDataUrl: '/pdfjs/standard_fonts/', wasmUrl: '/pdfjs/wasm/',
  }).promise;
  viewer.setDocument(pdf);
  linkService.setDocument(pdf, null);
};
for (const told of ['pagerendered', 'textlayerrendered']) {
  eventBus.on(told, ({ pageNumber }) => {
    document.querySelector(\`[data-page-number="\${pageNumber}"]\`).setAttribute(\`data-\${told}\`, '');
  });
}
globalThis.openAgain = async () => { viewer.setDocument(null); await open(); };
await open();
</script>`;

const types = { mjs: 'text/javascript', css: 'text/css', wasm: 'application/wasm', pdf: 'application/pdf' };

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (pathname === '/' || pathname === '/viewer') {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    return response.end(pathname === '/' ? list : viewer);
  }
  const path = pathname === '/paper.pdf' ? paperPath : join(pdfjs, pathname.slice('/pdfjs'.length));
  if (!path.startsWith(pdfjs) && path !== paperPath) return response.writeHead(404).end();
  sendFile(request, response, path);
});

function sendFile(request, response, path) {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return response.writeHead(404).end();
  const [, from = '0', to = String(size - 1)] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '') ?? [];
  const isPart = request.headers.range !== undefined;
  response.writeHead(isPart ? 206 : 200, {
    'content-type': types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
    'content-length': Number(to) - Number(from) + 1,
    'accept-ranges': 'bytes',
    'cache-control': 'public, max-age=31536000, immutable',
    ...(isPart && { 'content-range': `bytes ${from}-${to}/${size}` }),
  });
  createReadStream(path, { start: Number(from), end: Number(to) }).pipe(response);
}

server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`Diên Hồng: http://127.0.0.1:${server.address().port}\n`);
});
process.on('SIGTERM', () => process.exit(0));
