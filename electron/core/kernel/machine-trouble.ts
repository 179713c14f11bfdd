// Machine trouble (disk, rights, damage) classified once, at the edge where it enters; never by reading a message.
import { type RefusalCode, RefusalError } from '#shared/kernel/refusal.ts';

const codeOfErrno: Readonly<Record<string, RefusalCode>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EACCES: 'no-rights',
  EPERM: 'no-rights',
  EROFS: 'no-rights',
  ENOTDIR: 'no-rights',
  SQLITE_FULL: 'disk-full',
  SQLITE_CANTOPEN: 'no-rights',
  SQLITE_READONLY: 'no-rights',
  SQLITE_PERM: 'no-rights',
  SQLITE_CORRUPT: 'data-damaged',
  SQLITE_NOTADB: 'data-damaged',
};

/** The errno or SQLite result code of a thrown value, if it carries one. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** The refusal that a system error stands for, or undefined for what is not machine trouble. */
export function troubleOf(error: unknown): RefusalCode | undefined {
  const code = errorCode(error);
  if (code === undefined) return undefined;
  // Extended SQLite codes look like SQLITE_IOERR_WRITE; the first two parts name the family.
  return codeOfErrno[code] ?? codeOfErrno[code.split('_').slice(0, 2).join('_')];
}

/** Rethrows machine trouble as a refusal with these facts; anything else as it came. */
export function throwClassified(error: unknown, facts: Record<string, string | number> = {}): never {
  const code = troubleOf(error);
  if (code === undefined || error instanceof RefusalError) throw error;
  throw new RefusalError(code, facts, { cause: error });
}
