import type { WriteProblem } from './client/sheet/write-sheet.ts';
import type { RowAnswer } from './people-schema.ts';
import type { SheetProblem } from './rules/sheet/choose-sheet.ts';
import type { SheetField } from './rules/sheet/field-words.ts';
import type { SheetFileProblem } from './rules/sheet/file-kind.ts';
import type { RowProblem, RowVerdict } from './rules/sheet/judge-rows.ts';
import type { RowRemark, SkippedRow } from './rules/sheet/read-people.ts';
import type { SendProblem } from './rules/sheet/send-rows.ts';

const saveAsXlsx = 'Mở tệp bằng Excel, chọn Lưu thành… rồi chọn kiểu .xlsx, sau đó chọn lại tệp mới.';

/** Why a file is not read: what it is, and what to do. */
export const fileProblems = {
  'file.empty': 'Tệp này trống. Kiểm tra lại đã chọn đúng tệp chưa.',
  'file.too-big': 'Tệp lớn hơn 10 MB. Chép riêng phần danh sách sang một tệp mới rồi chọn tệp đó.',
  'file.swells': 'Tệp này phồng quá lớn khi mở. Chép riêng phần danh sách sang một tệp mới rồi chọn tệp đó.',
  'file.broken': 'Tệp này bị hỏng, không mở được. Xin lại tệp, hoặc mở bằng Excel rồi lưu lại kiểu .xlsx.',
  'file.old-excel': `Đây là tệp Excel kiểu cũ (.xls). ${saveAsXlsx}`,
  'file.binary-excel': `Đây là tệp Excel kiểu nén riêng (.xlsb). ${saveAsXlsx}`,
  'file.password':
    'Tệp này có mật khẩu. Mở bằng Excel, vào Tệp, Thông tin, Bảo vệ, bỏ mật khẩu rồi lưu lại và chọn lại tệp.',
  'file.open-document': `Đây là tệp bảng tính kiểu .ods. ${saveAsXlsx}`,
  'file.word':
    'Đây là tệp Word. Mở tệp, chép cả bảng, dán vào một trang Excel mới, lưu kiểu .xlsx rồi chọn tệp đó.',
  'file.pdf': 'Đây là tệp PDF, không đọc được thành bảng. Xin lại tệp Excel của danh sách này.',
  'file.picture': 'Đây là một bức ảnh. Gõ danh sách vào Excel, hoặc xin lại tệp Excel.',
  'file.web-page': `Tệp này là trang web mang tên tệp Excel. ${saveAsXlsx}`,
  'file.unknown': `Không nhận ra kiểu tệp này. ${saveAsXlsx}`,
  'code.missing': 'Chưa tải được phần đọc tệp. Khi có mạng, tải lại trang này một lần rồi chọn lại tệp.',
} as const satisfies Record<SheetFileProblem | 'code.missing', string>;

/** Why the sheet does not come back as a workbook, and what to take instead. */
export const writeProblems = {
  'file.not-written': 'Trình duyệt này không ghi được tệp Excel. Hãy tải tệp CSV, mở được bằng Excel.',
} as const satisfies Record<WriteProblem, string>;

/** Why no people are found in a file, and why nothing is sent. */
export const sheetProblems = {
  'sheet.empty': 'Trang này không có dòng nào. Chọn trang khác trong tệp.',
  'sheet.no-names':
    'Chưa thấy cột họ và tên. Ghi “Họ và tên” ở đầu cột rồi chọn lại tệp, hoặc chọn trang khác.',
  'sheet.too-long': 'Trang này dài hơn 20.000 dòng. Chép riêng phần danh sách sang một tệp mới.',
  'sheet.nothing-new': 'Không có dòng mới nào để gửi. Những dòng đã gửi trước đây không bị gửi lại.',
  'sheet.too-many': 'Mỗi lần gửi được nhiều nhất 300 người. Chia danh sách thành nhiều tệp rồi gửi từng tệp.',
} as const satisfies Record<SheetProblem | SendProblem, string>;

/** What a column holds, as the officer chooses it. */
export const fieldNames = {
  fullName: 'Họ và tên',
  phone: 'Điện thoại',
  birthYear: 'Năm sinh',
  place: 'Thôn, tổ (chỉ để xem)',
  note: 'Cần giúp',
} as const satisfies Record<SheetField, string>;

