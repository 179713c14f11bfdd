import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{shared,electron,renderer,scripts}/**/*.test.{ts,tsx}'],
    environment: 'node',
    testTimeout: 30_000,
    hookTimeout: 30_000,
    pool: 'forks',
    // Many tests wait for processes and disks: on two cores two at once take little more than half the time of one.
    maxWorkers: 2,
    // Files share the modules they import, which hold no state of their own.
    isolate: false,
  },
});
