// The peer of the hub's start: the least that Node and a browser can do. One page with a list and a box, one script.
import { createServer } from 'node:http';

const page = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Trang</title>
<div id="root"></div><script type="module" src="/page.js"></script></html>`;
const script = `const root = document.getElementById('root');
root.innerHTML = '<ol aria-label="Chương trình phiên họp"><li>Khai mạc</li></ol><input role="combobox" hidden>';
document.addEventListener('keydown', (event) => {
  if (!event.ctrlKey || event.key !== 'k') return;
  event.preventDefault();
  const box = root.querySelector('input');
  box.hidden = false;
  box.focus();
});`;

const server = createServer((request, response) => {
  const isScript = request.url === '/page.js';
  response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
  response.end(isScript ? script : page);
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`Diên Hồng: http://127.0.0.1:${server.address().port}\n`);
});
process.on('SIGTERM', () => process.exit(0));