/** What is said of the sheet as a whole. */
export const sheetMessages = {
  choose: 'Chọn tệp Excel hoặc CSV',
  chooseOther: 'Chọn tệp khác',
  pick: 'Chọn tệp trên máy này',
  drop: 'Hoặc kéo tệp thả vào đây. Tệp được đọc ngay trên máy này, không cần mạng.',
  reading: 'Đang đọc tệp…',
  taken: (name: string) => (name === '' ? 'Đã đọc tệp.' : `Đã đọc trang “${name}”.`),
  otherSheets: 'Trang trong tệp',
  columns: 'Mỗi cột là gì?',
  columnsHint: 'Máy đã đoán. Cột nào chưa đúng thì chọn lại.',
  column: (place: number, header: string) => (header === '' ? `Cột ${place}` : `Cột ${place}: ${header}`),
  ignored: 'Không dùng',
  idColumn: 'Có vẻ là số căn cước: cột này không được đọc, không được gửi, cũng không được giữ lại trên máy.',
  birthYearOnly:
    'Chỉ lấy năm sinh, và chỉ gửi khi cần phân biệt người cùng tên. Ngày và tháng không được giữ.',
  placeStays: 'Thôn, tổ chỉ để xem trên máy này, không được gửi.',
  people: 'Từng người trong danh sách',
  found: (people: number, ready: number) =>
    ready === 0 ? `Thấy ${people} người.` : `Thấy ${people} người, ${ready} người gửi được ngay.`,
  toCorrect: (count: number) => `${count} dòng cần sửa: sửa trong tệp, lưu lại rồi chọn lại tệp.`,
  repeated: (count: number) => `${count} dòng trùng, không gửi.`,
  answered: (count: number) => `${count} người đã có trả lời.`,
  elsewhere:
    'Danh sách khác đã gửi cũng có người cùng họ tên, không có điện thoại. Ghi năm sinh của người này thì phân biệt được.',
  onlyToCorrect: 'Chỉ hiện dòng cần sửa',
  more: (count: number) => `Hiện thêm ${count} dòng`,
  skipped: (count: number) => `${count} dòng không phải là người`,
  skippedRow: (rowNumber: number, reason: string) => `Dòng ${rowNumber}: ${reason}`,
  row: (rowNumber: number) => `Dòng ${rowNumber}`,
  noPhone: 'không có điện thoại',
  consent: 'Tôi đã đọc cho người dân nghe: lớp giữ tên và số điện thoại cho buổi học. Mọi người đồng ý.',
  sendTitle: 'Gửi danh sách',
  send: (count: number) => `Gửi ${count} người`,
  sending: 'Đang gửi…',
  waiting: {
    title: 'Đang chờ gửi – chưa giữ chỗ',
    text: (count: number) =>
      `${count} người. Có mạng là tự gửi, đóng trang rồi mở lại cũng được. Gửi lại không bị ghi hai lần.`,
    now: 'Gửi ngay',
  },
  other: {
    text: (fileName: string, day: string) => `Danh sách “${fileName}” của buổi ${day} vẫn còn trong máy này.`,
    waiting: (count: number) => `${count} người trong đó chưa gửi được.`,
    open: 'Mở danh sách ấy',
    first: 'Mở danh sách ấy, gửi hoặc bỏ đi, rồi mới chọn tệp cho buổi này.',
  },
  notKept: 'Máy này không giữ được danh sách. Đừng đóng trang cho tới khi gửi xong.',
  done: 'Đã gửi',
  result: 'Tải danh sách kèm kết quả',
  writing: 'Đang ghi tệp…',
  resultCsv: 'Tải tệp CSV',
  putAway: 'Bỏ tệp này khỏi trang',
  putAwayAsk: {
    title: 'Bỏ tệp này khỏi trang?',
    text: 'Những gì đã đọc được xóa khỏi trình duyệt. Ai đã giữ chỗ thì chỗ vẫn còn.',
    no: 'Giữ lại',
    yes: 'Bỏ tệp',
  },
} as const;

/** How many there are of each outcome, in the order in which it is told. */
export const outcomeCounts = {
  confirmed: (count: number) => `${count} người đã giữ chỗ`,
  attended: (count: number) => `${count} người đã có mặt`,
  waitlisted: (count: number) => `${count} người ở hàng chờ`,
  duplicate: (count: number) => `${count} người đã đăng ký từ trước`,
  'needs-decision': (count: number) => `${count} người chờ xem lại vì trùng tên`,
  invalid: (count: number) => `${count} người chưa được nhận`,
} as const satisfies Record<RowAnswer['outcome'], (count: number) => string>;

/** Why the server refuses a row, where it is not a wrong field. */
export const refusalWords: Readonly<Record<string, string>> = {
  'registration.same-name': 'Trong lớp đã có người cùng họ tên. Ghi năm sinh để phân biệt rồi gửi lại.',
  'class.full': 'Hết chỗ, hàng chờ cũng đã đầy. Chọn buổi khác cho người này.',
};

