import type { ClassSession } from './schemas.ts';

/** Texts of the list of class days; islands carry them. */
export const messages = {
  lookup: 'Tìm lại phiếu bằng mã',
  schedule: {
    title: 'Các buổi sắp tới',
    loading: 'Đang xem lịch…',
    none: 'Chưa có buổi nào',
    noneText: 'Lịch mới sẽ hiện ở đây. Cũng có thể hỏi cán bộ xã, phường.',
    more: (count: number) => `Xem thêm ${count} buổi sau`,
    old: (moment: string) => `Đang mất mạng. Lịch này xem lúc ${moment}, số chỗ có thể đã khác.`,
    offline: 'Đang mất mạng, chưa xem được lịch',
    offlineText: 'Khi có mạng, lịch hiện ở đây và được giữ trên máy.',
    retry: 'Xem lại lịch',
    follow: 'Theo dõi trong lịch của máy',
    calendar: 'Tải tệp lịch',
  },
  time: (from: string, to: string, room: string) => `${from} – ${to} · ${room}`,
  days: (days: number) => (days === 0 ? 'Hôm nay' : days === 1 ? 'Ngày mai' : `Còn ${days} ngày`),
  seats: {
    left: (count: number) => `Còn ${count} chỗ`,
    full: 'Hết chỗ, còn hàng chờ',
    noQueue: 'Hết chỗ, hàng chờ cũng đã đầy',
    waiting: (count: number) => `Hết chỗ, ${count} người đang chờ`,
    status: {
      draft: 'Chưa mở',
      open: 'Đang nhận',
      closed: 'Không nhận đăng ký nữa',
      running: 'Đang học',
      done: 'Đã học xong',
      cancelled: 'Buổi này nghỉ',
    } satisfies Record<ClassSession['status'], string>,
  },
  register: 'Giữ chỗ buổi này',
  queue: 'Vào hàng chờ',
  mine: {
    title: 'Phiếu trên máy này',
    notKept: 'Máy này không lưu được phiếu. Đăng ký vẫn được, nhưng phải chụp hoặc in phiếu.',
  },
} as const;
