// What was dropped or picked, as a flat list of files with their paths: folders are walked to their ends, and whatever
// is not taken is named with its reason. Knows the File System entries of browsers by the few members that it uses.
import { maxPaperBytes } from '#shared/documents/contract.ts';
import type { UploadSource } from './upload.ts';

export interface CollectedFile {
  readonly file: UploadSource;
  /** With its folders: `Kỳ họp/Dự án Luật/tờ trình.pdf`. */
  readonly path: string;
}

/** `system-file`: what systems and editors leave beside papers. */
export type SkipReason = 'system-file' | 'unreadable' | 'folder-unreadable' | 'too-large' | 'too-deep';

export interface SkippedFile {
  readonly path: string;
  readonly reason: SkipReason;
}

export interface Collection {
  readonly files: readonly CollectedFile[];
  readonly skipped: readonly SkippedFile[];
}

export interface EntryLike {
  readonly isDirectory: boolean;
  readonly name: string;
  file?(onFile: (file: UploadSource) => void, onError: (error: unknown) => void): void;
  createReader?(): {
    readEntries(onEntries: (entries: readonly EntryLike[]) => void, onError: (error: unknown) => void): void;
  };
}

/** Deeper folders are a loop of links, not somebody's order. */
const maxDepth = 64;
const systemNames = /^(\.ds_store|thumbs\.db|ehthumbs\.db|desktop\.ini|\._.*|~\$.*|\.~lock\..*#|\..*\.sw[a-p])$/i;
const systemFolders = /^(__macosx|\$recycle\.bin|\.git|\.svn|\.trashes|\.spotlight-v100|system volume information)$/i;
const collator = new Intl.Collator('vi', { numeric: true });

/** `onCount` hears how many files were found so far. */
export async function collectEntries(
  entries: readonly EntryLike[],
  onCount: (count: number) => void = () => undefined,
): Promise<Collection> {
  const files: CollectedFile[] = [];
  const skipped: SkippedFile[] = [];

  async function walk(entry: EntryLike, folder: string, depth: number): Promise<void> {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (!entry.isDirectory) {
      try {
        add({ file: await fileOf(entry), path }, { files, skipped });
        onCount(files.length);
      } catch {
        skipped.push({ path, reason: 'unreadable' });
      }
      return;
    }
    if (systemFolders.test(entry.name)) return void skipped.push({ path, reason: 'system-file' });
    if (depth >= maxDepth) return void skipped.push({ path, reason: 'too-deep' });
    try {
      // One after another: a thousand open files at once is what systems refuse.
      for await (const child of childrenOf(entry)) await walk(child, path, depth + 1);
    } catch {
      skipped.push({ path, reason: 'folder-unreadable' });
    }
  }

  for (const entry of entries) await walk(entry, '', 0);
  return inOrder({ files, skipped });
}

/** Files as a picker gives them; of a folder they bear their paths within it. */
export function collectFiles(picked: readonly (UploadSource & { readonly webkitRelativePath?: string })[]): Collection {
  const into = { files: [] as CollectedFile[], skipped: [] as SkippedFile[] };
  for (const file of picked) {
    const path = file.webkitRelativePath || file.name;
    const isInSystemFolder = path
      .split('/')
      .slice(0, -1)
      .some((folder) => systemFolders.test(folder));
    if (isInSystemFolder) into.skipped.push({ path, reason: 'system-file' });
    else add({ file, path }, into);
  }
  return inOrder(into);
}

export function join(one: Collection, other: Collection): Collection {
  return inOrder({ files: [...one.files, ...other.files], skipped: [...one.skipped, ...other.skipped] });
}

function add(found: CollectedFile, into: { files: CollectedFile[]; skipped: SkippedFile[] }): void {
  const { path, file } = found;
  if (systemNames.test(file.name)) into.skipped.push({ path, reason: 'system-file' });
  else if (file.size > maxPaperBytes) into.skipped.push({ path, reason: 'too-large' });
  else into.files.push(found);
}

function inOrder({ files, skipped }: Collection): Collection {
  const byPath = (one: { path: string }, other: { path: string }) => collator.compare(one.path, other.path);
  return { files: files.toSorted(byPath), skipped: skipped.toSorted(byPath) };
}

function fileOf(entry: EntryLike): Promise<UploadSource> {
  return new Promise((resolve, reject) => {
    if (entry.file) entry.file(resolve, reject);
    else reject(new Error('collectEntries: expected a file, got neither file nor folder'));
  });
}

/** A reader gives a hundred entries at a time, and none when there are no more. */
async function* childrenOf(entry: EntryLike): AsyncGenerator<EntryLike> {
  const reader = entry.createReader?.();
  if (!reader) throw new Error('collectEntries: expected a folder that can be read');
  for (;;) {
    const some = await new Promise<readonly EntryLike[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    yield* some;
  }
}
