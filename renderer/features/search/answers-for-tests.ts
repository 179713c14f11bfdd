// Answers of a search, for tests.
import type { Jump, PaperHits, UnitHit } from '#shared/search/results.ts';

export function hitForTest(change: Partial<UnitHit> = {}): UnitHit {
  return {
    address: 'điều-15/khoản-2',
    label: 'Khoản 2 Điều 15',
    heading: null,
    markedHeading: [],
    pageNumber: 2,
    blockIndex: 7,
    snippet: [],
    ...change,
  };
}

export function paperForTest(documentId: string, hits: readonly UnitHit[] = [], hitCount = hits.length): PaperHits {
  return {
    documentId,
    title: `Luật ${documentId}`,
    markedTitle: [{ text: `Luật ${documentId}`, isHit: false }],
    layout: 'pages',
    circle: 'everyone' as PaperHits['circle'],
    number: null,
    type: 'Luật',
    issuer: null,
    issuedOn: null,
    status: 'in-force',
    isSample: false,
    hits: [...hits],
    hitCount,
  };
}

export function jumpForTest(documentId: string, hit: UnitHit = hitForTest()): Jump {
  const { hits: _, hitCount: __, ...paper } = paperForTest(documentId);
  return { ...paper, hit };
}
