/** Texts of the page that shows every component in every state; for the people who build Cầm Tay. */
export const messages = {
  title: 'Bộ giao diện',
  lead: 'Mọi thành phần, mọi trạng thái. Đổi màu và cỡ chữ để xem; lựa chọn ở đây không được ghi nhớ.',
  tryOut: { theme: 'Màu trang', text: 'Cỡ chữ' },
  sections: {
    words: 'Chữ',
    buttons: 'Nút bấm',
    fields: 'Ô điền',
    refused: 'Ô điền khi có lỗi',
    notices: 'Lời nhắn',
    cards: 'Thẻ',
    progress: 'Tiến trình',
    layers: 'Hộp thoại và thẻ chuyển',
    waiting: 'Đang chờ và chưa có gì',
    drawing: 'Hình vẽ',
    colors: 'Màu',
  },
  words: {
    h2: 'Người nộp và chủ hồ sơ',
    h3: 'Ai là chủ hồ sơ?',
    text: 'Người nộp là người ngồi điền biểu mẫu. Chủ hồ sơ là người được nhận kết quả. Hai người có thể là một, cũng có thể khác nhau.',
    link: 'Xem bài về biểu mẫu',
    items: ['Chuẩn bị giấy tờ', 'Điền biểu mẫu', 'Xem lại rồi mới nộp'],
    table: {
      head: ['Khoản (ví dụ)', 'Số tiền'],
      rows: [
        ['Bản sao, 2 bản', '16.000 đồng'],
        ['Tổng cộng', '16.000 đồng'],
      ],
    },
    stacked: 'Chữ chồng dấu: Ẫ Ỗ Ữ Ặ Ợ – NGUYỄN, ĐẶNG',
  },
  buttons: {
    primary: 'Tiếp tục',
    secondary: 'Xem lại',
    quiet: 'Quay lại',
    link: 'Về trang đầu',
    withIcon: 'Đăng ký lớp',
  },
  fields: {
    name: {
      label: 'Họ và tên',
      hint: 'Như ghi trên giấy tờ, ví dụ: Lò Thị Mai',
      error: 'Ghi họ và tên, ví dụ: Lò Thị Mai.',
    },
    phone: {
      label: 'Số điện thoại',
      hint: '10 chữ số, bắt đầu bằng 0',
      error: 'Số điện thoại thiếu chữ số. Ghi đủ 10 chữ số, bắt đầu bằng 0.',
    },
    password: {
      label: 'Mật khẩu',
      hint: 'Ít nhất 8 ký tự',
      error: 'Mật khẩu ngắn quá. Ghi ít nhất 8 ký tự.',
    },
    birth: {
      label: 'Ngày sinh',
      hint: 'Ví dụ: 27 / 3 / 1956',
      error: 'Ngày sinh chưa đúng. Ghi ngày, tháng, năm, ví dụ 27/3/1956.',
    },
    applicant: {
      label: 'Ai là người yêu cầu?',
      hint: 'Chọn một',
      error: 'Chọn người yêu cầu.',
      options: [
        { value: 'parent', label: 'Cha hoặc mẹ' },
        { value: 'kin', label: 'Ông bà, người thân', hint: 'Người thân thích khác của bé' },
      ],
    },
    copies: {
      label: 'Cần mấy bản sao?',
      options: [
        { value: '0', label: 'Không cần' },
        { value: '1', label: '1 bản' },
        { value: '2', label: '2 bản' },
      ],
      error: 'Chọn số bản sao.',
    },
    province: {
      label: 'Tỉnh, thành phố',
      options: [
        { value: 'hue', label: 'Thành phố Huế' },
        { value: 'lam-dong', label: 'Tỉnh Lâm Đồng' },
      ],
      error: 'Chọn tỉnh hoặc thành phố.',
    },
    reason: { label: 'Nội dung', hint: 'Viết vài câu', error: 'Viết nội dung.' },
    attest: {
      label: 'Tôi xin cam đoan những điều trên là đúng.',
      hint: 'Đọc lại trước khi đánh dấu',
      error: 'Đánh dấu vào ô cam đoan.',
    },
    fixed: { label: 'Mã hồ sơ tập', value: 'TAP-000-123' },
    submit: 'Kiểm tra ô điền',
  },
  notices: {
    info: 'Hồ sơ nộp trực tuyến được giải quyết như nộp trực tiếp.',
    success: 'Hồ sơ tập đã nộp. Ghi lại mã hồ sơ.',
    warning: 'Mã OTP sắp hết hạn. Không đọc mã cho ai.',
    error: 'Mạng bị ngắt. Những gì đã điền vẫn còn.',
  },
  cards: {
    next: { title: 'Điền biểu mẫu', text: 'còn 3 phút' },
    link: { title: 'Thực hành', text: 'Tập nộp hồ sơ, không mất gì' },
    plain: { title: 'Hồ sơ tập', text: 'Đăng ký khai sinh · đang chờ bổ sung' },
  },
  progress: {
    name: 'Người nộp, chủ hồ sơ',
    steps: [
      { name: 'Nộp hồ sơ', state: 'done', note: 'Thứ Ba 1/12/2026' },
      { name: 'Đang xử lý', state: 'current' },
      { name: 'Trả kết quả', state: 'todo' },
    ],
  },
  layers: {
    openDialog: 'Mở hộp thoại',
    dialogTitle: 'Bắt đầu lại bài tập?',
    dialogText: 'Những gì đã điền trong bài này sẽ xóa đi. Không ảnh hưởng gì khác.',
    tabsLabel: 'Cách nhận kết quả',
    tabs: [
      { id: 'electronic', label: 'Bản điện tử' },
      { id: 'counter', label: 'Tại quầy' },
      { id: 'post', label: 'Bưu chính' },
    ],
    panels: {
      electronic: 'Kết quả nằm trong kho giấy tờ trên mạng.',
      counter: 'Mang giấy hẹn đến quầy để nhận.',
      post: 'Bưu tá mang kết quả đến nhà.',
    } as Record<string, string>,
  },
  empty: {
    title: 'Chưa có bài tập nào',
    text: 'Chọn một bài để bắt đầu. Làm sai không sao.',
    button: 'Chọn bài tập',
  },
  drawing: { alt: 'Một bàn tay mở.', caption: 'Bàn tay mở là dấu của Cầm Tay.' },
  colorPairs: 'Mọi cặp chữ và nền đều đạt tương phản 7:1 trở lên.',
} as const;
