/** Texts of the pages of classes that stand in the HTML alone. */
export const pageMessages = {
  place: 'Lớp học',
  title: 'Lớp học miễn phí',
  lead: 'Học trực tiếp, có người hướng dẫn. Học một buổi cũng được, học lại nhiều lần cũng được.',
  withoutScript: {
    title: 'Trình duyệt này không chạy được phần đăng ký',
    text: 'Hãy mở bằng trình duyệt khác, hoặc đến Trung tâm Phục vụ hành chính công của xã, phường để cán bộ đăng ký giúp.',
  },
  where: 'Học ở đâu?',
  elsewhere: 'Buổi nào học ở nơi khác thì địa chỉ ghi ngay ở buổi ấy, và ghi trên phiếu.',
  bring: {
    title: 'Mang theo gì?',
    items: [
      'Điện thoại hay dùng, đã sạc pin. Chưa có điện thoại vẫn học được.',
      'Kính đọc, nếu mắt kém.',
      'Một người nhà đi cùng, nếu muốn.',
    ],
    notNeeded: 'Không cần mang giấy tờ thật. Lớp tập bằng giấy tờ mẫu.',
  },
  learn: {
    title: 'Học được gì?',
    items: [
      'Biết dịch vụ công trực tuyến giúp được gì cho mình.',
      'Tạo tài khoản và giữ kín mã OTP, mật khẩu.',
      'Tìm đúng thủ tục, điền biểu mẫu, gửi kèm giấy tờ.',
      'Nộp hồ sơ, giữ mã hồ sơ và tự theo dõi đến khi có kết quả.',
    ],
    start: 'Học thử ở nhà trước',
  },
  staff: 'Dành cho cán bộ',
  queueRule: {
    title: 'Hàng chờ chạy thế nào?',
    text: 'Ai đăng ký trước đứng trước. Có người trả chỗ thì người đầu hàng được chỗ ngay, không ai chen ngang.',
  },
} as const;
