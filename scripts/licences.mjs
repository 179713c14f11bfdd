// Vite plugin: adds licences.json to the page: every package that is shipped (what the core needs at run time and what the
// page imports, with all that these need), its licence and the text of it. Reads the lockfile and node_modules only, so
// that the same lockfile gives the same file on every machine.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @typedef {{ version?: string, license?: string, optional?: boolean, os?: string[], cpu?: string[],
 *   dependencies?: Record<string, string>, peerDependencies?: Record<string, string>,
 *   peerDependenciesMeta?: Record<string, { optional?: boolean }> }} LockEntry
 * @typedef {Record<string, LockEntry>} LockEntries
 */

/**
 * Names of packages that the page's sources import.
 * @param {string} projectRoot
 */
async function pageImports(projectRoot) {
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

/** @param {string} folder */
async function licenceText(folder) {
  const files = await readdir(folder).catch(() => []);
  const name = files.sort().find((file) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(file));
  return name ? (await readFile(join(folder, name), 'utf8')).replaceAll('\r\n', '\n').trim() : null;
}

/**
 * The file's text: packages in order of name, each licence text once.
 * @param {string} projectRoot
 */
async function licencesJson(projectRoot) {
  const manifest = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'));
  /** @type {LockEntries} */
  const entries = JSON.parse(await readFile(join(projectRoot, 'package-lock.json'), 'utf8')).packages;
  const known = new Set([...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)]);
  const imported = [...(await pageImports(projectRoot))].filter((name) => known.has(name));
  const roots = [...Object.keys(manifest.dependencies), ...imported].sort();

  /** @type {Map<string, number>} */
  const texts = new Map();
  const packages = new Map();
  // Electron's binary is shipped, what its npm package needs to fetch it is not.
  for (const path of [...closure(entries, roots), 'node_modules/electron']) {
    const { version = '', license: licence = '' } = entries[path] ?? {};
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (packages.has(`${name} ${version}`)) continue;
    const text = await licenceText(join(projectRoot, path));
    if (text !== null && !texts.has(text)) texts.set(text, texts.size);
    packages.set(`${name} ${version}`, { name, version, licence, text: text === null ? null : texts.get(text) });
  }
  const inOrder = [...packages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  return JSON.stringify({ packages: inOrder, texts: [...texts.keys()] });
}

/**
 * The root is given: electron-vite bundles its config with all that it imports into one file, which then stands elsewhere.
 * @param {string} projectRoot
 * @returns {import('vite').Plugin}
 */
export function licences(projectRoot) {
  return {
    name: 'licences',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'licences.json', source: await licencesJson(projectRoot) });
    },
    configureServer(server) {
      server.middlewares.use('/licences.json', async (_request, response) => {
        response.setHeader('content-type', 'application/json');
        response.end(await licencesJson(projectRoot));
      });
    },
  };
}
