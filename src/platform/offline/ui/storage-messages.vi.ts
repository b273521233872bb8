import type { StorageTrouble } from '../client/storage-trouble.ts';

/** What a person is told when the device does not keep what they do: what happened, what it means, what to do. */
export const storageMessages = {
  'storage.blocked': {
    title: 'Máy này không cho trang lưu',
    text: 'Vẫn học và tập được như thường, nhưng đóng trang là mất phần đã làm. Muốn giữ lại: đừng dùng chế độ ẩn danh, và mở trang bằng Chrome hoặc Safari, không mở trong Zalo hay Facebook.',
  },
  'storage.full': {
    title: 'Máy đã đầy, chưa lưu được',
    text: 'Vẫn học và tập tiếp được, nhưng đóng trang là mất phần vừa làm. Hãy xóa bớt ảnh hoặc video trong máy, rồi mở lại trang này.',
  },
  'storage.failed': {
    title: 'Chưa lưu được vào máy',
    text: 'Vẫn học và tập tiếp được. Hãy đóng các trang Cầm Tay khác đang mở, rồi bấm “Tải lại trang”.',
  },
  'storage.newer': {
    title: 'Cầm Tay vừa được đổi sang bản mới',
    text: 'Trang đang mở là bản cũ nên không lưu được nữa. Hãy bấm “Tải lại trang” để dùng bản mới.',
  },
  'storage.evicted': {
    title: 'Trình duyệt đã xóa phần đã lưu',
    text: 'Máy thiếu chỗ hoặc lâu ngày không mở thì trình duyệt có thể tự xóa. Từ bây giờ trang lại lưu như thường; phần đã xóa phải làm lại.',
  },
} as const satisfies Record<StorageTrouble, { title: string; text: string }>;

/** The button of {@link storageMessages} that name it. */
export const reloadPage = 'Tải lại trang';
