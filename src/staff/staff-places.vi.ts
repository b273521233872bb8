import { staffAddresses } from './addresses.ts';
import { type Asker, may, type Permission } from './rules/permissions.ts';

/** A page of the staff, as their start page offers it. */
interface StaffPlace {
  readonly href: string;
  readonly title: string;
  readonly text: string;
  /** Who of them may open it; absent: everybody. */
  readonly permission?: Permission;
  /** Said instead to those who may open it and not do there what it is for. */
  readonly looking?: { readonly without: Permission; readonly text: string };
}

/** Every page of the staff, in the order of the start page; each shows those that the role may open. */
export const staffPlaces: readonly StaffPlace[] = [
  {
    href: staffAddresses.register,
    title: 'Ghi danh giúp bà con',
    text: 'Từng người, cả nhà, hoặc cả danh sách Excel.',
    permission: 'register',
  },
  {
    href: staffAddresses.checkIn,
    title: 'Điểm danh',
    text: 'Ai đến lớp: gõ tên, quét mã, hoặc từ danh sách giấy. Mất mạng vẫn làm được.',
    permission: 'roster',
    looking: {
      without: 'attendance',
      text: 'Xem, in danh sách người xã mình. Hủy chỗ giúp ai không đến được.',
    },
  },
  {
    href: staffAddresses.decide,
    title: 'Cần quyết định',
    text: 'Hai phiếu trùng tên: một người hay hai người?',
    permission: 'decide-duplicates',
  },
  {
    href: staffAddresses.calls,
    title: 'Gọi điện báo tin',
    text: 'Những người máy chưa báo được.',
    permission: 'roster',
  },
  {
    href: staffAddresses.board,
    title: 'Bảng lớp học',
    text: 'Đang dạy: ai ở bước nào, ai cần giúp. Bà con vào bằng mã 6 số.',
    permission: 'attendance',
  },
  {
    href: staffAddresses.schedule,
    title: 'Lịch lớp',
    text: 'Mở, sửa, dời, hủy buổi học; lớp hằng tuần; phòng học.',
    permission: 'roster',
    looking: { without: 'schedule', text: 'Xem các buổi học, lớp hằng tuần, phòng học.' },
  },
  {
    href: staffAddresses.reports,
    title: 'Báo cáo lớp học',
    text: 'Bao nhiêu người đến, vắng, học lần đầu. Tải về, in ra được.',
    permission: 'reports',
  },
  {
    href: staffAddresses.members,
    title: 'Thành viên',
    text: 'Mời người, đổi vai trò, ngừng tài khoản.',
    permission: 'members',
  },
  {
    href: staffAddresses.trail,
    title: 'Nhật ký',
    text: 'Ai đã làm gì, lúc nào. Tải về được.',
    permission: 'audit',
  },
  {
    href: staffAddresses.account,
    title: 'Tài khoản của tôi',
    text: 'Mật khẩu, mã xác thực, các máy đang đăng nhập.',
  },
];

/** What a page of the staff is for, to somebody of this role. */
export function placeText({ text, looking }: StaffPlace, asker: Pick<Asker, 'role'>): string {
  return looking === undefined || may(asker, looking.without) ? text : looking.text;
}
