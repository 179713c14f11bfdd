import type { Twin } from '../twin.ts';
import type { documentsDesk as vietnamese } from '../vi/documents-desk.ts';

export const documentsDesk: Twin<typeof vietnamese> = {
  title: 'Publishing desk',
};
