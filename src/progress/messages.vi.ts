import type { PageName } from '#sandbox/engine/page.ts';
import type { NameTrouble } from '#src/platform/learning-log/client/profiles.ts';
import type { NextKind, NextWords } from './rules/next-step.ts';

/** Texts of the page "Của tôi". */
export const messages = {
  title: 'Của tôi',
  description: 'Những gì đã làm được, chỗ nên xem lại và việc nên làm tiếp. Chỉ lưu trên máy này.',
  loading: 'Đang mở phần đã học…',
  withoutScript: {
    text: 'Phần đã học nằm trên máy này, và trình duyệt cần JavaScript để đọc ra. Các bài học vẫn đọc được mà không cần bật.',
    lessons: 'Đến các bài học',
  },
  now: {
    label: 'Đang học trên máy này',
    change: 'Đổi người',
  },
  next: {
    heading: 'Nên làm tiếp',
    words: {
      'start-lesson': { kicker: 'Bắt đầu bài', note: 'Khoảng {number} phút.' },
      'go-on-lesson': { kicker: 'Học tiếp', note: 'Còn khoảng {number} phút.' },
      'go-on-task': { kicker: 'Tập tiếp', note: 'Bài đang làm dở. Những gì đã điền vẫn còn.' },
      practise: { kicker: 'Tập thử', note: 'Khoảng {number} phút. Sai không sao.' },
      answer: { kicker: 'Trả lời câu hỏi', note: 'Còn {number} câu nữa là nắm chắc bài này.' },
      'all-done': {
        kicker: 'Đã xong hết',
        title: 'Chọn bài để tập lại',
        note: 'Tập lại mỗi tuần một lần thì nhớ lâu.',
      },
    } satisfies Record<NextKind, NextWords>,
  },
  runs: {
    heading: 'Bài tập đang làm dở',
    lastTouched: (date: string) => `Làm lần cuối ngày ${date}.`,
    kept: (days: number) => `Bài tập không mở trong ${days} ngày sẽ tự xóa.`,
    goOn: 'Tập tiếp',
    goOnLabel: (title: string) => `Tập tiếp: ${title}`,
    startOver: 'Bỏ và làm lại từ đầu',
    startOverLabel: (title: string) => `Bỏ và làm lại từ đầu: ${title}`,
    confirm: {
      title: 'Bỏ lần tập này?',
      text: (title: string) =>
        `Những gì đã điền trong bài tập “${title}” sẽ bị xóa khỏi máy. Các kết quả đã đạt vẫn còn.`,
      yes: 'Bỏ và làm lại',
    },
  },
  done: {
    heading: 'Đã làm được',
    learnt: 'Đã nắm chắc',
    read: 'Đã đọc xong. Trả lời đúng hết các câu hỏi là nắm chắc bài.',
    rightAnswers: (right: number, total: number) => `Trả lời đúng ${right}/${total} câu hỏi.`,
    changed: 'Bài này vừa có điểm mới, nên đọc lại.',
    passed: (title: string) => `Đã tập xong: ${title}`,
    certificates: 'Giấy chứng nhận',
    review: 'Ôn lại một phút',
    emptyTitle: 'Chưa có bài nào xong',
    empty: 'Học xong bài đầu tiên thì những việc làm được sẽ hiện ở đây.',
  },
  again: {
    heading: 'Nên xem lại',
    wrongAnswer: 'Câu này lần trước trả lời chưa đúng.',
    notAnswered: 'Câu này chưa trả lời.',
    toPlace: (lesson: string) => `Xem lại trong bài: ${lesson}`,
    stuckTitle: (task: string, step: string | undefined) => (step ? `“${task}”, bước ${step}` : `“${task}”`),
    stuckTimes: (times: number) => `Vướng ${times} lần.`,
    practise: 'Tập lại bài này',
  },
  step: {
    home: 'mở cổng tập',
    find: 'tìm thủ tục',
    procedure: 'đọc thủ tục',
    agency: 'chọn cơ quan',
    'register-sim': 'kiểm tra SIM',
    'register-person': 'khai thông tin tài khoản',
    'register-otp': 'nhập mã OTP',
    'register-password': 'đặt mật khẩu',
    recover: 'lấy lại tài khoản',
    safety: 'giữ an toàn tài khoản',
    'sign-in': 'đăng nhập',
    form: 'điền tờ khai',
    papers: 'đính kèm giấy tờ',
    delivery: 'chọn cách nhận kết quả',
    review: 'xem lại và cam đoan',
    submitted: 'nhận mã hồ sơ',
    payment: 'trả phí',
    'my-dossiers': 'mở hồ sơ của mình',
    dossier: 'theo dõi hồ sơ',
    profile: 'xem thông tin của mình',
    vault: 'mở kho giấy tờ',
    letter: 'đọc thư xin lỗi',
    mail: 'sửa địa chỉ nhận',
    rating: 'đánh giá phục vụ',
    petition: 'gửi phản ánh',
    inbox: 'đọc thông báo',
    messages: 'đọc tin nhắn',
    gallery: 'chọn ảnh giấy tờ',
    call: 'nghe cuộc gọi',
    web: 'xem trang lạ',
    approvals: 'xác nhận đăng nhập',
    bank: 'chuyển tiền ở ngân hàng tập',
  } satisfies Record<PageName, string>,
  people: {
    heading: 'Người học trên máy này',
    intro: 'Mỗi người có phần đã học riêng. Không có mật khẩu: ai cầm máy cũng xem được.',
    choose: (name: string) => `Đổi sang ${name}`,
    current: 'Đang học',
    add: 'Thêm người',
    change: 'Đổi tên hoặc hình',
    remove: (name: string) => `Xóa phần đã học của ${name}`,
    chosen: (name: string) => `Đã đổi sang ${name}.`,
    removed: (name: string) => `Đã xóa phần đã học của ${name}.`,
    confirm: {
      title: (name: string) => `Xóa phần đã học của ${name}?`,
      text: (happenings: number, runs: number) =>
        `Sẽ xóa tên, hình, ${happenings} việc đã ghi lại khi học và ${runs} lần tập. Xóa rồi không lấy lại được. Những người khác trên máy vẫn còn nguyên.`,
      yes: 'Xóa khỏi máy',
    },
  },
  form: {
    addTitle: 'Thêm người học',
    changeTitle: 'Đổi tên hoặc hình',
    name: 'Tên thường gọi',
    nameHint: 'Ví dụ: Tư, Hoa, Y Nam',
    picture: 'Hình để dễ nhận ra',
    add: 'Thêm người này',
    save: 'Lưu thay đổi',
    cancel: 'Thôi, quay lại',
    error: {
      'name.empty': 'Chưa có tên. Ghi tên thường gọi, ví dụ: Tư.',
      'name.characters': 'Tên chỉ có chữ cái, dấu cách, dấu nháy, dấu chấm, dấu gạch nối. Ví dụ: H’Mai Êban.',
      'name.long': 'Tên dài quá 100 chữ cái. Ghi tên ngắn thường gọi, ví dụ: Tư.',
      'name.mojibake':
        'Tên có chữ hoa lẫn giữa từ, hoặc bị lỗi chữ. Xóa đi rồi gõ lại, chỉ viết hoa chữ đầu, ví dụ: Hoàng.',
      'name.taken': 'Trên máy đã có người tên này. Ghi thêm để phân biệt, ví dụ: Hoa Lớn.',
    } satisfies Record<NameTrouble, string>,
  },
  keeping: {
    heading: 'Lưu trên máy',
    kept: 'Đã lưu trên máy này',
    keptText:
      'Chỉ máy này có. Đổi máy hoặc xóa dữ liệu trình duyệt thì mất, nên có thể tải về một tệp để giữ.',
    notKept: 'Chưa lưu được vào máy này',
    notKeptText: 'Đóng trang là mất phần đã làm trên trang này.',
    setAside: (count: number) =>
      `Có ${count} mục cũ không đọc được. Chúng được để riêng, không bị xóa, và có trong tệp tải về.`,
    download: 'Tải về tệp phần đã học',
    clear: 'Xóa sạch trên máy này',
    cleared: 'Đã xóa sạch trên máy này.',
    confirm: {
      title: 'Xóa sạch trên máy này?',
      text: (people: number) =>
        `Sẽ xóa ${people} người học cùng tất cả phần đã học và bài tập của mọi người. Xóa rồi không lấy lại được. Cỡ chữ, màu trang và bài học đã tải về máy vẫn còn.`,
      yes: 'Xóa sạch',
    },
  },
  keep: 'Giữ lại',
} as const;

/** The words for a step of the portal; those of the desk, of the coach and of older versions have none. */
export function stepName(step: string): string | undefined {
  const known: Readonly<Record<string, string>> = messages.step;
  return known[step];
}
