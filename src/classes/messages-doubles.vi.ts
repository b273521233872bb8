import type { RosterEntry } from './people-schema.ts';

/** Texts of deciding whether two registrations are of one person. */
export const doublesMessages = {
  title: 'Cần quyết định',
  lead: 'Trong một buổi có hai phiếu giống nhau. Hỏi lại bà con rồi chọn: một người, hay hai người cùng tên.',
  loading: 'Đang xem danh sách…',
  none: 'Không có phiếu nào cần xem',
  noneText: 'Có phiếu trùng tên thì phiếu hiện ở đây.',
  reload: 'Xem lại danh sách',
  fresh: (moment: string) => `Phiếu mới, gửi lúc ${moment}`,
  known: 'Đã có trong lớp',
  elsewhere: (count: number) =>
    `${count === 1 ? 'Một' : count} người cùng họ tên, cùng số điện thoại, ghi ở xã khác. Hỏi bà con đã đăng ký ở xã nào chưa.`,
  noPhone: 'không có điện thoại',
  noYear: 'chưa rõ năm sinh',
  year: (year: number) => `sinh năm ${year}`,
  code: (code: string) => `mã ${code}`,
  byCode: (code: string) => `xã mang mã ${code}`,
  same: {
    do: 'Cùng một người',
    which: (name: string) => `Cùng một người: ${name}`,
    follows: 'Phiếu mới bị hủy, chỗ đã có vẫn giữ.',
    ask: (name: string) => `Hai phiếu của ${name} là một người?`,
    text: 'Phiếu mới bị hủy. Phiếu đã có trong lớp giữ nguyên. Chọn rồi không đổi lại được.',
    yes: 'Đúng, một người',
  },
  different: {
    do: 'Hai người khác nhau',
    which: (name: string) => `Hai người khác nhau: ${name}`,
    follows: 'Phiếu mới được giữ chỗ; hết chỗ thì vào hàng chờ.',
    ask: (name: string) => `Có hai người cùng tên ${name}?`,
    text: 'Phiếu mới được giữ chỗ, hết chỗ thì vào hàng chờ. Chọn rồi không đổi lại được.',
    yes: 'Đúng, hai người',
  },
  no: 'Chưa chọn',
  done: (name: string, status: string) => `${name}: ${status}.`,
  status: {
    pending: 'vẫn chờ xem lại',
    confirmed: 'đã giữ chỗ',
    waitlisted: 'đã vào hàng chờ',
    attended: 'đã có mặt',
    'no-show': 'đã vắng',
    cancelled: 'phiếu mới đã hủy, chỗ đã có vẫn giữ',
  } satisfies Record<RosterEntry['status'], string>,
} as const;
