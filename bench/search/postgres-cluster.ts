// A PostgreSQL server of its own for one engine: in the given folder, on a Unix socket alone, spoken to through psql's
// standard input. PostgreSQL refuses to run as root: it is then started as the user that its package made.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { AbsentPeerError } from './engine.ts';

export interface Cluster {
  /** The lines that it answers. */
  run(sql: string): Promise<string[]>;
  copy(table: string, rows: Iterable<readonly string[]>): Promise<void>;
  stop(): Promise<void>;
}

const packages = '/usr/lib/postgresql';
const endMark = '~~end~~';

// The corpus fits into memory; nothing here must survive; compiling a query costs more than it saves on short ones.
const settings = [
  ...['shared_buffers=1GB', 'maintenance_work_mem=512MB', 'work_mem=64MB', 'max_wal_size=4GB'],
  ...['fsync=off', 'jit=off', 'listen_addresses=', 'unix_socket_permissions=0700'],
].flatMap((setting) => ['-c', setting]);

/** The folder's path must be short: a socket's may have 107 bytes. */
export async function startCluster(folder: string): Promise<Cluster> {
  const bin = binaries();
  const owner = unprivilegedUser();
  const home = join(folder, 'pg');
  mkdirSync(home, { mode: 0o700 });
  if (owner) {
    chmodSync(folder, 0o711);
    chownSync(home, owner.uid, owner.gid);
  }
  const asOwner = { ...owner, cwd: home, env: { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8' } };
  const quiet = { ...asOwner, stdio: 'ignore' } as const;
  const data = join(home, 'data');
  execFileSync(join(bin, 'initdb'), ['-D', data, '-U', 'bench', '-A', 'trust', '-E', 'UTF8', '--no-sync'], quiet);
  const server = spawn(join(bin, 'postgres'), ['-D', data, '-k', home, ...settings], quiet);
  await untilReady(server, () => execFileSync(join(bin, 'pg_isready'), ['-h', home], quiet));
  const asking = ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-h', home, '-U', 'bench', 'postgres'];
  const psql = spawn(join(bin, 'psql'), asking, { ...asOwner, stdio: ['pipe', 'pipe', 'inherit'] });
  return clusterOf(server, psql.stdin, psql.stdout);
}

function clusterOf(server: ChildProcess, stdin: Writable, stdout: Readable): Cluster {
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
  const write = async (text: string) => {
    if (!stdin.write(text)) await once(stdin, 'drain');
  };
  const run = async (sql: string) => {
    await write(`${sql}\n\\echo ${endMark}\n`);
    const answer: string[] = [];
    for (;;) {
      const { value, done } = await lines.next();
      if (done === true) throw new Error('psql ended');
      if (value === endMark) return answer;
      answer.push(value);
    }
  };
  return {
    run,
    copy: async (table, rows) => {
      await write(`COPY ${table} FROM STDIN;\n`);
      for (const row of rows) await write(`${row.map(escapeColumn).join('\t')}\n`);
      await run('\\.');
    },
    stop: async () => {
      stdin.end();
      if (server.exitCode !== null) return;
      // Fast shutdown: connections are ended, files are left whole.
      server.kill('SIGINT');
      await once(server, 'exit');
    },
  };
}

/** PostgreSQL has no zero character. */
function escapeColumn(text: string): string {
  return text
    .replaceAll('\0', '')
    .replaceAll('\\', '\\\\')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t');
}

function binaries(): string {
  const versions = existsSync(packages) ? readdirSync(packages).toSorted((a, b) => Number(b) - Number(a)) : [];
  const bin = versions
    .map((version) => join(packages, version, 'bin'))
    .find((each) => existsSync(join(each, 'initdb')));
  if (bin === undefined) throw new AbsentPeerError(`PostgreSQL is not installed (no server in ${packages})`);
  return bin;
}

/** Null where this process is no superuser itself. */
function unprivilegedUser(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function untilReady(server: ChildProcess, probe: () => void): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (server.exitCode !== null) throw new Error('the PostgreSQL server did not start');
    try {
      probe();
      return;
    } catch {
      await sleep(100);
    }
  }
  throw new Error('the PostgreSQL server does not answer');
}
