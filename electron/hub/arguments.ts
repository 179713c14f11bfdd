// Reads the hub's command line.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface HubArguments {
  dataDir: string;
  port: number;
  isEmpty: boolean;
  webRoot: string;
  resourcesDir: string;
  keyFile: string | undefined;
}

export const hubUsage = 'hub --data DIR [--port N] [--empty] [--web-root DIR] [--resources DIR] [--key-file FILE]';

/** The arguments, or what is wrong with them. `projectRoot` holds `out/renderer` and `resources`. */
export function readHubArguments(words: readonly string[], projectRoot: string): HubArguments | { misuse: string } {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        data: { type: 'string' },
        port: { type: 'string', default: '0' },
        empty: { type: 'boolean', default: false },
        'web-root': { type: 'string', default: join(projectRoot, 'out/renderer') },
        resources: { type: 'string', default: join(projectRoot, 'resources') },
        'key-file': { type: 'string' },
      },
    });
    if (values.data === undefined || values.data === '') return { misuse: '--data DIR' };
    const port = Number(values.port);
    if (!/^\d{1,5}$/.test(values.port) || port > 65_535) return { misuse: '--port 0…65535' };
    return {
      dataDir: resolve(values.data),
      port,
      isEmpty: values.empty,
      webRoot: resolve(values['web-root']),
      resourcesDir: resolve(values.resources),
      keyFile: values['key-file'] === undefined ? undefined : resolve(values['key-file']),
    };
  } catch (error) {
    // parseArgs names the word that it does not know.
    if (error instanceof TypeError) return { misuse: error.message };
    throw error;
  }
}
