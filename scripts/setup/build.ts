// Builds every entry into out/ when the sources changed since the last build.
import { join } from 'node:path';
import { isBuildCurrent, removeStamp, sourceHash, writeStamp } from './build-stamp.ts';
import { precompress } from './precompress.ts';
import { projectRoot, runNode, say, secondsSince } from './processes.ts';

/** Whether out/ is current afterwards; a failed build has shown the bundler's own words. */
export async function buildIfNeeded(options: { force?: boolean } = {}): Promise<boolean> {
  const hash = sourceHash(projectRoot);
  if (!options.force && isBuildCurrent(projectRoot, hash)) return true;
  const startedAtMs = performance.now();
  say('Đang dựng ứng dụng từ mã nguồn…');
  removeStamp(projectRoot);
  const result = await runNode(['node_modules/electron-vite/bin/electron-vite.js', 'build'], { output: 'keep' });
  if (result.code !== 0) {
    process.stderr.write(result.output);
    say('Không dựng được ứng dụng; lỗi ở ngay trên.');
    return false;
  }
  await precompress(join(projectRoot, 'out/renderer'));
  writeStamp(projectRoot, hash);
  say(`Đã dựng xong trong ${secondsSince(startedAtMs)}.`);
  return true;
}
