import type { Mode } from '#sandbox/engine/event-schema.ts';
import type { Need } from './rules/group-tasks.ts';

/** Texts that stand before a task begins: list, start screen, ribbon, and why a task cannot be opened. */
export const startMessages = {
  ribbon: 'ĐANG TẬP – không phải cổng thật',
  ribbonSpoken: 'Đang tập, không phải cổng thật. Mọi thứ ở đây đều là giả, làm sai không sao.',
  needs: {
    account: 'Tạo tài khoản',
    file: 'Từng bước nộp hồ sơ',
    whole: 'Làm trọn một hồ sơ',
    follow: 'Theo dõi hồ sơ',
    trouble: 'Khi gặp trục trặc',
    scam: 'Coi chừng lừa đảo',
    figures: 'Số liệu, lớp học của cán bộ',
  } satisfies Record<Need, string>,
  needsTitle: 'Hôm nay tập việc gì?',
  count: (tasks: number) => `${tasks} bài`,
  listTitle: 'Tập làm hồ sơ',
  listLead: 'Cổng tập giống việc thật, nhưng mọi thứ là giả. Làm sai thì làm lại, không mất gì.',
  minutes: (count: number) => `Làm khoảng ${count} phút.`,
  wholeStory: 'Đọc cả câu chuyện (cũng có trên thẻ tập)',
  open: 'Đang làm dở',
  done: 'Đã làm xong',
  back: 'Các bài tập',
  youAre: (name: string) => `Trong bài, {you} đóng vai ${name}.`,
  guided: 'Tập có hướng dẫn',
  hinted: 'Tập có gợi ý',
  alone: 'Tự làm một mình',
  test: 'Làm bài kiểm tra',
  notes: {
    guided: 'Mỗi bước có lời chỉ, chỗ cần bấm được đánh dấu.',
    hinted: 'Tự làm, bí thì bấm “Xin gợi ý”. Gợi ý có ba nấc.',
    alone: 'Như làm thật, không có lời chỉ.',
  } satisfies Record<Exclude<Mode, 'test'>, string>,
  testNote: (mostMistakes: number | undefined) =>
    mostMistakes === undefined
      ? 'Không có gợi ý. Đạt khi xong mọi việc của bài.'
      : `Không có gợi ý. Đạt khi xong mọi việc và vấp không quá ${mostMistakes} lần.`,
  composed: 'Bài do giảng viên soạn cho lớp, có thể có trục trặc. Gặp thì bình tĩnh, đọc kỹ rồi làm.',
  linkCut:
    'Đường dẫn này có chỗ không đọc được, có thể bị cắt khi gửi. Hỏi lại giảng viên, hoặc tập bài thường ở dưới.',
  lacksTest:
    'Bài này chưa có bài kiểm tra. Chọn một cách tập ở dưới: “Tự làm một mình” gần với kiểm tra nhất.',
  continue: 'Làm tiếp chỗ đang dở',
  again: 'Làm lại từ đầu',
  lookAgain: 'Xem lại lần vừa làm xong',
  replace: {
    title: 'Bỏ bài đang làm dở?',
    text: 'Bài này đang làm dở trên máy. Bắt đầu lại thì mọi thứ đã điền trong bài sẽ mất.',
    yes: 'Bỏ đi, làm lại từ đầu',
    no: 'Giữ bài đang làm',
  },
  tab: 'Tập làm hồ sơ – Cầm Tay',
  safe: 'Chỉ dùng số trên thẻ tập huấn. Không gõ số căn cước, số điện thoại hay mật khẩu thật.',
  opening: 'Đang mở bài tập…',
  withoutScript: {
    title: 'Bài tập cần bật JavaScript',
    text: 'Bật JavaScript trong cài đặt, hoặc mở trang này bằng Chrome hay Safari. Các bài học vẫn đọc được mà không cần bật.',
    lessons: 'Đến các bài học',
  },
  unknownTitle: 'Không tìm thấy bài tập này',
  unknown: 'Đường dẫn có thể đã cũ. Chọn một bài trong danh sách.',
  toList: 'Xem các bài tập',
  failedTitle: 'Chưa mở được bài tập',
  failed: {
    'world.offline': 'Máy đang không có mạng và bài này chưa được lưu trên máy. Nối mạng rồi bấm “Thử lại”.',
    'code.missing': 'Chưa tải được trang của bài. Kiểm tra mạng rồi bấm “Thử lại”.',
    'world.missing': 'Không lấy được dữ liệu của bài. Bấm “Thử lại”. Nếu vẫn vậy, chọn bài khác.',
    'world.broken': 'Dữ liệu của bài bị hỏng trên đường về. Bấm “Thử lại”.',
  },
  partTitle: 'Chưa tải được trang này',
  part: 'Những gì đã làm và đã gõ vẫn còn nguyên trên máy. Kiểm tra mạng rồi bấm “Thử lại”.',
  retry: 'Thử lại',
  oldTitle: 'Bài tập đã được sửa mới',
  old: 'Lần làm dở trước theo bản cũ nên không mở tiếp được. Bắt đầu lại từ đầu, sẽ nhanh hơn lần trước.',
  oldAction: 'Bắt đầu lại',
} as const;
