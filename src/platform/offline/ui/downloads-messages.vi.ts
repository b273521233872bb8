import type { CourseStanding, Standing } from '../group-standing.ts';

/** Texts of the page that shows what is on the device. */
export const downloadsMessages = {
  title: 'Bài trong máy',
  description: 'Xem bài học nào đã nằm trong máy, tải cả khóa khi có Wi-Fi, xóa bớt khi máy chật.',
  back: 'Học',
  lead: 'Phần nào đã có trong máy thì mất mạng vẫn mở được. Máy tự tải dần khi có mạng; chật chỗ thì xóa bớt.',
  open: 'Xem bài trong máy',
  withoutScript:
    'Trình duyệt đang tắt JavaScript nên máy không giữ được bài. Có mạng vẫn đọc được các bài học như thường.',
  readLessons: 'Đọc các bài học',

  course: {
    here: 'Cả khóa đã có trong máy.',
    loading: (size: string) => `Đang tải cả khóa, còn ${size}.`,
    waiting: (size: string) => `Có mạng là máy tự tải tiếp, còn ${size}.`,
    offered: (size: string) => `Tải cả khóa (${size})`,
  } satisfies Record<CourseStanding, string | ((size: string) => string)>,
  looking: 'Đang xem trong máy…',
  stored: (size: string) => `Các phần đã tải đang chiếm khoảng ${size} trong máy.`,
  free: (size: string) => `Theo trình duyệt, còn chỗ trống khoảng ${size}.`,

  parts: 'Từng phần của khóa học',
  lessons: (count: number) => `${count} bài học`,
  standing: {
    here: 'Đã có trong máy',
    update: 'Đã tải. Bấm “Cập nhật” ở trên để dùng',
    queued: 'Sắp tải',
    loading: 'Đang tải…',
    waiting: 'Đang chờ mạng',
    full: 'Máy hết chỗ',
    failed: 'Tải chưa được',
    absent: 'Chưa có trong máy',
    leaving: 'Đang xóa…',
  } satisfies Record<Standing, string>,

  // Not the strip's own: two pages would share its texts in a file of their own.
  fetched: (hereKilobytes: number, allKilobytes: number) => `${hereKilobytes}/${allKilobytes}\u00a0KB`,

  fetch: 'Tải về',
  fetchNamed: (name: string) => `Tải về: ${name}`,
  stop: 'Thôi tải',
  stopNamed: (name: string) => `Thôi tải: ${name}`,
  remove: 'Xóa khỏi máy',
  removeNamed: (name: string) => `Xóa khỏi máy: ${name}`,
  ask: {
    what: (name: string) => `Xóa “${name}” khỏi máy?`,
    means: (size: string) =>
      `Máy trống thêm khoảng ${size}. Kết quả đã học, đã tập vẫn còn. Lúc mất mạng sẽ không mở được phần này, cho tới khi tải lại.`,
    no: 'Giữ lại',
    yes: 'Xóa',
  },
  saidRemoved: (name: string) => `Đã xóa khỏi máy: ${name}. Kết quả học vẫn còn.`,
  saidFetching: (name: string) => `Bắt đầu tải: ${name}.`,
  saidStopped: (name: string) => `Không tải nữa: ${name}.`,
  saidHere: 'Tải xong. Mất mạng vẫn mở được.',
  saidWhole: 'Bắt đầu tải cả khóa.',

  full: {
    title: 'Máy hết chỗ trống',
    text: 'Xóa bớt ảnh, video trong máy, hoặc xóa một phần chưa cần ở dưới. Rồi bấm “Tải về” lần nữa. Có mạng vẫn học được như thường.',
  },
  failed: {
    title: 'Tải chưa được',
    text: 'Bài tải về bị hỏng trên đường đi. Bấm “Tải về” để thử lại; vẫn chưa được thì đổi sang mạng khác.',
  },
  refused: {
    title: 'Ở đây máy không giữ được bài',
    text: 'Có mạng vẫn học được như thường. Muốn giữ bài trong máy: mở trang này bằng Chrome hoặc Safari, và đừng dùng chế độ ẩn danh.',
    guide: 'Xem cách mở bằng Chrome, Safari',
  },
  choiceLost: {
    title: 'Chưa làm được',
    text: 'Trình duyệt không cho trang ghi nhớ lựa chọn này, nên máy chưa thay đổi gì. Hãy mở trang bằng Chrome hoặc Safari, không dùng chế độ ẩn danh, hoặc xóa bớt ảnh, video rồi thử lại.',
  },
  unknown: {
    title: 'Chưa xem được trong máy',
    text: 'Máy chưa tải gì về mà lúc này lại mất mạng. Khi có mạng, mở lại trang này.',
  },
} as const;

const groups: Readonly<Record<string, { readonly name: string; readonly text: string }>> = {
  practice: { name: 'Cổng thực hành', text: 'Cổng tập, mọi bài tập, tên các xã phường' },
  search: {
    name: 'Tìm kiếm, sổ từ ngữ, thủ tục',
    text: 'Mất mạng vẫn tìm được bài, tra được từ, xem được thủ tục',
  },
  'take-home': {
    name: 'Tài liệu cho giảng viên',
    text: 'Áp phích, bài đọc loa, trang trình chiếu của mọi bài. Máy không tự tải phần này',
  },
  staff: {
    name: 'Phần của cán bộ lớp',
    text: 'Điểm danh, ghi danh khi mất mạng. Máy tự tải khi cán bộ đăng nhập; bà con không cần phần này',
  },
  shared: {
    name: 'Phần chung',
    text: 'Trang đầu, bài kiểm tra, kết quả của mình. Trang cần phần này mới mở được, nên luôn giữ trong máy',
  },
};

/**
 * What a group is called, and what is in it.
 * @throws for a group without a text here
 */
export function groupTexts(id: string): { readonly name: string; readonly text: string } {
  const found = groups[id];
  if (!found) throw new Error(`downloads-messages.vi.ts has no text for the group ${id}`);
  return found;
}
