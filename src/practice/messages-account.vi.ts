/** Texts of getting the practice account; they come with its screens. */
export const accountMessages = {
  sim: {
    title: 'SIM này đứng tên ai?',
    lead: 'Cổng gửi mã vào điện thoại, nên SIM phải đứng tên chính người đăng ký.',
    how: 'Cách xem: nhắn tin TTTB đến số 1414. Nhà mạng trả lời tên chủ SIM.',
    asked: 'Nhà mạng đã trả lời. Đọc tin nhắn: tên trong tin có đúng tên trên thẻ tập huấn không?',
    shop: 'Nếu SIM đứng tên người khác',
    shopNote:
      'Mang thẻ căn cước và điện thoại ra cửa hàng nhà mạng để sang tên. Trong bài, chỉ cần bấm nút này.',
    visit: 'Ra cửa hàng sang tên SIM',
    next: 'SIM chính chủ, đi tiếp',
  },
  person: {
    next: 'Nhận mã qua tin nhắn',
  },
  otp: {
    title: 'Nhập mã trong tin nhắn',
    lead: (phone: string) => `Cổng gửi một mã 6 số đến ${phone}. Đọc mã trên Điện thoại tập.`,
    code: 'Mã 6 chữ số',
    codeHint: 'Dùng mã ở tin mới nhất. Không đọc mã cho ai.',
    next: 'Xác nhận mã',
    notYet: 'Chưa thấy mã?',
    notYetNote: 'Mã có thể tới chậm. Chờ trước đã, rồi mới xin gửi lại, chỉ một lần.',
    wait: 'Chờ 30 giây',
    resend: 'Gửi lại mã',
  },
  password: {
    title: 'Đặt mật khẩu',
    lead: 'Nghĩ một mật khẩu mới chỉ để tập. Trang này không lưu mật khẩu ở đâu cả.',
    first: 'Mật khẩu',
    second: 'Gõ lại mật khẩu',
    rules: 'Mật khẩu cần đủ năm điều',
    rule: {
      length: 'Có từ 8 ký tự trở lên',
      upper: 'Có chữ in hoa, ví dụ A',
      lower: 'Có chữ thường, ví dụ a',
      digit: 'Có chữ số, ví dụ 7',
      special: 'Có dấu đặc biệt, ví dụ @ hoặc !',
    },
    met: 'đã có',
    unmet: 'chưa có',
    next: 'Lưu mật khẩu',
  },
} as const;
