// Proves that the layer rules of biome.json bite: a rule that matches nothing passes in silence. A small house with one
// forbidden import in each file is linted with the project's own configuration.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');

/** Who must not import what. Deep paths too: a pattern with one star stops at a slash. */
const forbidden: Readonly<Record<string, readonly string[]>> = {
  'shared/documents': [
    'node:fs',
    'node:fs/promises',
    'electron',
    'react',
    '#core/kernel/log.ts',
    '#hub/hub.ts',
    '#renderer/rpc/client.ts',
  ],
  'shared/kernel': ['#shared/documents/events.ts', '#shared/search/contract.ts', 'node:crypto', '#core/core.ts'],
  'electron/core/documents': [
    'electron',
    'electron/main',
    'react',
    'react-dom/client',
    '#hub/hub.ts',
    '#cli/index.ts',
    '#main/page.ts',
    '#renderer/ui/a.tsx',
  ],
  'electron/core/kernel': [
    '#core/documents/queries.ts',
    '#core/search/search-index.ts',
    '#core/router.ts',
    'electron',
    '#hub/hub.ts',
  ],
  'electron/hub': ['electron', 'react', '#main/page.ts', '#renderer/rpc/client.ts', '../main/page.ts'],
  'electron/cli': ['electron', '#main/page.ts', '#renderer/rpc/client.ts'],
  'electron/main': [
    'react',
    '#hub/hub.ts',
    '#cli/index.ts',
    '#renderer/ui/a.tsx',
    'better-sqlite3-multiple-ciphers',
    '#core/documents/queries.ts',
  ],
  'renderer/app': [
    'node:path',
    'electron',
    'electron/renderer',
    '#core/core.ts',
    '#hub/hub.ts',
    '#main/page.ts',
    '../electron/a.ts',
  ],
  'renderer/features/search': ['#renderer/app/router.tsx', '#core/search/queries.ts', 'node:fs', 'electron'],
  'renderer/ui': [
    '#renderer/features/search/a.tsx',
    '#renderer/rpc/client.ts',
    '#renderer/app/router.tsx',
    '../features/a.tsx',
    '#core/core.ts',
  ],
};

/** Imports that the architecture wants: a rule too wide is as wrong as one too narrow. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'shared/documents': ['#shared/kernel/ids.ts', 'zod'],
  'shared/kernel': ['#shared/kernel/ids.ts', './ids.ts'],
  'electron/core/documents': ['node:fs', '#core/kernel/log.ts', '#shared/documents/events.ts', '../kernel/log.ts'],
  'electron/core/kernel': ['#core/kernel/log.ts', '#shared/kernel/ids.ts', 'better-sqlite3-multiple-ciphers'],
  'electron/hub': ['#core/core.ts', 'node:http', '#hub/sessions.ts'],
  'electron/main': ['electron', 'node:path', '#main/page.ts'],
  'renderer/app': ['react', '#renderer/features/search/a.tsx', '#shared/contract.ts'],
  'renderer/features/search': ['#renderer/rpc/client.ts', '#renderer/ui/a.tsx', '@mantine/core'],
  'renderer/ui': ['react', '@mantine/core', '#renderer/ui/a.tsx'],
};

interface Diagnostic {
  readonly category: string;
  readonly location: { readonly path: string | { readonly file: string } };
}

let house: string;
let rulesByFile: Map<string, string[]>;

const write = (path: string, content: string) => {
  mkdirSync(dirname(join(house, path)), { recursive: true });
  writeFileSync(join(house, path), content);
};

const fileFor = (kind: string, room: string, target: string) =>
  `${room}/${kind}-${target
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')}.ts`;

function lintHouse(): Map<string, string[]> {
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: house, encoding: 'utf8' });
  const start = stdout.indexOf('{');
  if (start < 0) throw new Error(`Biome gave no report: ${stderr}`);
  const { diagnostics } = JSON.parse(stdout.slice(start)) as { diagnostics: readonly Diagnostic[] };
  const found = new Map<string, string[]>();
  for (const { category, location } of diagnostics) {
    const file = (typeof location.path === 'string' ? location.path : location.path.file)
      .replaceAll('\\', '/')
      .replace(/^\.\//, '');
    found.set(file, [...(found.get(file) ?? []), category]);
  }
  return found;
}

beforeAll(() => {
  house = realpathSync(mkdtempSync(join(tmpdir(), 'dien-hong-layers-')));
  for (const file of ['biome.json', '.gitignore', 'package.json']) copyFileSync(join(root, file), join(house, file));
  for (const [kind, rooms] of [
    ['bad', forbidden],
    ['good', allowed],
  ] as const) {
    for (const [room, targets] of Object.entries(rooms)) {
      for (const target of targets)
        write(fileFor(kind, room, target), `import { thing } from '${target}';\nthing();\n`);
    }
  }
  for (const room of [...Object.keys(forbidden), 'renderer/i18n/vi']) {
    write(`${room}/upwards.ts`, `import { thing } from '../../thing.ts';\nthing();\n`);
  }
  write('electron/core/search/ring-a.ts', `import { b } from './ring-b.ts';\nexport const a = () => b();\n`);
  write('electron/core/search/ring-b.ts', `import { a } from './ring-a.ts';\nexport const b = (): unknown => a();\n`);
  const lines = Array.from({ length: 401 }, (_, index) => `export const line${index} = 0;\n`);
  write('shared/kernel/long.ts', lines.join(''));
  rulesByFile = lintHouse();
});

afterAll(() => rmSync(house, { recursive: true, force: true }));

const pairs = (rooms: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(rooms).flatMap(([room, targets]) => targets.map((target) => [room, target] as const));

const restricted = 'lint/style/noRestrictedImports';

describe('the layer rules of biome.json', () => {
  it.each(pairs(forbidden))('%s must not import %s', (room, target) => {
    expect(rulesByFile.get(fileFor('bad', room, target))).toContain(restricted);
  });

  it.each(pairs(allowed))('%s may import %s', (room, target) => {
    expect(rulesByFile.get(fileFor('good', room, target)) ?? []).not.toContain(restricted);
  });

  it.each([...Object.keys(forbidden), 'renderer/i18n/vi'])('%s must not climb two folders', (room) => {
    expect(rulesByFile.get(`${room}/upwards.ts`)).toContain(restricted);
  });

  it('forbids a ring of imports', () => {
    expect(rulesByFile.get('electron/core/search/ring-a.ts')).toContain('lint/suspicious/noImportCycles');
  });

  it('forbids files of more than 400 lines', () => {
    expect(rulesByFile.get('shared/kernel/long.ts')).toContain('lint/style/noExcessiveLinesPerFile');
  });
});
