import type { RegistrationStatus } from './schemas.ts';

/** Texts of a slip: what became of a registration, and what one can do with it. */
export const slipMessages = {
  title: 'Phiếu đăng ký lớp',
  of: (name: string) => `Người đi học: ${name}`,
  status: {
    pending: 'Đang chờ cán bộ xem',
    confirmed: 'Đã có chỗ',
    waitlisted: 'Đang ở hàng chờ',
    attended: 'Đã đi học',
    'no-show': 'Đã vắng buổi này',
    cancelled: 'Đã hủy',
  } satisfies Record<RegistrationStatus, string>,
  text: {
    pending: 'Trong lớp đã có một người giống như vậy. Cán bộ lớp sẽ xem và báo lại. Chưa giữ chỗ.',
    confirmed: 'Đến lớp, đọc mã này cho người đón tiếp.',
    waitlisted: 'Có người trả chỗ thì được chỗ ngay theo thứ tự. Mở lại phiếu này khi có mạng để xem.',
    attended: 'Muốn học lại thì cứ đăng ký buổi khác.',
    'no-show': 'Muốn học thì đăng ký buổi khác.',
    cancelled: 'Phiếu này không còn chỗ trong lớp. Muốn học thì đăng ký buổi khác.',
  } satisfies Record<RegistrationStatus, string>,
  lapsed: {
    status: 'Hết giờ chờ, chưa có chỗ',
    text: 'Buổi học đã bắt đầu mà chưa có ai trả chỗ. Muốn học thì đăng ký buổi khác.',
  },
  notHeld: {
    status: 'Buổi học đã hủy',
    text: (reason = '') => `${reason && `Lý do: ${reason}. `}Muốn học thì đăng ký buổi khác.`,
  },
  waitNumber: (number: number) => `Số thứ tự trong hàng chờ: ${number}`,
  code: 'Mã phiếu',
  keep: 'Chụp lại màn hình này',
  keepText: 'Hoặc ghi mã ra giấy. Mất phiếu vẫn tra lại được bằng mã.',
  keepTextElsewhere: 'Phiếu này không lưu trong máy. Chụp, in hoặc ghi mã ra giấy rồi hãy đóng trang.',
  waiting: {
    status: 'Đang chờ gửi – chưa giữ chỗ',
    text: 'Phiếu nằm trong máy này. Có mạng là tự gửi, mở Cầm Tay lên thì chắc hơn.',
    sent: 'Đã gửi nhưng chưa biết kết quả. Có mạng là tự hỏi lại, không bị ghi hai lần.',
    now: 'Gửi ngay',
    busy: (moment: string) => `Trung tâm đang bận. Máy tự gửi lại từ ${moment}.`,
    edit: 'Sửa phiếu',
  },
  refused: { status: 'Chưa giữ được chỗ', birthYear: 'Ghi thêm năm sinh', other: 'Chọn buổi khác' },
  tooLate: {
    status: 'Chưa gửi kịp, buổi học đã bắt đầu',
    text: 'Lúc có mạng trở lại thì buổi này đã bắt đầu, nên phiếu không gửi nữa.',
    next: (day: string) => `Đăng ký buổi sau: ${day}`,
  },
  toCalendar: 'Lưu vào lịch',
  print: 'In phiếu',
  copyLink: 'Chép đường dẫn của phiếu',
  copied: 'Đã chép. Dán vào tin nhắn để gửi cho người nhà.',
  notCopied: 'Máy không cho chép. Hãy chụp lại màn hình này.',
  linkNote: 'Ai có đường dẫn này đều xem và hủy được phiếu. Chỉ gửi cho người nhà.',
  cancel: 'Hủy chỗ này',
  cancelAsk: {
    title: 'Hủy chỗ của buổi này?',
    /** The code stands for a name that is not known without a network. */
    text: (when: string, code: string, name: string | undefined) =>
      `Phiếu ${name === undefined ? `mã ${code}` : `của ${name}`}: lớp ${when}. Hủy rồi thì chỗ dành cho người khác, muốn học lại phải đăng ký lại.`,
    yes: 'Hủy chỗ',
    no: 'Giữ chỗ',
  },
  cancelled: 'Đã hủy chỗ.',
  cancelTooLate:
    'Buổi học đã bắt đầu nên không hủy chỗ được nữa. Không đến được thì gọi hoặc nhắn cán bộ lớp.',
  cancelOffline: 'Đang mất mạng nên chưa hủy được. Chỗ vẫn còn. Có mạng rồi bấm lại.',
  forget: 'Xóa khỏi máy này',
  forgetAsk: {
    title: 'Xóa phiếu khỏi máy này?',
    text: 'Chỗ trong lớp vẫn còn. Sau này tra lại bằng mã trên phiếu.',
    textWaiting: 'Phiếu này chưa gửi được. Xóa rồi thì không gửi nữa và không có chỗ.',
    textSent: 'Phiếu đã gửi mà chưa biết kết quả. Xóa rồi thì máy này không biết có chỗ hay không.',
    yes: 'Xóa phiếu',
    no: 'Giữ lại',
  },
  wishes: {
    title: 'Báo tin, và những điều tôi đã đồng ý',
    loading: 'Đang mở…',
    noCode: 'Phần này chưa tải về máy. Có mạng rồi mở lại phiếu.',
  },
  person: {
    title: 'Thông tin trung tâm đang giữ',
    text: 'Họ tên, điện thoại, xã phường, lời nhờ giúp ghi trên phiếu này; năm sinh và địa chỉ thư nếu có ghi. Trung tâm tự xóa sau buổi học 90 ngày. Buổi khác có phiếu riêng: tải về và xóa ở phiếu ấy.',
    take: 'Tải về một bản',
    fileName: 'thong-tin-dang-ky.json',
    taken: 'Đã tải về máy.',
    erase: 'Xóa khỏi trung tâm',
    ask: {
      title: 'Xóa thông tin của phiếu này ở trung tâm?',
      text: 'Chỗ đang giữ sẽ trả lại cho người khác. Xóa rồi không lấy lại được, mã phiếu cũng hết dùng. Phiếu của buổi khác vẫn còn nguyên.',
      yes: 'Xóa hết',
      no: 'Giữ lại',
    },
    erased: 'Trung tâm đã xóa hết thông tin của phiếu này',
    erasedText:
      'Chỗ đã trả lại, phiếu không còn dùng được. Buổi khác có phiếu riêng, muốn xóa thì mở phiếu ấy. Muốn học lại thì cứ đăng ký.',
    offline: 'Đang mất mạng nên chưa làm được. Có mạng rồi bấm lại.',
  },
  seenAt: (moment: string) => `Xem lúc ${moment}. Đang mất mạng nên chưa biết có gì mới.`,
  gone: {
    title: 'Không thấy phiếu này trên máy',
    text: 'Phiếu có thể đã xóa khỏi máy, hoặc đường dẫn bị thiếu chữ. Tra lại bằng mã, hoặc xem các buổi học.',
    lookup: 'Tra phiếu bằng mã',
  },
  offline: {
    title: 'Đang mất mạng, chưa xem được phiếu',
    text: 'Phiếu này không nằm trong máy. Có mạng rồi bấm “Xem lại”.',
    retry: 'Xem lại',
  },
  list: 'Về các buổi học',
} as const;

