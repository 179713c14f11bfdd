export const common = {
  appName: 'Diên Hồng',
  sample: 'Dữ liệu mẫu',
  retry: 'Thử lại',
  undo: 'Hoàn tác',
  close: 'Đóng',
  loading: 'Đang tải…',
  pageCount_other: '{{count, number}} trang',
  documentCount_other: '{{count, number}} tài liệu',
  circle: {
    label: 'Phạm vi: {{circle}}',
    everyone: 'Toàn thể',
    secretariat: 'Thư ký',
    delegation: 'Đoàn {{name}}',
    committee: 'Ủy ban {{name}}',
    own: 'Riêng tôi',
  },
  state: {
    errorTitle: 'Chưa mở được nội dung này',
    offlineTitle: 'Đang ngoại tuyến',
    offlineText: 'Máy chưa nối được với hệ thống. Những gì đã có trên máy vẫn dùng được; ứng dụng tự nối lại.',
  },
} as const;
