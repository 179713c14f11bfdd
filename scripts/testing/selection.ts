// What `npm test -- …` asks for: everything, one runner, or the files that a word or path names.

export interface TestSelection {
  /** Filters for Vitest; null when it is not to run. */
  readonly unit: readonly string[] | null;
  /** Arguments for Playwright; null when it is not to run. */
  readonly browser: readonly string[] | null;
  /** True when nothing was left out: then a runner without tests is a failure. */
  readonly isWhole: boolean;
}

const projects = ['desktop', 'web'];

/** `unit`, `e2e`, `desktop`, `web` name a runner; anything else is a part of a file's path. */
export function selectTests(args: readonly string[]): TestSelection {
  if (args.length === 0) return { unit: [], browser: [], isWhole: true };
  const words = args.map((word) => word.replaceAll('\\', '/').replace(/^\.\//, ''));
  const runners = new Set(words.filter((word) => ['unit', 'e2e', ...projects].includes(word)));
  const paths = words.filter((word) => !runners.has(word));
  const browserPaths = paths.filter((path) => path.startsWith('e2e/'));
  const unitPaths = paths.filter((path) => !path.startsWith('e2e/'));
  const namedProjects = projects.filter((project) => runners.has(project)).map((project) => `--project=${project}`);
  const wantsBrowser = runners.has('e2e') || namedProjects.length > 0 || browserPaths.length > 0;
  const wantsUnit = runners.has('unit') || (unitPaths.length > 0 && !wantsBrowser);
  const filters = wantsBrowser && !wantsUnit ? paths : browserPaths;
  return {
    unit: wantsUnit ? unitPaths : null,
    browser: wantsBrowser ? [...namedProjects, ...filters] : null,
    isWhole: false,
  };
}
