// Who acts and who looks. Every command has an actor; every query has a viewer.
import { z } from 'zod';
import { type Circle, circleOfUser, circleSchema, everyone, secretariat } from './circles.ts';

export const roleSchema = z.enum(['deputy', 'secretary', 'administrator']);

export const viewerSchema = z.object({
  /** Stable id of the person; also names their own circle. */
  userId: z.string().min(1).max(64),
  /** The name as shown to others. */
  displayName: z.string().min(1).max(200),
  /** What the person may do. */
  roles: z.array(roleSchema),
  /** The circles whose events the person may read. */
  circles: z.array(circleSchema),
});
export type Viewer = z.infer<typeof viewerSchema>;

/** An actor is a viewer who asks for something to happen. */
export type Actor = Viewer;

/** The only identity until the identity feature exists: whoever holds this device administers it. */
export const localAdministrator: Viewer = {
  userId: 'local',
  displayName: 'Quản trị viên tại chỗ',
  roles: ['administrator', 'secretary', 'deputy'],
  circles: [everyone, secretariat, circleOfUser('local')],
};

export function isInCircle(viewer: Viewer, circle: Circle): boolean {
  return viewer.circles.includes(circle);
}