/** Texts of finding a slip by its code. */
export const lookupMessages = {
  title: 'Tra phiếu bằng mã',
  lead: 'Mã có 6 chữ và số, in trên phiếu.',
  code: { label: 'Mã phiếu', hint: 'Ví dụ: K7M 2QX. Viết hoa hay thường đều được.' },
  proof: {
    label: 'Lúc đăng ký có ghi số điện thoại không?',
    phone: 'Có ghi số điện thoại',
    name: 'Không có điện thoại',
  },
  phoneLast4: { label: '4 số cuối của số điện thoại', hint: 'Ví dụ: 3456.' },
  givenName: { label: 'Tên của người đi học', hint: 'Chỉ ghi tên, không cần họ. Ví dụ: Hồng.' },
  find: 'Tra phiếu',
  finding: 'Đang tra…',
  none: 'Không thấy phiếu nào',
  /** @param status of the answer */
  trouble: (status: number) =>
    status === 429 ? 'Đã tra nhiều lần' : status >= 500 ? 'Trung tâm đang bận' : 'Chưa tra được',
  noneText: 'Mã, hoặc số điện thoại, hoặc tên chưa khớp. Xem lại từng chữ rồi tra lần nữa.',
  offline: 'Đang mất mạng',
  offlineText: 'Tra phiếu cần có mạng. Những gì đã gõ vẫn còn, có mạng rồi bấm lại.',
  found: 'Đã tìm thấy phiếu',
  manage: 'Mở phiếu này',
} as const;
