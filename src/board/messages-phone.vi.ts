/** Texts of the page on which a learner joins a class. */
export const joinMessages = {
  title: 'Vào lớp',
  description: 'Vào lớp đang học bằng mã 6 số, để giảng viên thấy ai cần giúp.',
  lead: 'Giảng viên đọc mã hoặc chiếu mã lên tường.',
  seen: 'Giảng viên thấy {you} đang ở bước nào, vướng lỗi gì. Không ai thấy những gì {you} gõ.',
  code: { label: 'Mã vào lớp', hint: '6 chữ số, ví dụ: 482 913' },
  name: { label: 'Tên để giảng viên gọi', hint: 'Chỉ cần tên gọi, ví dụ: Hồng' },
  send: 'Vào lớp',
  sending: 'Đang vào lớp…',
  offline: {
    title: 'Chưa vào được: không có mạng',
    text: 'Mở Wi-Fi của lớp rồi bấm “Vào lớp” lần nữa. Mã và tên vẫn còn trong ô.',
  },
  codeShape: 'Gõ đủ 6 chữ số giảng viên cho, ví dụ: 482 913.',
  codeUnknown: 'Không có lớp nào đang mở bằng mã này. Xem lại 6 chữ số rồi gõ lại.',
  refused: 'Chưa vào được lớp',
  tooMany: (minutes: number) =>
    `Máy này gõ sai mã nhiều lần quá. Chờ ${minutes} phút rồi gõ lại. Không muốn chờ thì mở máy ảnh, quét hình mã QR của lớp.`,
  othersGuess: (minutes: number) =>
    `Máy chủ đang nhận nhiều mã sai từ máy khác, máy này không làm sai gì. Mở máy ảnh, quét hình mã QR của lớp là vào được ngay. Hoặc nhờ giảng viên đọc đủ 12 số rồi gõ vào ô mã, hoặc chờ ${minutes} phút rồi bấm lại.`,
  joined: {
    title: 'Đã vào lớp',
    code: (code: string) => `Mã vào lớp: ${code}`,
    name: (name: string) => `Giảng viên thấy tên: ${name}`,
    start: (title: string) => `Bắt đầu: ${title}`,
    toTasks: 'Chọn bài thực hành',
    toLessons: 'Chọn bài học',
    help: 'Cần giúp thì bấm nút “Cần giúp” ở cuối màn hình, lúc đang học.',
    leave: 'Rời lớp',
    left: 'Đã rời lớp.',
  },
  withoutScript:
    'Máy này chưa vào lớp bằng mã được. Nhờ giảng viên xem giúp. Bài học vẫn đọc được như thường.',
  here: 'Đang ngồi ở lớp? Vào lớp bằng mã 6 số',
  back: 'Lớp học',
} as const;

/** Texts of the bar that stands under what one does while in class. */
export const classBarMessages = {
  label: 'Lớp đang học',
  inClass: (code: string) => `Đang trong lớp, mã ${code}`,
  states: {
    offline: 'Chờ có mạng để báo giảng viên',
    hand: 'Đã báo giảng viên. Chờ một lát.',
    'hand-sending': 'Đang báo giảng viên…',
    'hand-waiting': 'Mất mạng, chưa báo được. Giơ tay gọi giảng viên.',
    'hand-lowered': 'Giảng viên đã ghi là giúp xong. Cần nữa thì bấm “Cần giúp”.',
    asking: 'Rời lớp thật không?',
  },
  help: 'Cần giúp',
  noHelp: 'Không cần nữa',
  leave: 'Rời lớp',
  ask: { yes: 'Rời lớp', no: 'Ở lại' },
  over: {
    'board.closed': 'Giảng viên đã đóng bảng của lớp. Bài đang làm vẫn còn trên máy này.',
    'seat.unknown':
      'Máy này không còn trong lớp. Bài đang làm vẫn còn. Muốn vào lại thì gõ mã vào lớp lần nữa.',
  },
  seen: 'Đã biết',
} as const;
