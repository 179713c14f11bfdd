// Events as the log will hold them: marks of about 300 bytes, and papers (1,150 bytes, the widest there are): mostly just brought in, some withdrawn and put back, some
// sittings announced again. The same seed gives the same history, so that two runs compare.
import { documentImported, documentRestored, documentWithdrawn } from '#shared/documents/events.ts';
import { mediaTypes } from '#shared/documents/media-types.ts';
import { unreadMetadata } from '#shared/documents/metadata/metadata.ts';
import { type NewEvent, newEvent } from '#shared/kernel/events.ts';
import { newId } from '#shared/kernel/ids.ts';
import { sittingScheduled } from '#shared/sittings/events.ts';

const titles = [
  'Luật Tổ chức Quốc hội (sửa đổi)',
  'Dự thảo Nghị quyết về Chương trình giám sát',
  'Báo cáo thẩm tra dự án Luật Tài nguyên nước',
  'Tờ trình về dự án Luật Đất đai',
];

/** Events of about 300 bytes, as most will be: a mark shared on a passage. Each is about a subject of its own. */
export function markEvents(count: number): NewEvent[] {
  return Array.from({ length: count }, (_, index) => ({
    circle: 'delegation:thanh-hoa',
    subject: `mark/${newId()}`,
    type: 'mark.shared',
    version: 1,
    data: {
      documentId: newId(),
      page: index % 40,
      quote: 'không quá 05 ngày làm việc kể từ ngày nhận',
      text: 'Nêu rõ?',
    },
  }));
}

/** `count` new events; about one in seven is about a subject that came before. */
export function sampleEvents(count: number): NewEvent[] {
  const papers: string[] = [];
  const sessionId = newId();
  const sittings = Array.from({ length: 12 }, () => newId());
  return Array.from({ length: count }, (_, index): NewEvent => {
    const earlier = papers[(index * 7919) % Math.max(1, papers.length)];
    if (index % 10 === 8 && earlier !== undefined) {
      const at = placeOf('document', earlier);
      return index % 20 === 8 ? newEvent(documentWithdrawn, at, {}) : newEvent(documentRestored, at, {});
    }
    if (index % 25 === 9) return sitting(sittings[index % sittings.length] ?? sessionId, sessionId, index);
    const documentId = newId();
    papers.push(documentId);
    return paper(documentId, index);
  });
}

function placeOf(kind: string, id: string) {
  return { circle: 'everyone', subject: `${kind}/${id}` };
}

function paper(documentId: string, index: number): NewEvent {
  const sha256 = (index * 2_654_435_761).toString(16).padStart(16, '0').repeat(4);
  return newEvent(documentImported, placeOf('document', documentId), {
    title: `${titles[index % titles.length]} số ${index}`,
    fileName: `van-ban-${index}.pdf`,
    mediaType: mediaTypes.pdf,
    original: { sha256, sizeBytes: 200_000 + index },
    text: { sha256: sha256.split('').reverse().join(''), sizeBytes: 30_000 + index },
    rendition: null,
    pageCount: 1 + (index % 80),
    hasText: true,
    scannedPages: 0,
    weakPages: [],
    metadata: unreadMetadata,
    stage: 'published',
    isSample: false,
  });
}

function sitting(sittingId: string, sessionId: string, index: number): NewEvent {
  return newEvent(sittingScheduled, placeOf('sitting', sittingId), {
    sessionId,
    title: `Phiên họp toàn thể, lần ${index}`,
    startsAt: '2026-11-23T01:00:00.000Z',
    endsAt: '2026-11-23T04:30:00.000Z',
    kind: null,
    place: null,
    agenda: [],
    documentIds: [],
    isSample: false,
  });
}
