/** What a JSON file can be written wrongly, each with what to do. */
export const jsonFaults = {
  'comma-missing': 'Thiếu dấu phẩy ở cuối dòng này. Thêm một dấu phẩy giữa hai mục.',
  'comma-extra': 'Thừa dấu phẩy ở đây. Sau mục cuối cùng, ngay trước } hoặc ], không ghi dấu phẩy.',
  'colon-missing': 'Thiếu dấu hai chấm giữa tên mục và nội dung. Viết như: "minutes": 5',
  'quote-curly': 'Đây là dấu ngoặc kép cong (“ ”). Xóa đi rồi gõ lại dấu ngoặc kép thẳng: "',
  'quote-single': 'Đây là dấu nháy đơn (\'). Thay bằng dấu ngoặc kép thẳng: "',
  'quote-missing': 'Chữ ở đây thiếu dấu ngoặc kép đóng. Thêm " vào cuối chữ, cùng một dòng.',
  'word-bare':
    'Chữ ở đây phải nằm trong ngoặc kép thẳng. Chỉ số, true và false (viết thường) thì không cần ngoặc kép.',
  'bracket-open': 'Dấu ngoặc mở ở đây không có dấu đóng đi cùng. Thêm } hoặc ] ở chỗ nhóm này kết thúc.',
  'bracket-extra': 'Thừa dấu ngoặc hoặc chữ ở đây. Xóa bớt, hoặc thêm dấu ngoặc mở còn thiếu ở trên.',
  comment: 'Tệp .json không được có lời ghi chú. Xóa phần ghi chú này.',
  unreadable: 'Từ chỗ này không đọc được. Xem lại dấu phẩy, dấu ngoặc kép và dấu ngoặc ở đây và dòng trên.',
} as const;

/** What is wrong with a file as a whole. */
export const fileMessages = {
  notUtf8:
    'Tệp này không lưu bằng UTF-8 nên không đọc được chữ. Mở tệp, chọn “Lưu thành…” (Save as), ở mục Encoding chọn UTF-8 rồi lưu lại.',
  toneMark: (written: string, better: string) =>
    `Dấu của chữ “${written}” đặt khác những chỗ khác. Viết “${better}”.`,
} as const;

/** What a YAML file can be written wrongly, each with what to do. */
export const yamlFaults = {
  tab: 'Dòng này thụt đầu dòng bằng phím Tab. Xóa đi và thay bằng dấu cách, thẳng hàng với các mục cùng nhóm.',
  indent:
    'Thụt đầu dòng ở đây chưa thẳng với dòng trên. Các mục cùng nhóm phải bắt đầu ở cùng một cột; dùng dấu cách để chỉnh.',
  'colon-space': 'Sau dấu hai chấm phải có một dấu cách, rồi mới tới nội dung. Viết như: title: Tên bài',
  'colon-missing': 'Thiếu dấu hai chấm sau tên mục. Viết như: title: Tên bài',
  'colon-inside': 'Trong câu này có dấu hai chấm nên máy hiểu nhầm. Đặt cả câu trong ngoặc kép thẳng: "…: …"',
  quote: 'Dấu ngoặc kép ở đây mở mà chưa đóng, hoặc đóng xong còn chữ thừa. Cả câu nằm giữa hai dấu ".',
  bracket: 'Dấu ngoặc [ hoặc { ở đây chưa đóng. Thêm ] hoặc } còn thiếu.',
  sign: 'Câu này bắt đầu bằng một dấu đặc biệt. Đặt cả câu trong ngoặc kép thẳng: "…"',
  unreadable:
    'Từ chỗ này không đọc được. Xem lại thụt đầu dòng, dấu hai chấm và dấu ngoặc kép ở đây và dòng trên.',
} as const;

const list = (words: readonly string[]) => words.map((word) => `“${word}”`).join(', ');

