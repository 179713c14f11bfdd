// Writes renderer/public/licences.json: every package that is shipped (what the core needs at run time and what the page
// imports, with all that these need), its licence and the text of it. Reads the lockfile and node_modules only, so that
// the same lockfile gives the same file on every machine.
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

const projectRoot = resolve(import.meta.dirname, '..');
const target = join(projectRoot, 'renderer/public/licences.json');

/**
 * @typedef {{ version?: string, license?: string, optional?: boolean, os?: string[], cpu?: string[],
 *   dependencies?: Record<string, string>, peerDependencies?: Record<string, string>,
 *   peerDependenciesMeta?: Record<string, { optional?: boolean }> }} LockEntry
 * @typedef {Record<string, LockEntry>} LockEntries
 */

/** Names of packages that the page's sources import. */
async function pageImports() {
  /** @type {Set<string>} */
  const names = new Set();
  const folder = join(projectRoot, 'renderer');
  for (const file of await readdir(folder, { recursive: true })) {
    if (!/\.(tsx?|css)$/.test(file) || /\.test\./.test(file)) continue;
    const source = await readFile(join(folder, file), 'utf8');
    for (const [, specifier] of source.matchAll(/(?:from|import|import\()\s*['"]([^'"]+)['"]/g)) {
      const name = /^(@[^/]+\/[^/]+|[^@./#][^/]*)/.exec(specifier ?? '')?.[1];
      if (name) names.add(name);
    }
  }
  return names;
}

/**
 * Where Node finds `name` when asked from the package at `from`.
 * @param {LockEntries} entries @param {string} from @param {string} name
 */
function resolvePackage(entries, from, name) {
  for (let base = from; ; ) {
    const path = base ? `${base}/node_modules/${name}` : `node_modules/${name}`;
    if (entries[path]) return path;
    if (!base) return undefined;
    const parent = base.lastIndexOf('/node_modules/');
    base = parent < 0 ? '' : base.slice(0, parent);
  }
}

/**
 * Paths of the packages named and of all that they need, in a stable order. Those of one platform alone are left out.
 * @param {LockEntries} entries @param {Iterable<string>} roots
 */
function closure(entries, roots) {
  const found = new Set();
  /** @param {string} from @param {string} name */
  const visit = (from, name) => {
    const path = resolvePackage(entries, from, name);
    const entry = path === undefined ? undefined : entries[path];
    if (path === undefined || !entry || found.has(path) || entry.os || entry.cpu || name.startsWith('@types/')) return;
    found.add(path);
    for (const needed of Object.keys(entry.dependencies ?? {})) visit(path, needed);
    for (const needed of Object.keys(entry.peerDependencies ?? {})) {
      if (!entry.peerDependenciesMeta?.[needed]?.optional) visit(path, needed);
    }
  };
  for (const name of roots) visit('', name);
  return [...found].sort();
}

/** @param {string} path */
async function licenceText(path) {
  const folder = join(projectRoot, path);
  const files = await readdir(folder).catch(() => []);
  const name = files.sort().find((file) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(file));
  return name ? (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n').trim() : null;
}

const manifest = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'));
/** @type {LockEntries} */
const entries = JSON.parse(await readFile(join(projectRoot, 'package-lock.json'), 'utf8')).packages;
const known = new Set([...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)]);
const roots = [
  ...Object.keys(manifest.dependencies),
  ...[...(await pageImports())].filter((name) => known.has(name)),
].sort();

/** @type {Map<string, number>} */
const texts = new Map();
const packages = [];
const seen = new Set();
// Electron's binary is shipped, what its npm package needs to fetch it is not.
for (const path of [...closure(entries, roots), 'node_modules/electron']) {
  const entry = entries[path];
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  if (!entry || seen.has(`${name} ${entry.version}`)) continue;
  seen.add(`${name} ${entry.version}`);
  const text = await licenceText(path);
  if (text !== null && !texts.has(text)) texts.set(text, texts.size);
  packages.push({
    name,
    version: entry.version ?? '',
    licence: entry.license ?? '',
    text: text === null ? null : (texts.get(text) ?? null),
  });
}
packages.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));

await mkdir(dirname(target), { recursive: true });
await writeFile(target, JSON.stringify({ packages, texts: [...texts.keys()] }));
