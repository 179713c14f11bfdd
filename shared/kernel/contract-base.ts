// What every procedure of every feature shares: one typed error that carries a refusal.
import { oc } from '@orpc/contract';
import { refusalSchema } from './refusal.ts';

/** Start of every contract: `procedure.input(…).output(…)`. */
export const procedure = oc.errors({ REFUSED: { status: 422, data: refusalSchema } });
