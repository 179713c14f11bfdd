// Where a worker's file is: beside the module that starts it, as source when run from source and built when built
// (every entry of the build stands side by side in out/main).

export type WorkerName = 'comparison-worker' | 'extraction-worker' | 'index-worker' | 'recognition-worker';

/** `sourceUrl` is the caller's `import.meta.url`. */
export function workerUrl(name: WorkerName, sourceUrl: string): URL {
  const extension = new URL(sourceUrl).pathname.endsWith('.ts') ? 'ts' : 'js';
  return new URL(`./${name}.${extension}`, sourceUrl);
}
