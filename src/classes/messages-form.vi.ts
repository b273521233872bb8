import type { RegistrationInput } from './schemas.ts';

/** Texts of the form that asks one question a page. */
export const formMessages = {
  title: 'Giữ chỗ trong lớp',
  for: (day: string, time: string) => `${day}, ${time}`,
  place: (place: number, all: number) => `Câu ${place} trong ${all} câu`,
  next: 'Tiếp tục',
  back: 'Quay lại',
  attendeeKind: {
    label: 'Ai đi học?',
    options: {
      resident: 'Người dân',
      officer: 'Cán bộ, công chức',
      business: 'Hộ kinh doanh, doanh nghiệp',
    } satisfies Record<RegistrationInput['attendeeKind'], string>,
  },
  fullName: {
    label: 'Họ và tên người đi học là gì?',
    hint: 'Ghi đủ họ, chữ đệm, tên. Ví dụ: Nguyễn Thị Hồng.',
    short: 'Họ và tên',
  },
  phone: {
    label: 'Số điện thoại nào để báo tin?',
    hint: 'Số của mình hoặc của người nhà. Ví dụ: 0905 123 456.',
    field: 'Số di động',
    none: 'Không có điện thoại, sẽ hỏi trực tiếp ở lớp',
    short: 'Điện thoại',
    noneShort: 'Không có, gặp trực tiếp',
  },
  email: {
    ask: 'Muốn nhận tin cả bằng thư điện tử?',
    label: 'Thư điện tử',
    hint: 'Không bắt buộc. Ví dụ: hong@example.vn.',
    consent: 'Tôi đồng ý để lớp báo tin tới địa chỉ thư này.',
    short: 'Thư điện tử',
  },
  communeCode: {
    label: (province: string) => `Đang ở xã, phường nào của ${province}?`,
    hint: 'Tên dùng từ ngày 1/7/2025. Bấm để chọn trong danh sách.',
    field: 'Xã, phường',
    short: 'Xã, phường',
    elsewhere: 'Ở tỉnh khác thì đến gặp cán bộ lớp để được ghi tên.',
  },
  helpNeeded: {
    label: 'Có cần giúp gì khi đến lớp không?',
    hint: 'Ví dụ: mắt kém, đi xe lăn, nghe không rõ. Không cần thì bỏ trống.',
    short: 'Cần giúp',
    none: 'Không',
  },
  birthYear: {
    label: 'Năm sinh của người đi học?',
    hint: 'Buổi này đã có một người cùng tên. Năm sinh giúp phân biệt hai người. Ví dụ: 1956.',
    short: 'Năm sinh',
  },
  review: {
    label: 'Xem lại rồi giữ chỗ',
    labelQueue: 'Xem lại rồi vào hàng chờ',
    change: 'Sửa',
    changeWhat: (what: string) => `Sửa: ${what}`,
    consent: 'Tôi đồng ý để lớp giữ các thông tin này cho buổi học.',
    consentHint:
      'Trung tâm chỉ dùng để giữ chỗ và báo khi lớp đổi giờ hoặc nghỉ. Đổi ý thì mở phiếu ra đổi, lúc nào cũng được.',
    reminder: 'Gọi điện hoặc nhắn tin nhắc tôi trước buổi học.',
    reminderHint:
      'Không bắt buộc. Nhắc hai lần: trước hai ngày, rồi trước giờ học ba tiếng (lớp buổi sáng thì nhắc từ tối hôm trước).',
    send: 'Giữ chỗ này',
    sendQueue: 'Vào hàng chờ này',
    sending: 'Đang gửi…',
    session: 'Buổi học',
  },
  unknown: {
    title: 'Chưa chọn buổi học',
    text: 'Buổi này không có trong lịch trên máy. Hãy chọn lại một buổi trong danh sách.',
    action: 'Xem các buổi học',
  },
  notSent:
    'Chưa có trả lời của trung tâm. Giữ nguyên trang này, chờ một lát rồi bấm lại. Bấm lại không bị ghi hai lần.',
  alreadySent: 'Phiếu trước có thể đã tới nơi. Chờ có mạng để biết kết quả rồi hãy sửa.',
} as const;
