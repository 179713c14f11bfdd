// Completes package-lock.json after an `npm install`: npm leaves out the optional packages of other platforms that it
// could not look up at that moment, and `npm ci` then refuses the lockfile everywhere. Each missing one is entered with
// the exact version its parent names and the platform its name says, so that `npm ci` fetches it only where it belongs.
// Also drops `resolved` addresses: the lockfile names no registry, every machine uses its own.
// Run: node scripts/complete-lockfile.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {{ version?: string, integrity?: string, resolved?: string, optional?: boolean, dev?: boolean, devOptional?: boolean,
 *   os?: string[], cpu?: string[], libc?: string[], optionalDependencies?: Record<string, string> }} LockEntry
 * @typedef {{ packages: Record<string, LockEntry> }} Lockfile
 */

/**
 * The platform that a package's name says, as package.json would: `…-linux-x64-musl` → linux, x64, musl.
 * @param {string} name
 */
export function platformOf(name) {
  const parts = name.split(/[/-]/);
  const at = parts.findLastIndex((part) =>
    ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'].includes(part),
  );
  const [os, cpu, abi] = parts.slice(at);
  if (at < 0 || !os || !cpu) return null;
  const libc = abi?.startsWith('musl') ? ['musl'] : abi?.startsWith('gnu') ? ['glibc'] : null;
  return { cpu: [cpu], os: [os], ...(libc && os === 'linux' ? { libc } : {}) };
}

/**
 * Every optional dependency that has no entry where Node would look for it.
 * @param {Lockfile} lockfile
 */
export function missingOptionals(lockfile) {
  const missing = [];
  for (const [path, entry] of Object.entries(lockfile.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      if (!isLocked(lockfile, path, name)) missing.push({ parent: path, name, version });
    }
  }
  return missing;
}

/**
 * @param {Lockfile} lockfile
 * @param {string} path
 * @param {string} name
 */
function isLocked(lockfile, path, name) {
  for (let folder = path; ; folder = folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    if (lockfile.packages[`${folder}${folder ? '/' : ''}node_modules/${name}`]) return true;
    if (!folder) return false;
  }
}

/**
 * A copy of the lockfile with the missing entries added, sorted as npm sorts them, without addresses.
 * @param {Lockfile} lockfile
 * @returns {Lockfile}
 */
export function completeLockfile(lockfile) {
  const packages = { ...lockfile.packages };
  for (const { parent, name, version } of missingOptionals(lockfile)) {
    const platform = platformOf(name);
    if (!platform || !/^\d+\.\d+\.\d+/.test(version)) continue;
    const dev = packages[parent]?.dev ? { dev: true } : {};
    packages[`node_modules/${name}`] = { version, ...platform, ...dev, optional: true };
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lockfile, packages: Object.fromEntries(sorted.map(([path, { resolved, ...entry }]) => [path, entry])) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = fileURLToPath(new URL('../package-lock.json', import.meta.url));
  const lockfile = JSON.parse(readFileSync(path, 'utf8'));
  const missing = missingOptionals(lockfile);
  writeFileSync(path, `${JSON.stringify(completeLockfile(lockfile), null, 2)}\n`);
  console.log(`package-lock.json: ${missing.length} optional packages were missing.`);
}
