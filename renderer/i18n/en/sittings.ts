import type { Twin } from '../twin.ts';
import type { sittings as source } from '../vi/sittings.ts';

export const sittings: Twin<typeof source> = {
  title: 'Sitting',
};