/** What is wrong in a row, after its number: what to write instead. */
export const rowProblems = {
  'name.empty': 'Thiếu họ và tên. Ghi họ và tên, ví dụ: Nguyễn Thị Hồng.',
  'name.characters': 'Họ tên có chữ số hoặc ký hiệu lạ. Chỉ ghi họ và tên, ví dụ: Nguyễn Thị Hồng.',
  'name.long': 'Họ tên dài quá 100 ký tự. Mỗi dòng chỉ ghi một người.',
  'name.mojibake':
    'Họ tên bị lỗi phông chữ cũ (như .VnTime, VNI). Gõ lại họ tên bằng phông Unicode, ví dụ: Nguyễn Thị Hồng.',
  'name.lost-marks':
    'Họ tên mất chữ có dấu khi lưu tệp. Gõ lại họ tên, hoặc lưu lại tệp gốc thành .xlsx rồi chọn lại.',
  'phone.shape':
    'Số điện thoại không đúng. Ghi số di động 10 chữ số, ví dụ: 0905 123 456; không có thì để trống.',
  'phone.old': 'Số 11 chữ số đã đổi từ năm 2018. Ghi số mới 10 chữ số, ví dụ: 0905 123 456.',
  'phone.landline': 'Đây là số máy bàn, không nhận được tin nhắn. Ghi số di động, không có thì để trống.',
  'phone.rounded': 'Excel đã rút gọn số điện thoại nên mất chữ số. Đổi cột sang kiểu Văn bản rồi gõ lại số.',
  'birth-year.wrong': 'Năm sinh không đúng. Ghi bằng 4 chữ số, ví dụ: 1956; không rõ thì để trống.',
  'note.long': 'Ghi chú dài quá 300 ký tự. Ghi ngắn lại.',
  'cell.error': 'Ô này là công thức bị lỗi. Gõ lại nội dung thay cho công thức.',
} as const satisfies Record<RowProblem, string>;

/** What becomes of a row before anything is sent. */
export const verdictWords = {
  ready: 'Gửi được',
  repeated: (like: number) =>
    `Trùng với dòng ${like}, không gửi. Nếu là hai người khác nhau, ghi thêm số điện thoại hoặc năm sinh.`,
  'needs-birth-year': (like: number) =>
    `Cùng họ tên với dòng ${like} mà chưa đủ để phân biệt. Ghi năm sinh của người này.`,
} as const satisfies Record<Exclude<RowVerdict['kind'], 'invalid'>, string | ((like: number) => string)>;

/** What was made of a row, for the officer to check. */
export const rowRemarks = {
  'phone.nought-added': 'Đã thêm số 0 ở đầu số điện thoại.',
  'phone.first-of-two': 'Ô có hai số điện thoại, chỉ lấy số di động đầu tiên.',
  'phone.words-left-out': 'Đã bỏ phần chữ bên cạnh số điện thoại.',
  'note.number-left-out': 'Đã bỏ số giấy tờ trong ghi chú.',
} as const satisfies Record<RowRemark, string>;

/** Why a row was taken for no person. */
export const skipReasons = {
  numbering: 'dòng đánh số cột',
  header: 'đầu bảng in lại',
  total: 'dòng cộng',
  signature: 'phần ký tên',
  heading: 'tên nhóm',
  note: 'lời ghi chú',
} as const satisfies Record<SkippedRow['reason'], string>;

/** Headers of the two columns of the sheet that comes back. */
export const resultHeadings = { result: 'Kết quả', code: 'Mã' } as const;

/** What stands beside each person in the sheet that comes back. */
export const outcomeWords = {
  confirmed: () => 'Đã giữ chỗ',
  waitlisted: (waitNumber?: number) =>
    waitNumber === undefined ? 'Đang ở hàng chờ' : `Đang ở hàng chờ, số ${waitNumber}`,
  attended: () => 'Đã có mặt',
  duplicate: () => 'Đã đăng ký buổi này từ trước',
  'needs-decision': () => 'Chờ trung tâm xem lại: có người cùng tên. Chưa giữ chỗ.',
  invalid: () => 'Trung tâm không nhận dòng này. Xem lại họ tên và số điện thoại rồi gửi lại.',
} as const satisfies Record<RowAnswer['outcome'], (waitNumber?: number) => string>;

/** Name of the file that comes back. */
export const resultFileName = (name: string) => `${name} – kết quả`;
