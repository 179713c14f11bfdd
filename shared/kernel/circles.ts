// A circle is the unit of permission, of sync and of caching: who is in it may read its events, nobody else gets them.
import { z } from 'zod';

/** `everyone`, `secretariat`, `delegation:<name>`, `committee:<name>` or `user:<id>`. */
export const circleSchema = z
  .string()
  .max(120)
  .regex(/^(everyone|secretariat|(delegation|committee|user):[a-z0-9][a-z0-9-]*)$/);

export type Circle = z.infer<typeof circleSchema>;

export const everyone: Circle = 'everyone';
export const secretariat: Circle = 'secretariat';

/** The circle that holds one person alone. */
export function circleOfUser(userId: string): Circle {
  return `user:${userId}`;
}