/** Sentences about one field of a file; `field` is its name as written in the file. */
export const fieldMessages = {
  missing: (field: string) => `Thiếu mục “${field}”.`,
  found: (field: string, value: string) =>
    `Mục “${field}” đang ghi ${/^[“”„]/.test(value) ? value : `“${value}”`}.`,
  empty: (field: string) => `Mục “${field}” đang để trống.`,
  wrong: (field: string) => `Mục “${field}” chưa đúng.`,
  unknown: (field: string) => `Không có mục nào tên “${field}”.`,
  misplaced: (field: string) =>
    `Mục “${field}” đứng sai chỗ: nó thuộc về nhóm ở ngay trên hoặc dưới. Chỉnh thụt đầu dòng cho thẳng với nhóm đó.`,
  removeOrRename: 'Xóa đi, hoặc sửa lại tên cho đúng.',
  twice: (field: string) =>
    `Mục “${field}” ghi hai lần trong cùng một nhóm. Chỉ giữ lại một; nếu là của mục kế tiếp thì tách nhóm cho đúng.`,
  didYouMean: (word: string) => `Có phải thầy cô định ghi “${word}”?`,
  chooseFrom: (words: readonly string[]) => `Chọn một trong: ${list(words)}.`,
  writeOnly: (word: string) => `Chỉ được ghi ${word}.`,
  fileEmpty:
    'Tệp này đang trống, hoặc chỉ có ghi chú (dòng bắt đầu bằng #). Lấy lại bản trước khi sửa, rồi sửa từng mục.',
  fileShape: 'Nội dung tệp chưa đúng dạng. Xem một tệp khác cùng thư mục để viết theo.',
  quoteCurly: 'Xóa dấu ngoặc kép cong (“ ”), gõ lại ngoặc kép thẳng (").',
  numberInQuotes: (value: string) => `Đây là số: bỏ dấu ngoặc kép, chỉ ghi ${value}.`,
  truthInQuotes: (value: string) => `Bỏ dấu ngoặc kép, chỉ ghi ${value}.`,
  quoteThis: (value: string) => `Đặt trong ngoặc kép: "${value}".`,
  writeDate: (date: string) => `Ghi năm trước, ngày sau: ${date}.`,
  date: 'Ngày phải có thật trên lịch và ghi theo kiểu năm-tháng-ngày, ví dụ 2026-11-23.',
  stale: (field: string, reviewBy: string) =>
    `${field === '' ? 'Tệp này' : `Mục “${field}”`} đã tới ngày phải đọc lại nguồn (${reviewBy}). Đối chiếu, rồi ghi asOf và reviewBy mới.`,
  types: {
    string: 'Ghi chữ ở đây.',
    number: 'Ghi một con số, không có ngoặc kép.',
    int: 'Ghi một số nguyên, không có ngoặc kép.',
    boolean: 'Ghi true (có) hoặc false (không), không có ngoặc kép.',
    array: 'Đây phải là một danh sách.',
    object: 'Đây phải là một nhóm gồm nhiều mục.',
  },
  textShort: (least: number) => (least <= 1 ? 'Không được để trống.' : `Ghi ít nhất ${least} ký tự.`),
  textLong: (most: number) => `Chỉ được dài tối đa ${most} ký tự.`,
  listShort: (least: number) => `Cần ít nhất ${least} mục trong danh sách.`,
  listLong: (most: number) => `Danh sách chỉ được có tối đa ${most} mục.`,
  numberSmall: (least: number) => `Số nhỏ nhất được ghi là ${least}.`,
  numberLarge: (most: number) => `Số lớn nhất được ghi là ${most}.`,
} as const;

/** Around the list of everything that is wrong. */
export const gateMessages = {
  stopped: (count: number) =>
    `Có ${count} chỗ phải sửa. Mỗi dòng ghi tệp, số dòng, số cột, rồi đến chỗ sai và cách sửa:`,
  warned: (count: number) => `Có ${count} chỗ cần xem lại. Trang vẫn dựng được:`,
  mended: 'Đã sửa xong, không còn chỗ nào sai.',
} as const;
