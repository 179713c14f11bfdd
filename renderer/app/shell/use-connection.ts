// The state of the line to the core, and how to try it again at once.
import { useSyncExternalStore } from 'react';
import { type ConnectionState, getConnectionState, reconnect, subscribeConnection } from '#renderer/rpc/connection.ts';

export type { ConnectionState };

interface Connection {
  readonly state: ConnectionState;
  readonly reconnect: () => void;
}

export function useConnection(): Connection {
  const state = useSyncExternalStore(subscribeConnection, getConnectionState);
  return { state, reconnect };
}
