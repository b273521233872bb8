/** What each field of a lesson or a quiz must hold, for the teacher who left it out or filled it in wrongly. */
const fieldHints: Readonly<Record<string, string>> = {
  title: 'Ghi tên ngắn gọn, từ 3 chữ cái trở lên.',
  code: 'Ghi một chữ A–E và một số, ví dụ A1.',
  track: 'Ghi resident (người dân) hoặc officer (cán bộ).',
  module: 'Ghi một chữ A–E, là chữ đầu của mã bài.',
  order: 'Ghi một số, ví dụ 1.',
  minutes: 'Ghi số phút từ 3 đến 12.',
  summary: 'Ghi một hai câu, từ 20 đến 160 ký tự.',
  outcomes: 'Ghi từ 1 đến 5 điều học viên làm được, mỗi điều có id và text.',
  outcome: 'Ghi id của một điều trong mục outcomes của bài.',
  sources: 'Ghi ít nhất một nguồn.',
  url: 'Ghi địa chỉ bắt đầu bằng https://, hoặc bỏ mục này.',
  date: 'Ghi ngày theo kiểu 2026-11-22; chỉ biết năm thì ghi "2026" trong ngoặc kép.',
  asOf: 'Ghi ngày theo kiểu 2026-11-22.',
  reviewBy: 'Ghi ngày theo kiểu 2027-02-28.',
  status: 'Ghi verified, local hoặc example.',
  publisher: 'Ghi nơi công bố.',
  scenario: 'Ghi tên tệp bài tập trong sandbox/scenarios, không có đuôi .json.',
  contentVersion: 'Ghi một số từ 1; tăng thêm 1 mỗi lần đổi ý của bài.',
  items: 'Mỗi bài có từ 3 đến 5 câu hỏi.',
  id: 'Chỉ dùng chữ thường không dấu, số và dấu gạch nối, ví dụ a1-q1.',
  form: 'Ghi A (trước lớp học) hoặc B (sau lớp học).',
  anchor: 'Ghi id của phần bài dạy điều này.',
  question: 'Ghi câu hỏi, từ 3 ký tự trở lên.',
  options: 'Mỗi câu có từ 2 đến 4 đáp án.',
  text: 'Ghi nội dung, từ 3 ký tự trở lên.',
  right: 'Chỉ ghi “right: true” ở đáp án đúng; các đáp án khác bỏ mục này.',
  reason: 'Đáp án nào cũng phải có lý do, cả đáp án sai.',
};

function hint(field: string): string {
  return fieldHints[field] ?? '';
}

/** Sentences that stop a build, for the person who edits lessons. */
export const teacherMessages = {
  stopped: (count: number) => `Có ${count} chỗ phải sửa trong bài học. Sửa xong rồi dựng lại trang:`,
  yaml: (detail: string) =>
    `Tệp viết sai kiểu YAML nên không đọc được. Xem lại dấu hai chấm, dấu ngoặc kép và khoảng lùi đầu dòng. (Máy báo: ${detail})`,
  frontmatterMissing: () => 'Thiếu phần mở đầu của bài, nằm giữa hai dòng “---”.',
  fileMissing: (name: string) => `Thiếu tệp ${name} bên cạnh bài.`,
  missingField: (field: string) => `Thiếu mục “${field}”. ${hint(field)}`.trim(),
  wrongField: (field: string) => `Mục “${field}” chưa đúng. ${hint(field)}`.trim(),
  unknownField: (fields: string) =>
    `Không có mục nào tên “${fields}”. Xoá đi, hoặc sửa lại cho đúng chính tả.`,
  noRightOption: (item: string) => `Câu “${item}” chưa có đáp án đúng. Ghi “right: true” ở đúng một đáp án.`,
  manyRightOptions: (item: string, count: number) =>
    `Câu “${item}” có ${count} đáp án đúng. Chỉ để “right: true” ở một đáp án.`,
  anchorMissing: (item: string, anchor: string, known: string) =>
    `Câu “${item}” chỉ về phần “${anchor}”, nhưng bài không có phần đó. Các phần đang có: ${known}.`,
  outcomeUnknown: (item: string, outcome: string, known: string) =>
    `Câu “${item}” ghi điều học được là “${outcome}”, nhưng bài chỉ có: ${known}.`,
  outcomeUnasked: (outcome: string) => `Điều học được “${outcome}” chưa có câu hỏi nào.`,
  duplicateId: (id: string) => `“${id}” được dùng hai lần. Mỗi id chỉ dùng một lần.`,
  termUnknown: (term: string) =>
    `Từ “${term}” chưa có trong content/glossary.yaml. Thêm lời giải nghĩa vào đó, hoặc sửa lại id.`,
  scenarioUnknown: (scenario: string) =>
    `Không có bài tập “${scenario}” trong sandbox/scenarios. Sửa lại tên, hoặc thêm bài tập đó.`,
  drawingMissing: (name: string) => `Bài gọi hình “${name}” nhưng không có tệp ${name}.svg bên cạnh bài.`,
  drawingUndescribed: (name: string) =>
    `Hình “${name}” thiếu title hoặc desc. Ghi cả hai: hình vẽ gì, và dạy điều gì.`,
  personUnknown: (name: string, person: string) =>
    `Hình “${name}” dùng nhân vật “${person}” chưa có trong content/lessons/people.svg.`,
  quizUnused: () => 'Bài chưa đặt phần câu hỏi. Thêm <Quiz /> vào chỗ muốn hỏi.',
  practiseUnused: () => 'Bài chưa có chỗ thực hành. Thêm <Practise> vào cuối phần làm thử.',
  slugCode: (slug: string, code: string) =>
    `Thư mục “${slug}” phải bắt đầu bằng mã bài viết thường: “${code.toLowerCase()}-”.`,
  moduleCode: (module: string, code: string) =>
    `Bài ${code} không thể thuộc chặng ${module}. Chặng là chữ đầu của mã bài.`,
  overdue: (title: string, reviewBy: string) =>
    `Bài “${title}” đã quá ngày phải xem lại (${reviewBy}). Đối chiếu luật và số liệu, rồi ghi asOf và reviewBy mới.`,
} as const;
