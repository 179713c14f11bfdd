// Who brings in the demo: not the person at the device, so that their list of imports stays their own.
import { everyone } from '#shared/kernel/circles.ts';
import type { Actor } from '#shared/kernel/people.ts';

export const demoClerk: Actor = {
  userId: 'demo',
  displayName: 'Dữ liệu mẫu',
  roles: ['secretary'],
  circles: [everyone],
};
