import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';
import { licences } from './scripts/licences.mjs';

const at = (path: string) => resolve(import.meta.dirname, path);

/**
 * electron-vite insists on a relative base, for pages opened from files. Ours comes from the root of a host, and under
 * `/documents/…` a relative address would lead nowhere.
 */
const rootBase: Plugin = { name: 'root-base', config: () => ({ base: '/' }) };

// One build for every entry: Electron's main and core, the hub, the command line and the core's workers all stand
// side by side in out/main, so that a worker is found beside the file that starts it (see core/kernel/worker-url.ts).
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      externalizeDeps: true,
      minify: false,
      rolldownOptions: {
        input: {
          index: at('electron/main/index.ts'),
          core: at('electron/core/utility-process.ts'),
          hub: at('electron/hub/index.ts'),
          cli: at('electron/cli/index.ts'),
          'extraction-worker': at('electron/core/documents/extraction/extraction-worker.ts'),
          'comparison-worker': at('electron/core/documents/comparison-worker.ts'),
          'recognition-worker': at('electron/core/documents/ocr/recognition-worker.ts'),
          'index-worker': at('electron/core/search/index-worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    publicDir: at('renderer/public'),
    plugins: [rootBase, react(), licences(import.meta.dirname)],
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      minify: 'oxc',
      target: 'es2024',
      rolldownOptions: { input: { index: at('renderer/index.html') } },
    },
  },
});
