import type { NameProblem } from '#src/platform/text/names.ts';
import type { Requirement } from './rules/certificate.ts';

/** Texts of the certificates. Nothing on them looks like a paper of the state. */
export const certificateMessages = {
  title: 'Giấy chứng nhận',
  description:
    'Học xong một chặng và đạt bài kiểm tra thì nhận giấy chứng nhận, in ra được, có mã để kiểm tra.',
  lead: 'Học đủ các bài của một chặng và đạt bài kiểm tra cuối chặng thì có giấy. In ra giấy A4, có mã để kiểm tra.',
  withoutScript: 'Phần đã học nằm trên máy này, và trình duyệt cần JavaScript để đọc ra.',
  loading: 'Đang xem những gì đã học…',
  module: (id: string, title: string) => `Chặng ${id}. ${title}`,
  left: (count: number) => `Còn ${count} việc nữa là có giấy.`,
  ready: 'Đã đủ điều kiện nhận giấy.',
  done: 'xong',
  todo: 'chưa',
  kinds: {
    lesson: (title: string) => `Học bài “${title}”`,
    test: () => 'Đạt bài kiểm tra cuối chặng',
    alone: (title: string) => `Tự làm trọn bài tập “${title}”, không gợi ý, không sai lần nào`,
    desk: (title: string) => `Bàn một cửa: trung bình các hồ sơ từ 90 phần trăm. Nên làm: “${title}”`,
    coach: (title: string) => `Hướng dẫn mà không làm thay: đạt bài “${title}”`,
  } satisfies Record<Requirement['kind'], (title: string) => string>,
  name: 'Tên in trên giấy',
  nameHint: 'Ghi họ tên hoặc tên thường gọi. Tên chỉ nằm trên máy này, tới khi chính mình gửi giấy lên.',
  nameError: {
    'name.empty': 'Chưa có tên. Ghi tên muốn in trên giấy.',
    'name.characters': 'Tên chỉ có chữ cái, dấu cách, dấu nháy, dấu chấm, dấu gạch nối.',
    'name.long': 'Tên dài quá 100 chữ cái. Ghi ngắn lại.',
    'name.mojibake': 'Tên bị lỗi chữ. Xóa đi rồi gõ lại.',
  } satisfies Record<NameProblem, string>,
  issue: 'Nhận giấy chứng nhận',
  print: 'In giấy này (khổ A4)',
  paper: {
    heading: 'GIẤY CHỨNG NHẬN',
    certifies: 'chứng nhận',
    resident: (id: string, title: string) =>
      `đã học đủ các bài và đạt bài kiểm tra của Chặng ${id}: ${title}.`,
    officer:
      'đã tự làm trọn một hồ sơ ở vị trí người dân, xử lý hồ sơ tập ở bàn một cửa đạt từ 90 phần trăm, hướng dẫn được người dân mà không làm thay, và đạt bài kiểm tra của chặng dành cho cán bộ.',
    day: (day: string) => `Ngày ${day}`,
    code: (code: string) => `Mã: ${code}`,
    note: 'Giấy này ghi nhận việc tự học trên Cầm Tay. Không phải văn bằng, chứng chỉ hay giấy tờ của cơ quan nhà nước.',
  },
  share: {
    title: 'Để nơi khác kiểm tra được mã',
    lead: 'Bây giờ chỉ máy này kiểm tra được mã. Gửi giấy lên máy chủ của trung tâm thì máy nào cũng kiểm tra được.',
    consent: 'Tôi đồng ý: ai gõ đúng mã thì thấy tên, chặng và ngày ghi trên giấy.',
    consentHint: 'Máy chủ giữ 2 năm rồi tự xóa. Đổi ý thì xóa được ngay ở đây.',
    consentMissing: 'Giấy chỉ được gửi khi ô này được đánh dấu. Không muốn gửi thì để nguyên.',
    send: 'Gửi lên máy chủ',
    sending: 'Đang gửi…',
    waiting: 'Giấy chưa gửi được, còn nằm chờ trên máy này. Có mạng thì trang này tự gửi.',
    keepHere: 'Thôi, không gửi nữa',
    shared: (day: string) => `Máy nào cũng kiểm tra được mã này, ngay trên trang này, đến hết ngày ${day}.`,
    sharedNote: 'Xóa tên người học khỏi máy thì giấy ở máy chủ vẫn còn. Muốn xóa cả, bấm nút dưới đây trước.',
    withdraw: 'Xóa khỏi máy chủ',
    withdrawing: 'Chưa xóa được khỏi máy chủ. Có mạng thì trang này tự xóa.',
    withdrawn: 'Đã xóa khỏi máy chủ. Mã này chỉ còn kiểm tra được trên máy này.',
  },
  check: {
    title: 'Kiểm tra một mã',
    lead: 'Gõ mã ghi trên giấy.',
    asking: 'Đang hỏi máy chủ…',
    label: 'Mã trên giấy',
    hint: 'Ví dụ: ABCDE 23456',
    button: 'Kiểm tra',
    empty: 'Chưa gõ mã.',
    shape: 'Mã có 10 chữ và số, không có số 0, số 1, chữ O, chữ I, chữ L.',
    found: (name: string, module: string, day: string) =>
      `Đúng. Giấy chặng ${module} cấp cho ${name}, ngày ${day}, trên máy này.`,
    foundElsewhere: (name: string, module: string, day: string, sentDay: string) =>
      `Đúng. Giấy chặng ${module} cấp cho ${name}, ngày ${day}. Máy của người học gửi lên ngày ${sentDay}.`,
    missing:
      'Không có giấy nào mang mã ấy, cả trên máy này lẫn ở máy chủ. Xem lại từng chữ. Giấy chưa gửi lên máy chủ thì chỉ máy đã cấp kiểm tra được.',
    offline:
      'Máy này chưa cấp giấy nào có mã ấy, mà máy chủ thì chưa hỏi được. Có mạng thì bấm kiểm tra lại.',
  },
} as const;
