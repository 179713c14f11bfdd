// The typed client. Only hooks in features call it; what it may throw: ORPCError REFUSED with a refusal, ORPCError
// BAD_REQUEST (a bug of ours), OfflineError.
import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '#shared/contract.ts';
import { line } from './connection.ts';

export const rpc: ContractRouterClient<Contract> = createORPCClient(line);
