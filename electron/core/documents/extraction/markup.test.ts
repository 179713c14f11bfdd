// HTML and Markdown as blocks.
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TextBlock } from '#shared/documents/extracted-text.ts';
import { toLegacy } from '#shared/kernel/text/legacy-fonts.ts';
import { blocksOfHtml } from './html.ts';
import { blocksOfMarkdown, extractMarkdown } from './markdown.ts';

function shapesOf(blocks: readonly TextBlock[]) {
  return blocks.map(({ kind, level, lines }) => [
    level === undefined ? kind : `${kind} ${level}`,
    ...lines.map(({ text, cell }) => (cell ? `${cell.join(',')}: ${text}` : text)),
  ]);
}

describe('HTML', () => {
  it('keeps headings with their level, paragraphs, broken lines and entities; never what is hidden', () => {
    const page = `<!doctype html><html><head><title>T</title><style>p{}</style></head><body>
      <nav>Trang chủ</nav><h2>Chương I</h2><p>Qu&#7889;c&nbsp;hội
      họp<br>hai kỳ</p><p style="color:red; display: none">ẩn</p><div hidden>ẩn</div><script>x</script>
      <p>Điều 1. Tên<br>1. Khoản một</p><footer>Chân trang</footer></body></html>`;
    expect(shapesOf(blocksOfHtml(page))).toEqual([
      ['heading 2', 'Chương I'],
      ['paragraph', 'Quốc hội họp', 'hai kỳ'],
      ['heading', 'Điều 1. Tên'],
      ['paragraph', '1. Khoản một'],
      ['footer', 'Chân trang'],
    ]);
  });

  it('shows the numbers of its lists', () => {
    const page = `<ol><li>một<li>hai<ol type="a"><li>con</ol><li value=7>bảy</ol><ol start=3 style="list-style-type: upper-roman">
      <li>ba</ol><ul><li>điểm</ul><ul style="list-style:none"><li>trơn</ul>`;
    expect(shapesOf(blocksOfHtml(page)).map(([, text]) => text)).toEqual([
      '1. một',
      '2. hai',
      'a. con',
      '7. bảy',
      'III. ba',
      '• điểm',
      'trơn',
    ]);
  });

  it('has cells where there are columns, and paragraphs where a table only lays out the page', () => {
    const cells = '<tr><td rowspan=2>A<td colspan=2>B</tr><tr><td>C<td><p>D</p><p>E</p></tr>';
    const table = `<table>${cells}</table>`;
    expect(shapesOf(blocksOfHtml(table))).toEqual([['table', '0,0: A', '0,1: B', '1,1: C', '1,2: D', '1,2: E']]);
    expect(shapesOf(blocksOfHtml('<table><tr><td><p>một</p><p>hai</p></table>'))).toEqual([
      ['paragraph', 'một'],
      ['paragraph', 'hai'],
    ]);
    expect(shapesOf(blocksOfHtml(`<table><tr><td>${table}</td><td>x</td></table>`))).toEqual(
      [
        ['table', '0,0: A', '0,1: B', '1,1: C', '1,2: D', '1,2: E'],
        ['paragraph', 'x'],
      ].slice(0, 2),
    );
  });

  it('set in the fonts of old is Unicode', () => {
    const text = 'Quốc hội nước ta';
    const page = `<p style='font-family:".VnTime",serif'>${toLegacy(text, 'tcvn3')} <b>${toLegacy('đổi mới', 'tcvn3')}</b>
      <span style="font-family: Arial">Đổi</span></p><p><font face="VNI-Times">${toLegacy(text, 'vni')}</font></p>`;
    expect(shapesOf(blocksOfHtml(page))).toEqual([
      ['paragraph', `${text} đổi mới Đổi`],
      ['paragraph', text],
    ]);
  });

  it('that attacks is only text', () => {
    expect(shapesOf(blocksOfHtml(`${'<div>'.repeat(3000)}sâu`))).toEqual([['paragraph', 'sâu']]);
    expect(() => blocksOfHtml('<div>'.repeat(1_000_000))).toThrow('file-damaged');
    const entities = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;">]><p>&b;&a;</p>';
    expect(shapesOf(blocksOfHtml(entities)).flat().join(' ')).not.toContain('root:');
    expect(blocksOfHtml('<table><tr><td colspan=4000000000>x<td>y</table>').length).toBe(1);
  });
});

describe('Markdown', () => {
  it('nested without end is read as plain text', async () => {
    const path = join(tmpdir(), `nested-${process.pid}.md`);
    writeFileSync(path, `${'> '.repeat(50_000)}sâu`);
    const { pages } = await extractMarkdown(path, () => {}).finally(() => rmSync(path));
    expect(pages[0]?.blocks[0]?.lines[0]?.text.endsWith('sâu')).toBe(true);
  });

  it('keeps headings, the numbers of lists as written, points, tables and broken lines', () => {
    const source =
      '## Tờ trình\n\n**Điều 1. Phạm vi**\n1. Một\n2. Hai\n4. Bốn\n\na) điểm a\nb) điểm b,\ntiếp\n\n| Số | Tên |\n|--|--|\n| 1 | *Luật* |\n\n- x\n\ndòng  \nhai &amp; ba<br>bốn';
    expect(shapesOf(blocksOfMarkdown(source))).toEqual([
      ['heading 2', 'Tờ trình'],
      ['heading', 'Điều 1. Phạm vi'],
      ['paragraph', '1. Một'],
      ['paragraph', '2. Hai'],
      ['paragraph', '4. Bốn'],
      ['paragraph', 'a) điểm a'],
      ['paragraph', 'b) điểm b, tiếp'],
      ['table', '0,0: Số', '0,1: Tên', '1,0: 1', '1,1: Luật'],
      ['paragraph', '- x'],
      ['paragraph', 'dòng', 'hai & ba', 'bốn'],
    ]);
  });
});
