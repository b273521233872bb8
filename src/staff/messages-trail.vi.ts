import { roleMessages } from './messages-roles.vi.ts';
import type { TrailEntry } from './schemas.ts';

/** What members of the staff did, said about whom it was done to. */
const deeds: Readonly<Record<string, (subject: string) => string>> = {
  'staff.signed-in': () => 'Đăng nhập',
  'staff.signed-in-by-spare-code': () => 'Đăng nhập bằng một mã dự phòng',
  'staff.locked': (subject) => `Máy lạ gõ sai mật khẩu của ${subject} 5 lần: máy lạ phải chờ 15 phút`,
  'staff.device-locked': (subject) =>
    `Máy quen gõ sai mật khẩu của ${subject} 5 lần: máy ấy phải chờ 15 phút`,
  'staff.all-devices-locked': (subject) =>
    `Các máy quen gõ sai mật khẩu của ${subject} 50 lần: các máy ấy phải chờ 15 phút`,
  'staff.signed-out': () => 'Đăng xuất',
  'staff.signed-out-everywhere': () => 'Đăng xuất khỏi mọi máy',
  'staff.device-ended': (subject) => `Đăng xuất một máy khác (${subject})`,
  'staff.password-changed': () => 'Đổi mật khẩu',
  'staff.second-factor-on': () => 'Bật mã xác thực khi đăng nhập',
  'staff.second-factor-off': () => 'Tắt mã xác thực khi đăng nhập',
  'staff.invited': (subject) => `Mời ${subject}`,
  'staff.invitation-withdrawn': (subject) => `Thu hồi lời mời ${subject}`,
  'staff.joined': () => 'Nhận lời mời, mở tài khoản',
  'staff.place-changed': (subject) => `Đổi vai trò của ${subject}`,
  'staff.ended': (subject) => `Ngừng tài khoản của ${subject}`,
  'staff.given-back': (subject) => `Mở lại tài khoản của ${subject}`,
  'staff.way-in-given': (subject) => `Cấp đường dẫn đặt lại mật khẩu cho ${subject}`,
  'staff.way-in-renewed': () => 'Đặt mật khẩu mới bằng đường dẫn được cấp',
  'staff.trail-exported': () => 'Xuất nhật ký ra tệp',
  'schedule.add-session': (subject) => `Thêm buổi học: ${subject}`,
  'schedule.edit-session': (subject) => `Sửa buổi học: ${subject}`,
  'schedule.move-session': (subject) => `Dời buổi học sang: ${subject}`,
  'schedule.cancel-session': (subject) => `Hủy buổi học: ${subject}`,
  'schedule.close-session': (subject) => `Ngừng nhận đăng ký: ${subject}`,
  'schedule.open-session': (subject) => `Mở lại đăng ký: ${subject}`,
  'schedule.create-series': (subject) => `Xếp lịch hằng tuần: ${subject}`,
  'schedule.edit-series': (subject) => `Sửa lịch hằng tuần: ${subject}`,
  'schedule.end-series': (subject) => `Kết thúc lịch hằng tuần: ${subject}`,
  'schedule.add-room': (subject) => `Thêm phòng học: ${subject}`,
  'schedule.edit-room': (subject) => `Sửa phòng học: ${subject}`,
  'people.officer': (subject) => `Ghi danh giúp: ${subject}`,
  'people.walk-in': (subject) => `Ghi danh người đến thẳng lớp: ${subject}`,
  'people.import': (subject) => `Gửi danh sách ghi danh: ${subject}`,
  'people.same-person': (subject) => `Xác nhận trùng người: ${subject}`,
  'people.other-person': (subject) => `Xác nhận là người khác: ${subject}`,
  'people.cancelled': (subject) => `Hủy chỗ giúp: ${subject}`,
  'board.opened': (subject) => `Mở bảng lớp trực tiếp, mã ${subject}`,
  'board.closed': (subject) => `Đóng bảng lớp trực tiếp, mã ${subject}`,
  'board.hand-lowered': (subject) => `Đã giúp một người giơ tay trên bảng lớp, mã ${subject}`,
  'board.seat-removed': (subject) => `Đưa một người ra khỏi bảng lớp, mã ${subject}`,
  'call.done': (subject) => `Gọi báo xong: ${subject}`,
  'call.unreachable': (subject) => `Gọi không được: ${subject}`,
  'people.class-code': (subject) => `Cho lớp xem mã điểm danh: ${subject}`,
  'people.attendance': (subject) => `Điểm danh: ${subject}`,
};

/** Texts of the trail, for the page and for the file. */
export const trailMessages = {
  title: 'Nhật ký',
  lead: 'Mọi việc cán bộ làm trên trang quản lý, mới nhất ở trên. Giữ 2 năm. Không ai sửa được.',
  columns: { at: 'Lúc', by: 'Ai', what: 'Việc', more: 'Chi tiết' },
  server: 'Máy chủ',
  older: 'Xem thêm việc cũ hơn',
  export: 'Tải cả nhật ký (CSV)',
  empty: 'Chưa có việc nào.',
} as const;

/** What was done, in words; a deed of a later version stays a code. */
export function deedText({ deed, subject }: Pick<TrailEntry, 'deed' | 'subject'>): string {
  return deeds[deed]?.(subject ?? '') ?? `${deed} ${subject ?? ''}`.trim();
}

/** How each thing that can belong to a deed is said, where nothing better is known. */
const details: Readonly<Record<string, (value: string) => string>> = {
  role: (role) =>
    `vai trò: ${Object.hasOwn(roleMessages, role) ? roleMessages[role as keyof typeof roleMessages].name : role}`,
  communeCode: (code) => `mã xã: ${code}`,
  code: (code) => `mã đăng ký: ${code}`,
  rows: (count) => `số dòng gửi: ${count}`,
  taken: (count) => `số người mới ghi: ${count}`,
  channel: (channel) => (channel === 'paper' ? 'từ giấy đăng ký' : 'từ thư điện tử'),
  marks: (count) => `số lượt: ${count}`,
};

/** What belongs to a deed, in words. @param communeName tells names of communes, where they are known */
export function detailText(
  { detail }: Pick<TrailEntry, 'detail'>,
  communeName: (code: string) => string | undefined = () => undefined,
): string {
  return Object.entries(detail)
    .map(([name, value]) => {
      const commune = name === 'communeCode' ? communeName(value) : undefined;
      return commune ?? details[name]?.(value) ?? `${name}: ${value}`;
    })
    .join(', ');
}
