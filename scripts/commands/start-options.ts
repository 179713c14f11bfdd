// The flags of `npm start`.
import { join, resolve } from 'node:path';

export interface StartOptions {
  /** True where a person asked for the browser, by `--web` or by naming a port. */
  readonly isWeb: boolean;
  /** Port of the hub; 0 lets the system choose a free one. */
  readonly port: number;
  readonly mayOpen: boolean;
  /** Data folder, absolute; null where the person named none. */
  readonly dataDir: string | null;
  /** True for `--empty`: no demo parliament. */
  readonly isEmpty: boolean;
}

export type ParsedStart =
  | { readonly kind: 'run'; readonly options: StartOptions }
  | { readonly kind: 'help' }
  | { readonly kind: 'misused'; readonly reason: string };

export const startUsage = `Cách dùng: npm start -- [cờ]

  --web        mở trong trình duyệt dù có Electron
  --port N     cổng của hub trên 127.0.0.1 (1–65535); cũng mở trong trình duyệt
  --no-open    không tự mở trình duyệt, chỉ in địa chỉ
  --data DIR   thư mục dữ liệu (mặc định .data/demo, cửa sổ riêng: .data/desktop-demo; với --empty là …/empty)
  --empty      không nạp dữ liệu mẫu
  --help       in trang này
`;

const misused = (reason: string): ParsedStart => ({ kind: 'misused', reason });

/** Where the data are kept. The desktop app's key lies in the system's keychain, the hub's in a file: two folders. */
export function dataDirOf({ dataDir, isEmpty }: StartOptions, host: 'desktop' | 'hub', root: string): string {
  return dataDir ?? join(root, '.data', `${host === 'desktop' ? 'desktop-' : ''}${isEmpty ? 'empty' : 'demo'}`);
}

/** Reads `--flag value` and `--flag=value`. `workingDir` is where the person stands. */
export function parseStart(args: readonly string[], workingDir: string): ParsedStart {
  const words = args.flatMap((word) => (/^--(port|data)=/.test(word) ? splitOnce(word, '=') : [word]));
  let isWeb = false;
  let mayOpen = true;
  let isEmpty = false;
  let port = 0;
  let data: string | null = null;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === '--help' || word === '-h') return { kind: 'help' };
    if (word === '--web') isWeb = true;
    else if (word === '--no-open') mayOpen = false;
    else if (word === '--empty') isEmpty = true;
    else if (word === '--port' || word === '--data') {
      index += 1;
      const value = words[index];
      if (value === undefined || value === '' || value.startsWith('--')) return misused(`${word} cần một giá trị`);
      if (word === '--data') data = value;
      else {
        port = readPort(value);
        isWeb = true;
        if (port === 0) return misused(`cổng không hợp lệ: ${value}`);
      }
    } else return misused(`không hiểu: ${word}`);
  }
  const dataDir = data === null ? null : resolve(workingDir, data);
  return { kind: 'run', options: { isWeb, port, mayOpen, dataDir, isEmpty } };
}

/** 0 for anything that is no port. */
function readPort(value: string): number {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  return port <= 65_535 ? port : 0;
}

function splitOnce(word: string, mark: string): string[] {
  const at = word.indexOf(mark);
  return [word.slice(0, at), word.slice(at + 1)];
}
