/** Texts of the search page and its script. */
export const messages = {
  title: 'Tìm bài học',
  description: 'Tìm trong các bài học, gõ có dấu hay không dấu đều được.',
  label: 'Tìm gì?',
  hint: 'Gõ có dấu hay không dấu đều được. Ví dụ: dang ky khai sinh',
  submit: 'Tìm',
  searching: 'Đang tìm…',
  noLetters: 'Chưa gõ chữ nào. Gõ một hai chữ, ví dụ: khai sinh.',
  found: (exact: number, near: number, query: string) =>
    `Tìm thấy ${exact} trang có đủ chữ “${query}”.${near > 0 ? ` Thêm ${near} trang gần giống.` : ''}`,
  near: (near: number, query: string) =>
    `Chưa thấy trang nào có đủ chữ “${query}”. Có ${near} trang gần giống.`,
  nearTitle: 'Gần giống:',
  cut: (shown: number) => `Ở đây là ${shown} trang hợp nhất.`,
  nothing: (query: string) => `Chưa thấy trang nào có “${query}”.`,
  nothingHints: [
    'Thử gõ ít chữ hơn, ví dụ chỉ một hai chữ.',
    'Thử gọi bằng tên khác, ví dụ “giấy khai sinh” hay “mã hồ sơ”.',
    'Hoặc chọn một bài trong danh sách bên dưới.',
  ],
  failed: 'Chưa mở được phần tìm. Kiểm tra mạng rồi bấm Tìm lần nữa, hoặc chọn bài trong danh sách bên dưới.',
  withoutScript:
    'Trình duyệt này đang tắt JavaScript nên chưa tìm được. Đây là tất cả các bài, chọn một bài để đọc.',
  allTitle: 'Tất cả bài học',
  resultsTitle: 'Kết quả',
  back: 'Học',
} as const;
