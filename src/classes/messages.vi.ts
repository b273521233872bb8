/** Texts of classes. Until registration opens there is one page, which says so. */
export const messages = {
  title: 'Lớp học miễn phí',
  lead: 'Lớp học trực tiếp, miễn phí, dự kiến vào thứ Ba và thứ Năm. Học một buổi cũng được, học lại nhiều lần cũng được.',
  registration: {
    title: 'Đăng ký qua mạng chưa mở',
    text: 'Đăng ký qua mạng sẽ mở ở bản Cầm Tay kế tiếp. Trang này sẽ có lịch và nút giữ chỗ.',
    meanwhileTitle: 'Đăng ký ngay bây giờ bằng cách nào?',
    meanwhile: [
      'Đến Trung tâm Phục vụ hành chính công của xã, phường nơi ở.',
      'Nói với cán bộ: “Tôi muốn học lớp dịch vụ công trực tuyến”.',
      'Hỏi ngày, giờ và phòng học, rồi ghi ra giấy.',
    ],
    help: 'Không đi được thì nhờ người nhà hoặc tổ trưởng hỏi giúp.',
  },
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
} as const;
