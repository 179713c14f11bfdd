import { documentsDesk } from './documents-desk.ts';
import { documentsDetails } from './documents-details.ts';
import { documentsFind } from './documents-find.ts';
import { documentsFlow } from './documents-flow.ts';
import { documentsImport } from './documents-import.ts';
import { documentsLibrary } from './documents-library.ts';
import { documentsOutline } from './documents-outline.ts';
import { documentsPages } from './documents-pages.ts';
import { documentsReader } from './documents-reader.ts';

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
  flow: documentsFlow,
  outline: documentsOutline,
  pages: documentsPages,
  reader: documentsReader,
  find: documentsFind,
} as const;
