import type { Call } from './notice-schema.ts';

/** Texts of the list of people to call. */
export const callMessages = {
  title: 'Gọi điện báo tin',
  lead: 'Những người máy chưa báo được. Gọi rồi đánh dấu, để người khác không gọi lại.',
  loading: 'Đang xem danh sách…',
  none: 'Không còn ai phải gọi',
  noneText: 'Có tin mới mà máy chưa báo được thì tên hiện ở đây.',
  reload: 'Xem lại danh sách',
  open: (count: number) => `Còn ${count} cuộc gọi`,
  settled: (count: number) => `Đã xong: ${count} cuộc gọi`,
  class: (day: string, time: string, room: string) => `Lớp ${day}, ${time}, ${room}`,
  call: (phone: string) => `Gọi ${phone}`,
  phoneOf: {
    self: '',
    family: 'Số của người nhà',
    officer: 'Số của cán bộ đã ghi danh giúp',
    none: '',
  } satisfies Record<Call['phoneOf'], string>,
  noPhone: 'Không có điện thoại: gặp trực tiếp.',
  say: 'Nói với bà con',
  note: 'Ghi chú cho người gọi sau (nếu cần)',
  done: 'Đã báo',
  doneWhich: (name: string) => `Đã báo: ${name}`,
  unreachable: 'Gọi không được',
  unreachableWhich: (name: string) => `Gọi không được: ${name}`,
  tried: 'Đã gọi mà chưa gặp. Gọi lại lúc khác.',
  saved: {
    done: (name: string) => `Đã ghi: đã báo cho ${name}.`,
    unreachable: (name: string) => `Đã ghi: chưa gặp được ${name}.`,
  },
  by: (name: string) => `${name} đã gọi`,
} as const;
