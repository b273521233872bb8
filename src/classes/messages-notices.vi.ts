import type { NoticeKind } from './rules/notices/notice-kinds.ts';
import type { RegistrationStatus } from './schemas.ts';

/** What a notice can speak of. */
interface NoticeWords {
  /** Whom it is for. */
  readonly name: string;
  /** "08:00 Thứ Ba 1/12". */
  readonly when: string;
  /** "10:30". */
  readonly until: string;
  /** Its address goes along where there is room for it. */
  readonly room: string;
  readonly status: RegistrationStatus;
  readonly code: string;
  readonly waitNumber: number | null;
  /** The day that is held instead, where a class is called off. */
  readonly makeup: string | undefined;
  /** As `when`, of a moved class as the person knows it; undefined in notices that were written without. */
  readonly before: string | undefined;
}

interface NoticeTexts {
  readonly title: string;
  /** One sentence or two; without its marks, and with a link where one belongs, it is also the short message. */
  readonly text: (words: NoticeWords) => string;
}

/** Who has several classes knows by the old hour which one is meant; who waits still has no seat. */
function movedText({ name, when, until, room, status, before }: NoticeWords): string {
  const lesson = before === undefined ? 'Lớp' : `Lớp ${before}`;
  const whose = status === 'waitlisted' ? `mà bác ${name} đang chờ chỗ` : `của bác ${name}`;
  const now = before === when ? `nay học đến ${until}, ở ${room}` : `đổi sang ${when}, ${room}`;
  if (status === 'pending') return `${lesson} ${now}. Phiếu của bác ${name} vẫn đang chờ cán bộ xem.`;
  const kept = status === 'waitlisted' ? 'Số thứ tự giữ nguyên.' : 'Phiếu vẫn giữ nguyên.';
  return `${lesson} ${whose} ${now}. ${kept}`;
}

/** Texts of notices: on the phone's screen, as a short message, as a letter. */
export const noticeMessages = {
  kinds: {
    confirmed: {
      title: 'Đã có chỗ trong lớp',
      text: ({ name, when, room, code }) =>
        `Bác ${name} có chỗ lớp ${when}, ${room}. Đến nơi đọc mã ${code}.`,
    },
    waitlisted: {
      title: 'Đang ở hàng chờ',
      text: ({ name, when, waitNumber }) =>
        `Bác ${name} ở hàng chờ lớp ${when}, số thứ tự ${waitNumber ?? ''}. Có chỗ thì báo ngay.`,
    },
    pending: {
      title: 'Phiếu đang chờ cán bộ xem',
      text: ({ name, when }) => `Phiếu của bác ${name}, lớp ${when}, đang chờ cán bộ xem. Chưa giữ chỗ.`,
    },
    promoted: {
      title: 'Đã tới lượt: có chỗ rồi',
      text: ({ name, when, room, code }) =>
        `Bác ${name} đã có chỗ lớp ${when}, ${room}. Đến nơi đọc mã ${code}.`,
    },
    lapsed: {
      title: 'Buổi này không còn chỗ',
      text: ({ name, when }) => `Lớp ${when} chưa có ai trả chỗ. Mời bác ${name} đăng ký buổi khác.`,
    },
    cancelled: {
      title: 'Đã hủy chỗ trong lớp',
      text: ({ name, when }) => `Chỗ của bác ${name} ở lớp ${when} đã hủy. Muốn học thì đăng ký buổi khác.`,
    },
    'session-cancelled': {
      title: 'Buổi học này nghỉ',
      text: ({ name, when, makeup }) =>
        `Lớp ${when} nghỉ, bác ${name} đừng đến. ${makeup === undefined ? 'Mời bác đăng ký buổi khác.' : `Học bù: ${makeup}, bác đăng ký lại.`}`,
    },
    'make-up': {
      title: 'Đã có buổi học bù',
      text: ({ name, when, makeup }) =>
        `Lớp ${when} nghỉ nay học bù: ${makeup ?? 'xem lịch lớp'}. Mời bác ${name} đăng ký lại.`,
    },
    'moved-to-queue': {
      title: 'Chuyển sang hàng chờ',
      text: ({ name, when, waitNumber }) =>
        `Lớp ${when} bớt chỗ, bác ${name} chuyển sang hàng chờ, số ${waitNumber ?? ''}. Có chỗ thì báo ngay.`,
    },
    renumbered: {
      title: 'Số thứ tự mới trong hàng chờ',
      text: ({ name, when, waitNumber }) =>
        `Bác ${name} ở hàng chờ lớp ${when}, số thứ tự mới là ${waitNumber ?? ''}.`,
    },
    moved: {
      title: 'Buổi học đổi lịch',
      text: movedText,
    },
    'reminder-days': {
      title: 'Nhắc lịch học',
      text: ({ name, when, room }) => `Bác ${name} có lớp ${when}, ${room}.`,
    },
    'reminder-hours': {
      title: 'Sắp tới buổi học',
      text: ({ name, when, room }) => `Bác ${name} có lớp ${when}, ${room}.`,
    },
    changed: {
      title: 'Phiếu lớp học có tin mới',
      text: ({ name, when }) => `Phiếu của bác ${name}, lớp ${when}, có thay đổi. Mời bác mở phiếu xem.`,
    },
  } satisfies Record<NoticeKind, NoticeTexts> as Readonly<Record<NoticeKind, NoticeTexts>>,
  /** Why a class is off: at the end of what is said. */
  why: (reason: string) => `Lý do: ${reason.replace(/\.$/u, '')}.`,
  /** For who calls: the number in the queue may be another one by then. */
  queueAloud: (name: string, when: string) => `Bác ${name} đang ở hàng chờ lớp ${when}. Có chỗ thì báo ngay.`,
  /** Opens the slip. */
  see: 'Xem phiếu',
  /** Opens the question whether to give the seat back. */
  cannotCome: 'Không đi được',
  cannotComeAt: (address: string) => `Không đi được: ${address}`,
  /** In front of a short message: who writes. */
  sender: 'Cầm Tay',
  /** To the staff, once a day. */
  callMail: {
    subject: (count: number) => `Có ${count} người cần gọi`,
    text: (count: number, address: string) =>
      `Máy chưa báo được cho ${count} người có tin về lớp học. Mời anh chị mở danh sách rồi gọi giúp:\n\n${address}`,
  },
  letter: {
    open: (address: string) => `Xem phiếu: ${address}`,
    keepLink: 'Ai có đường dẫn này đều xem và hủy được phiếu. Bác đừng chuyển cho người lạ.',
    sign: (place: string) => `Lớp Cầm Tay\n${place}`,
  },
} as const;
