import type { Twin } from '../twin.ts';
import type { settings as source } from '../vi/settings.ts';

export const settings: Twin<typeof source> = {
  title: 'Settings',
};
