/** Texts of the components that every feature uses; islands carry them. */
export const messages = {
  errorWord: 'Lỗi:',
  errorSummaryTitle: (count: number) => (count === 1 ? 'Có 1 chỗ cần sửa' : `Có ${count} chỗ cần sửa`),
  noticeWord: { info: 'Lưu ý', success: 'Xong rồi', warning: 'Cẩn thận', error: 'Chưa được' },
  choose: 'Bấm để chọn',
  day: 'Ngày',
  month: 'Tháng',
  year: 'Năm',
  showPassword: { word: 'Hiện', label: 'Hiện mật khẩu' },
  hidePassword: { word: 'Ẩn', label: 'Ẩn mật khẩu' },
  close: 'Đóng',
  print: 'In trang này',
  loading: 'Đang mở…',
  stepOf: (current: number, total: number) => `Bước ${current}/${total}`,
  stepState: { done: 'đã xong', current: 'đang làm', todo: 'chưa làm' },
} as const;

/** Texts of the frame round the pages; they stand in the HTML alone. */
export const frameMessages = {
  siteName: 'Cầm Tay',
  siteDescription:
    'Học và tập làm hồ sơ trực tuyến, từng bước một. Làm sai không sao: đây là nơi để tập, không phải cổng thật.',
  needsScript: 'Trang này cần bật JavaScript',
  skipToContent: 'Đến nội dung chính',
  homeLabel: 'Cầm Tay – về trang đầu',
  placesLabel: 'Các phần của trang',
  places: { learn: 'Học', practise: 'Thực hành', classes: 'Lớp học', mine: 'Của tôi' },
  statusLabel: 'Học khi mất mạng',
  search: 'Tìm',
  searchLabel: 'Tìm bài học, thủ tục, từ ngữ',
  install: 'Cài vào máy',
  privacy: 'Quyền riêng tư',
  notThePortal: 'Nơi học và tập. Không phải cổng dịch vụ công.',
  settings: {
    openMark: 'Aa',
    openLabel: 'Aa: cỡ chữ, màu và cách xưng hô',
  },
} as const;
