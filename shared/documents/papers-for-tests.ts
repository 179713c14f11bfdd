// A paper for tests of rules and rows.
import { unreadMetadata } from './metadata/metadata.ts';
import type { Paper } from './paper.ts';

export function paperForTests(more: Partial<Paper> = {}): Paper {
  return {
    title: 'Tờ trình về dự án Luật',
    fileName: 'to-trinh.pdf',
    mediaType: 'application/pdf',
    original: { sha256: 'a'.repeat(64), sizeBytes: 10 },
    text: { sha256: 'b'.repeat(64), sizeBytes: 5 },
    rendition: null,
    pageCount: 3,
    hasText: true,
    scannedPages: 0,
    weakPages: [],
    metadata: unreadMetadata,
    isSample: false,
    ...more,
  };
}
