import type { Role } from './rules/permissions.ts';

/** What each role is called and may do. */
export const roleMessages: Readonly<Record<Role, { readonly name: string; readonly may: string }>> = {
  manager: { name: 'Quản lý', may: 'Làm được mọi việc, mời người, xem nhật ký.' },
  trainer: { name: 'Giảng viên', may: 'Xếp lịch, ghi danh, điểm danh, xem số liệu mọi xã.' },
  officer: { name: 'Cán bộ xã', may: 'Ghi danh và xem danh sách người của xã mình.' },
  helper: { name: 'Người hỗ trợ', may: 'Ghi danh giúp bà con xã mình, không xem danh sách.' },
  leader: { name: 'Lãnh đạo', may: 'Chỉ xem số liệu.' },
};
