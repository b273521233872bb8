import type { GroupKind } from './rules/group-seats.ts';

/** Texts of the trainer's screens of the live board. */
export const trainerMessages = {
  title: 'Bảng lớp học',
  lead: 'Bà con vào lớp bằng mã 6 số. Bảng cho biết ai đang ở bước nào, ai cần giúp. Không ai thấy bà con gõ gì.',
  tabTitle: (title: string, hands: number) => (hands > 0 ? `(${hands}) ${title}` : title),
  offline: 'Chưa nối được với máy chủ. Kiểm tra mạng rồi bấm lại.',
  pressAgain: 'Phiên đã hết nên chưa làm được. Đã đăng nhập lại rồi thì bấm lại một lần nữa.',
  retry: 'Thử lại',
  boards: {
    title: 'Bảng đang mở',
    loading: 'Đang xem các bảng đang mở…',
    none: 'Chưa có bảng nào đang mở',
    noneText: 'Chọn bài cho lớp rồi bấm “Mở bảng”. Bảng có mã 6 số để bà con vào.',
    code: (code: string) => `Mã ${code}`,
    opened: (time: string, day: string) => `Mở lúc ${time}, ${day}`,
    show: 'Xem bảng',
    showWhich: (code: string) => `Xem bảng mã ${code}`,
  },
  open: {
    title: 'Mở bảng mới',
    doing: 'Lớp cùng làm gì?',
    kinds: { task: 'Một bài thực hành', lesson: 'Một bài học', any: 'Mỗi người tự chọn' },
    task: 'Bài thực hành',
    lesson: 'Bài học',
    missing: 'Chọn một bài trong danh sách.',
    session: 'Buổi học hôm nay (nếu có)',
    sessionNone: 'Không theo buổi nào',
    send: 'Mở bảng',
    sending: 'Đang mở…',
  },
  loading: 'Đang mở bảng…',
  gone: {
    title: 'Không còn bảng này',
    text: 'Bảng đã đóng quá một ngày thì được xóa. Hãy mở bảng khác.',
    action: 'Về các bảng đang mở',
  },
  all: 'Các bảng đang mở',
  anySubject: 'Mỗi người tự chọn bài',
  otherSubject: 'Một bài khác',
  join: {
    title: 'Vào lớp',
    code: 'Mã vào lớp',
    picture: (code: string) => `Mã QR để vào lớp, cùng nghĩa với mã ${code}`,
    scan: 'Mở máy ảnh, quét hình này.',
    type: (place: string) => `Hoặc mở ${place} rồi gõ 6 số.`,
    whole: (digits: string) => `Máy nào báo chưa nhận mã gõ tay thì gõ cả 12 số: ${digits}.`,
    project: 'Chiếu mã lên màn hình',
    projectElsewhere: 'Mở trang chiếu ở cửa sổ khác',
    stopProjecting: 'Đóng trang chiếu',
  },
  phones: {
    title: 'Điện thoại chưa vào được bằng địa chỉ này',
    text: 'Địa chỉ đang mở chỉ máy này dùng được. Ghi địa chỉ Wi-Fi của máy này, rồi điện thoại mới quét mã vào lớp được.',
    field: 'Địa chỉ của máy trong Wi-Fi',
    hint: 'Ví dụ: 192.168.1.20. Xem trong phần cài đặt Wi-Fi của máy.',
    wrong: 'Chưa đúng địa chỉ. Ghi bốn nhóm số, ví dụ: 192.168.1.20.',
    send: 'Dùng địa chỉ này',
    used: (origin: string) => `Điện thoại vào bằng ${origin}.`,
    change: 'Đổi địa chỉ',
  },
  line: {
    connecting: () => 'Đang nối với máy chủ…',
    live: () => 'Đã nối. Số liệu tự đổi ngay khi có gì mới.',
    lost: (time: string) => `Mất kết nối, đang nối lại… Đây là số liệu lúc ${time}.`,
  },
  closed: (time: string) => `Bảng đã đóng lúc ${time}. Không ai vào thêm được; số liệu còn một ngày.`,
  class: {
    title: 'Cả lớp',
    joined: (count: number) => `${count} người trong lớp`,
    hands: (count: number) => `${count} người đang giơ tay`,
    notBegun: 'Chưa ai bắt đầu bài.',
    done: (done: number, count: number) => `${done}/${count} người đã xong.`,
    doneOf: (title: string, done: number, count: number) =>
      `Đông nhất là bài “${title}”: trong ${count} người làm bài này, ${done} người đã xong.`,
    median: (step: string) => ended(`Nửa lớp đã tới ${step}`),
    medianOf: (step: string) => ended(`Nửa số ấy đã tới ${step}`),
    elsewhere: (count: number) => `${count} người làm bài khác.`,
    waiting: (count: number) => `${count} người chưa bắt đầu.`,
    worst: (fault: string, count: number) => ended(`${count} người vướng: ${fault}`),
    steps: 'Xem từng bước',
    step: 'Bước',
    passed: 'Đã qua',
    bar: 'So với cả lớp',
  },
  empty: {
    title: 'Chưa ai vào lớp',
    text: 'Chiếu mã lên màn hình. Ai vào thì tên hiện ở đây.',
  },
  groups: {
    hand: 'Cần giúp',
    watch: 'Nên ghé xem',
    working: 'Đang làm',
    lost: 'Mất liên lạc',
    done: 'Đã xong',
    left: 'Đã rời lớp',
  } satisfies Record<GroupKind, string>,
  group: (name: string, count: number) => `${name} (${count})`,
  seat: {
    step: (at: number, total: number) => `Bước ${at} / ${total}`,
    named: (step: number, title: string) => `bước ${step}: ${title}`,
    bare: (step: number) => `bước ${step}`,
    waiting: 'Chưa bắt đầu bài',
    hand: (lasting: string | undefined) => (lasting ? `Giơ tay ${lasting}` : 'Vừa giơ tay'),
    here: (lasting: string | undefined) => (lasting ? `Ở bước này ${lasting}` : 'Vừa tới bước này'),
    stuck: (lasting: string | undefined) => `Đã ${lasting} chưa qua bước này`,
    lost: (lasting: string | undefined) => `Mất liên lạc ${lasting}`,
    done: (time: string) => `Xong lúc ${time}`,
    left: (time: string) => `Rời lúc ${time}`,
    fault: (fault: string) => `Vướng: ${fault}`,
    someFault: 'Vướng một lỗi',
    mistakes: (count: number) => `sai ${count} lần`,
    hints: (count: number) => `xem ${count} gợi ý`,
    lower: 'Đã giúp',
    lowerWhich: (name: string) => `Đã giúp, hạ tay: ${name}`,
    more: 'Thêm',
    moreWhich: (name: string) => `Thêm về ${name}`,
    remove: 'Đưa ra khỏi bảng',
    removeWhich: (name: string) => `Đưa ra khỏi bảng: ${name}`,
    joined: (time: string) => `Vào lớp lúc ${time}`,
  },
  raised: (names: string) => `${names} giơ tay, cần giúp.`,
  removing: {
    title: (name: string) => `Đưa ${name} ra khỏi bảng?`,
    text: 'Tên mất khỏi bảng. Bài trên máy của người ấy vẫn còn. Muốn vào lại thì gõ mã lần nữa.',
    no: 'Giữ trên bảng',
    yes: 'Đưa ra',
  },
  closing: {
    open: 'Đóng bảng',
    title: 'Đóng bảng lớp?',
    text: 'Không ai vào thêm được, máy của bà con thôi báo. Bài đang làm trên máy vẫn còn.',
    no: 'Để bảng mở',
    yes: 'Đóng bảng',
  },
} as const;

/** Titles may be questions: those have their own end. */
function ended(sentence: string): string {
  return /[.?!…]$/u.test(sentence) ? sentence : `${sentence}.`;
}

/** How somebody is called; two of one name are told apart by a number. */
export function nameOnBoard({
  name,
  number,
}: {
  readonly name: string;
  readonly number: number | null;
}): string {
  return number === null ? name : `${name} (${number})`;
}

/** How long something lasts, in whole minutes; undefined below one. */
export function lastingText(ms: number): string | undefined {
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return undefined;
  return minutes < 60 ? `${minutes} phút` : `${Math.floor(minutes / 60)} giờ ${minutes % 60} phút`;
}
