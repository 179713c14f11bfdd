// What surrounds every call, once: refusals become the typed error REFUSED, bugs become REFUSED/internal with a reference
// that the log explains, cancelled iterators stop, and each failed call leaves one line in the log (never its input).
import { randomUUID } from 'node:crypto';
import { ORPCError } from '@orpc/client';
import { ValidationError } from '@orpc/contract';
import type { Logger } from 'pino';
import { type Refusal, RefusalError, refusalSchema } from '#shared/kernel/refusal.ts';
import { isAsyncIterator, stoppableIterator } from './stoppable-iterator.ts';

/** The part of oRPC's interceptor options that is used here. */
export interface InterceptedCall {
  path: readonly string[];
  signal?: AbortSignal | undefined;
  next(): Promise<unknown>;
}

/** More issues than this say nothing more, and would let a small request ask for a large answer. */
const maxIssues = 20;

export function guardCalls(logger: Logger): (call: InterceptedCall) => Promise<unknown> {
  return async (call) => {
    const procedure = call.path.join('.');
    const startedAt = performance.now();
    const refuse = (error: unknown) => {
      const durationMs = Math.round(performance.now() - startedAt);
      return call.signal?.aborted ? refusedError({ code: 'cancelled' }) : refusalOfCall(error, procedure, durationMs);
    };
    try {
      const output = await call.next();
      if (!isAsyncIterator(output)) return output;
      return stoppableIterator(output, {
        signal: call.signal,
        refuse,
        onCleanUpFailed: (error) => void refuse(error),
      });
    } catch (error) {
      throw refuse(error);
    }
  };

  function refusalOfCall(error: unknown, procedure: string, durationMs: number): Error {
    const refusal = expectedRefusal(error);
    if (refusal) {
      logger.info({ procedure, code: refusal.code, durationMs }, 'call refused');
      return refusedError(refusal);
    }
    if (error instanceof ORPCError && error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError) {
      logger.warn({ procedure, code: 'bad-request', durationMs }, 'call with a wrong shape');
      return new ORPCError('BAD_REQUEST', { data: { issues: briefIssues(error.cause) } });
    }
    const reference = randomUUID();
    logger.error({ procedure, code: 'internal', reference, durationMs, ...describeBug(error) }, 'call failed');
    return refusedError({ code: 'internal', facts: { reference } });
  }
}

/** The refusal in an error that a handler meant to throw, or null for a bug. */
function expectedRefusal(error: unknown): Refusal | null {
  if (error instanceof RefusalError) return error.refusal;
  if (!(error instanceof ORPCError) || error.code !== 'REFUSED') return null;
  return refusalSchema.safeParse(error.data).data ?? null;
}

function refusedError(refusal: Refusal): ORPCError<'REFUSED', Refusal> {
  return new ORPCError('REFUSED', { status: 422, message: refusal.code, data: refusal });
}

/** Where and what is wrong, without the values. */
function briefIssues(error: ValidationError): { path: string; message: string }[] {
  return error.issues.slice(0, maxIssues).map(({ path, message }) => ({
    path: (path ?? [])
      .map((part) => String(typeof part === 'object' ? part.key : part))
      .join('.')
      .slice(0, 200),
    message: message.slice(0, 200),
  }));
}

/** Name, place and, for a broken output, its issues. A parser's message quotes its input, so those stay out of the log. */
function describeBug(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const quotesInput = error instanceof SyntaxError;
  return {
    error: error.name,
    ...(quotesInput ? {} : { reason: error.message.slice(0, 300) }),
    ...(error.cause instanceof ValidationError ? { issues: briefIssues(error.cause) } : {}),
    ...(error.cause instanceof Error ? { cause: error.cause.name } : {}),
    frames: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12),
  };
}
