// Reads the refusal out of whatever was thrown: a typed RPC error carries it as `data`. Never parses a message.
// The known codes are the keys of the refusal texts (exhaustive by type), which spares the first load the schema library.

import type { Refusal, RefusalCode } from '#shared/kernel/refusal.ts';
import { refusals } from '#shared/refusals/vietnamese.ts';

function isRefusalCode(code: unknown): code is RefusalCode {
  return typeof code === 'string' && Object.hasOwn(refusals, code);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

export function refusalOf(error: unknown): Refusal {
  if (!isRecord(error)) return { code: 'internal' };
  for (const carrier of [error.data, error.refusal]) {
    if (!isRecord(carrier) || !isRefusalCode(carrier.code)) continue;
    const facts = carrier.facts;
    return isRecord(facts)
      ? { code: carrier.code, facts: facts as Record<string, string | number> }
      : { code: carrier.code };
  }
  return { code: 'internal' };
}
