import { documentsDesk } from './documents-desk.ts';
import { documentsDetails } from './documents-details.ts';
import { documentsImport } from './documents-import.ts';
import { documentsLibrary } from './documents-library.ts';

export const documents = {
  title: 'Tài liệu',
  library: documentsLibrary,
  empty: {
    title: 'Chưa có tài liệu nào',
    text: 'Nhập tờ trình, dự thảo, báo cáo để đọc và tìm từng điều khoản, kể cả khi gõ không dấu. Có thể kéo tệp từ máy thả vào bất cứ chỗ nào trên màn hình này.',
  },
  drop: {
    title: 'Thả tệp hoặc thư mục để nhập',
    text: 'Nhận cả thư mục và tệp nén: PDF, Word, ODT, RTF, HTML, TXT, ảnh. Tệp gốc trên máy của bạn không thay đổi.',
  },
  import: documentsImport,
  desk: documentsDesk,
  details: documentsDetails,
  reader: {
    back: 'Trở lại danh sách',
    pages: 'Các trang của tài liệu',
    page: 'Trang {{page}}',
    pageBox: 'Đến trang',
    pageOf: '/ {{total}}',
    zoomIn: 'Phóng to (Ctrl +)',
    zoomOut: 'Thu nhỏ (Ctrl −)',
    fitWidth: 'Vừa chiều ngang (Ctrl 0)',
    zoomLevel: 'Mức phóng: {{percent}}',
    loading: 'Đang mở tài liệu',
    errorTitle: 'Chưa mở được tài liệu',
    missingTitle: 'Không có tài liệu này',
    missingText:
      'Tài liệu đã được thu hồi, hoặc bạn không thuộc phạm vi được xem. Các tài liệu khác không bị ảnh hưởng.',
    toLibrary: 'Đến danh sách tài liệu',
    pageAsText: 'Không vẽ được trang in này nên hiện phần chữ của trang.',
    pageHasNoText: 'Không vẽ được trang này, và trang không có chữ.',
    drawAgain: 'Vẽ lại',
    flow: 'Văn bản',
    emptyText: 'Tài liệu không có chữ.',
    keys: {
      title: 'Khi đọc tài liệu',
      pageDown: 'Xuống một màn hình',
      pageUp: 'Lên một màn hình',
      start: 'Về đầu tài liệu',
      end: 'Đến cuối tài liệu',
      zoomIn: 'Phóng to',
      zoomOut: 'Thu nhỏ',
      resetZoom: 'Cỡ vừa đọc',
    },
  },
} as const;
