// The whole RPC contract: one table of contents. The renderer's client type is derived from it.
import { documentsContract } from './documents/contract.ts';
import { jobsContract, systemContract } from './kernel/contract.ts';
import { searchContract } from './search/contract.ts';
import { sittingsContract } from './sittings/contract.ts';

export const contract = {
  system: systemContract,
  jobs: jobsContract,
  documents: documentsContract,
  search: searchContract,
  sittings: sittingsContract,
};

export type Contract = typeof contract;
