import { formatNumber } from '#src/platform/text/numbers.ts';
import type { RealData } from '#src/platform/text/real-data.ts';

/** What each field of a lesson or a quiz must hold, for the teacher who left it out or filled it in wrongly. */
const hints: Readonly<Record<string, string>> = {
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
  practice:
    'Ghi danh sách chỗ tập, mỗi dòng một trong bốn: task (bài tập), case (hồ sơ ở bàn một cửa), dialogue (cuộc hướng dẫn), drill (loạt tin). Ví dụ: - task: nop-ho-so.',
  legalFigures:
    'Ghi tối đa 8 con số của luật, mỗi số có figure, about, basis và status; không có thì bỏ mục này.',
  figure: 'Ghi con số đúng như trong bài, ví dụ 60 ngày.',
  about: 'Ghi ngắn gọn con số ấy là gì, ví dụ hạn đăng ký khai sinh.',
  basis: 'Ghi luật, nghị định hoặc thủ tục quy định con số ấy.',
  contentVersion: 'Ghi một số từ 1; tăng thêm 1 mỗi lần đổi ý của bài.',
  items: 'Mỗi bài có 4 đến 8 câu hỏi: ít nhất hai câu form A và hai câu form B.',
  id: 'Chỉ dùng chữ thường không dấu, số và dấu gạch nối, ví dụ a1-q1.',
  reserve: 'Chỉ ghi “reserve: true” ở câu chỉ dùng khi kiểm tra; câu hỏi ở cuối bài thì bỏ mục này.',
  form: 'Ghi A (trước lớp học) hoặc B (sau lớp học).',
  anchor: 'Ghi id của phần bài dạy điều này.',
  question: 'Ghi câu hỏi, từ 3 ký tự trở lên.',
  options: 'Mỗi câu có từ 2 đến 4 đáp án.',
  text: 'Ghi nội dung, từ 3 ký tự trở lên.',
  right: 'Chỉ ghi “right: true” ở đáp án đúng; các đáp án khác bỏ mục này.',
  reason: 'Đáp án nào cũng phải có lý do, cả đáp án sai.',
};

/** Words for the files of a lesson and for the list of modules. */
export const lessonWords = { hints, codes: {} } as const;

/** Words for the files of `content/figures`. */
export const figureWords = {
  hints: {
    title: 'Ghi tên bảng số liệu, từ 10 đến 120 ký tự.',
    says: 'Ghi một hai câu nói bảng này cho thấy điều gì, từ 20 đến 200 ký tự.',
    source: 'Ghi nguồn gồm title, publisher, date, asOf và status.',
    columns: 'Ghi tên các cột của bảng, từ 2 đến 5 cột; cột đầu là nơi hoặc thời gian.',
    bars: 'Ghi đơn vị của các cột hình, ví dụ "%" hoặc hồ sơ.',
    rows: 'Ghi từ 2 đến 12 dòng, mỗi dòng có cells (các ô, đúng như báo in) và value (số để vẽ).',
    cells: 'Ghi đủ các ô của dòng, mỗi ô trong ngoặc kép, đúng như nguồn in.',
    value: 'Ghi một số từ 0, dùng dấu chấm thập phân, ví dụ 0.03.',
    note: 'Ghi điều cần biết thêm khi đọc bảng, từ 10 ký tự, hoặc bỏ mục này.',
  },
  codes: {
    'figure.cells': 'Dòng này thiếu hoặc thừa ô. Ghi mỗi cột một ô.',
  },
} as const;

/** Words for `content/glossary.yaml`. */
export const glossaryWords = {
  hints: {
    reviewBy: hints['reviewBy'] ?? '',
    terms: 'Ghi ít nhất một từ, mỗi từ có id, term và plain.',
    id: 'Tên tiếng Anh viết liền, bắt đầu bằng chữ thường, ví dụ dossierCode.',
    term: 'Ghi từ chính thức, từ 2 đến 80 ký tự.',
    also: 'Ghi danh sách cách gọi khác, ví dụ [TTHC, thủ tục], hoặc bỏ mục này.',
    plain: 'Ghi lời giải nghĩa dễ hiểu, từ 20 đến 240 ký tự, kết thúc bằng dấu chấm.',
    example: 'Ghi một câu đời thường có dùng từ này, từ 20 đến 160 ký tự, kết thúc bằng dấu chấm.',
    note: 'Ghi điều nên biết thêm, từ 10 đến 240 ký tự, hoặc bỏ mục này.',
    source: 'Ghi nguồn gồm text, asOf và status.',
    text: 'Ghi tên luật, mẫu đơn hoặc nơi công bố, từ 5 ký tự trở lên.',
    asOf: hints['asOf'] ?? '',
    status: 'Ghi verified (đã đọc nguyên văn) hoặc needs-check (chưa đối chiếu).',
  },
  codes: {
    'glossary.id': 'Tên tiếng Anh viết liền, không dấu, bắt đầu bằng chữ thường, ví dụ dossierCode.',
    'glossary.sentence': 'Phải là câu trọn vẹn, kết thúc bằng dấu chấm.',
    'glossary.duplicate-id': 'Id này đã dùng cho một từ ở trên. Mỗi từ có id riêng.',
    'glossary.duplicate-term': 'Từ này đã giải nghĩa ở trên. Gộp hai chỗ làm một.',
  },
} as const;

/** Sentences that stop a build, for the person who edits lessons. */
export const teacherMessages = {
  frontmatterMissing: () => 'Thiếu phần mở đầu của bài, nằm giữa hai dòng “---” ở đầu tệp.',
  frontmatterOpen: () => 'Phần mở đầu của bài chưa kết thúc. Thêm một dòng “---” sau mục cuối cùng của nó.',
  lessonMissing: () =>
    'Thư mục này có tệp của một bài học nhưng không có index.mdx. Đặt đúng tên tệp bài là index.mdx, hoặc dời thư mục đi.',
  fileMissing: (name: string) => `Thiếu tệp ${name} bên cạnh bài. Thêm tệp đó.`,
  noRightOption: (item: string) => `Câu “${item}” chưa có đáp án đúng. Ghi “right: true” ở đúng một đáp án.`,
  manyRightOptions: (item: string, count: number) =>
    `Câu “${item}” có ${count} đáp án đúng. Chỉ để “right: true” ở một đáp án.`,
  anchorMissing: (item: string, anchor: string) =>
    `Câu “${item}” chỉ về phần “${anchor}”, nhưng bài không có phần đó.`,
  outcomeUnknown: (item: string, outcome: string) =>
    `Câu “${item}” ghi điều học được là “${outcome}”, nhưng mục outcomes của bài không có.`,
  outcomeUnasked: (outcome: string, forms: readonly string[]) =>
    `Điều học được “${outcome}” chưa có câu hỏi nào ở đề ${forms.join(' và ')}. Thêm câu cho đề ấy; cuối bài đã đủ năm câu thì ghi thêm “reserve: true”.`,
  questionsMany: (count: number, most: number) =>
    `Cuối bài có ${count} câu hỏi, nhiều nhất là ${most}. Ghi “reserve: true” vào câu chỉ dùng khi kiểm tra.`,
  duplicateId: (id: string) => `“${id}” được dùng hai lần. Mỗi id chỉ dùng một lần: đổi tên một chỗ.`,
  idShape: (id: string) =>
    `Id “${id}” chưa đúng. Chỉ dùng chữ thường không dấu, số và dấu gạch nối, ví dụ ba-loi-hua.`,
  termUnknown: (term: string) =>
    `Từ “${term}” chưa có trong content/glossary.yaml. Thêm lời giải nghĩa vào đó, hoặc sửa lại id.`,
  practiceUnknown: (name: string, folder: string) => `Không có chỗ tập “${name}” trong ${folder}.`,
  practiseOther: (name: string) =>
    `Thẻ <Practise of="${name}"> gọi chỗ tập không có trong mục practice ở đầu bài. Thêm vào đó, hoặc sửa lại tên.`,
  figureUnknown: (name: string) => `Không có bảng số liệu “${name}” trong content/figures.`,
  figureUntaught: (figure: string) =>
    `Con số “${figure}” có trong mục legalFigures nhưng trong bài và câu hỏi không thấy. Sửa cho hai chỗ giống nhau.`,
  sentencesLong: (mean: number, most: number, longest: string) =>
    `Câu trong bài dài quá: trung bình ${formatNumber(mean, 1)} tiếng, nhiều nhất là ${most}. Tách câu dài ra, bắt đầu từ câu: “${longest}”`,
  formMissing: (form: string) =>
    `Chưa đủ câu cho đề ${form}. Mỗi bài có ít nhất hai câu “form: A” và hai câu “form: B”.`,
  trackOther: (module: string, track: string) => `Chặng ${module} dành cho “${track}”. Ghi track: ${track}.`,
  drawingFaults: {
    'drawing.none': (name: string) =>
      `Tệp ${name}.svg trống, hoặc không phải hình SVG. Lưu lại hình từ phần mềm vẽ.`,
    'drawing.cut': (name: string) =>
      `Tệp ${name}.svg bị đứt giữa chừng hoặc thiếu thẻ đóng. Chép lại cả tệp từ bản gốc.`,
    'drawing.active': (name: string) =>
      `Tệp ${name}.svg có mã chạy hoặc lấy hình từ nơi khác. Hình chỉ được có nét vẽ; lưu lại thành SVG thường.`,
  },
  drawingMissing: (name: string) => `Bài gọi hình “${name}” nhưng không có tệp ${name}.svg bên cạnh bài.`,
  personUnknown: (name: string, person: string) =>
    `Hình “${name}” dùng nhân vật “${person}” chưa có trong content/lessons/people.svg. Vẽ thêm, hoặc sửa lại tên.`,
  quizUnused: () => 'Bài chưa đặt phần câu hỏi. Thêm <Quiz /> vào chỗ muốn hỏi.',
  drawingUnused: () =>
    'Bài chưa có hình. Vẽ một hình cho điều chính của bài rồi đặt bằng <Drawing name="…" title="…" desc="…" />.',
  asOfAhead: (asOf: string, today: string) =>
    `Ngày đối chiếu ${asOf} còn chưa tới (hôm nay ${today}). Ghi ngày đã thật sự đối chiếu.`,
  reviewOutOfTime: (asOf: string, latest: string) =>
    `Ngày xem lại phải sau ngày đối chiếu ${asOf} và chậm nhất là ${latest}. Sửa mục “reviewBy”.`,
  practiseUnused: () =>
    'Bài chưa có chỗ thực hành. Thêm <Practise>Thử ngay</Practise> vào cuối phần làm thử.',
  slugCode: (slug: string, code: string) =>
    `Thư mục “${slug}” phải bắt đầu bằng mã bài viết thường: “${code.toLowerCase()}-”. Đổi tên thư mục hoặc sửa mã bài.`,
  moduleCode: (module: string, code: string) =>
    `Bài ${code} không thể thuộc chặng ${module}. Ghi chặng là chữ đầu của mã bài: ${code.slice(0, 1)}.`,
  moduleUnknown: (module: string) =>
    `Chặng “${module}” chưa có trong content/modules.yaml. Thêm chặng vào đó, hoặc sửa lại chữ.`,
  duplicateOrder: () => 'Đã có bài khác mang số thứ tự này. Mỗi bài một số “order”: chọn số khác.',
  realNumber: {
    'personal-id':
      'Dòng này có dãy số giống số định danh thật. Chỉ dùng số giả bắt đầu bằng 000, ví dụ 000199000123.',
    phone: 'Dòng này có số giống số điện thoại thật. Chỉ dùng số giả bắt đầu bằng 0600, ví dụ 0600 000 001.',
    email: 'Dòng này có địa chỉ thư điện tử. Chỉ dùng địa chỉ giả đuôi .example, ví dụ an@tap-huan.example.',
  } satisfies Record<RealData, string>,
  outsideLink: (address: string) =>
    `Trong bài không đặt đường dẫn ra ngoài (${address}). Viết tên cổng bằng chữ, không có http.`,
  componentUnknown: (name: string) => `Trong bài không dùng được thẻ <${name}>.`,
  attributeUnknown: (tag: string, name: string) =>
    `Thẻ <${tag}> không có mục “${name}”, hoặc mục đó không ghi trong ngoặc kép.`,
  attributeMissing: (tag: string, name: string) => `Thẻ <${tag}> thiếu ${name}. Ghi thêm: ${name}="…"`,
  mustStandAlone: (tag: string, parent: string) =>
    `Thẻ <${tag}> không được nằm trong <${parent}>. Đóng </${parent}> trước dòng này.`,
  mustStandIn: (tag: string, parents: readonly string[]) =>
    `Thẻ <${tag}> phải nằm trong ${parents.map((parent) => `<${parent}> … </${parent}>`).join(' hoặc ')}. Dời vào đó.`,
  slotUnknown: (tag: string, slot: string) => `Trong <${tag}> không có slot “${slot}”.`,
  imageNotDrawing: (url: string) =>
    `Hình “${url}” không đặt bằng cách này được. Để tệp .svg cạnh bài, rồi viết <Drawing name="…" title="…" desc="…" />.`,
  noImports: () => 'Trong bài không dùng import hay export. Xóa dòng này: các thẻ đã có sẵn.',
  braces: (inside: string) =>
    /^you$/i.test(inside)
      ? 'Trong bài không dùng {you}. Muốn gọi người học thì viết <You />.'
      : `Dấu ngoặc nhọn “{${inside}}” là mã lệnh, không dùng trong bài. Thay bằng ngoặc tròn ( ).`,
} as const;

/** What keeps a lesson's text from being read at all, each with what to do. */
export const mdxMessages = {
  htmlImage: () =>
    'Trong bài không dùng thẻ <img>. Để tệp .svg cạnh bài, rồi viết <Drawing name="…" title="…" desc="…" />.',
  notClosed: (tag: string) => `Thẻ <${tag}> mở ở đây mà chưa đóng. Thêm </${tag}> ở chỗ nó kết thúc.`,
  notClosedInLine: (tag: string) =>
    /^[A-Z]/.test(tag)
      ? `Thẻ <${tag}> mở ở đây chưa đóng trong cùng đoạn. Thêm </${tag}>; nếu bên trong có nhiều đoạn thì thẻ mở và thẻ đóng đứng riêng mỗi thẻ một dòng, có dòng trống ở giữa.`
      : `Trong bài không dùng thẻ <${tag}>. Xóa thẻ này; muốn xuống dòng thì để một dòng trống.`,
  neverOpened: (tag: string) => `Có </${tag}> mà ở trên không có <${tag}>. Xóa thẻ này, hoặc thêm thẻ mở.`,
  closesOther: (tag: string, open: string) =>
    `Tới đây gặp </${tag}> mà thẻ <${open}> ở trên chưa đóng. Thêm </${open}> trước dòng này, hoặc xóa </${tag}> nếu thừa.`,
  closingMisspelt: (tag: string, open: string) => `Thẻ đóng </${tag}> viết sai. Sửa thành </${open}>.`,
  brace: () =>
    'Dấu ngoặc nhọn { } là mã lệnh, không dùng trong bài. Thay bằng ngoặc tròn ( ), hoặc viết \\{ nếu thật cần.',
  htmlNote: () => 'Lời ghi chú không viết bằng <!-- -->. Viết như: {/* ghi chú */}',
  angleLink: () => 'Địa chỉ không đặt giữa < và >. Chỉ viết địa chỉ, không có hai dấu đó.',
  lessThan: () => 'Dấu “<” trong câu làm máy hiểu nhầm là thẻ. Viết bằng chữ, ví dụ “dưới 5”, “nhỏ hơn 5”.',
  curlyQuotes: () => 'Thẻ này dùng dấu ngoặc kép cong (“ ”). Gõ lại ngoặc kép thẳng, ví dụ title="…".',
  attributeUnquoted: () =>
    'Trong thẻ này, đặt nội dung sau dấu = vào ngoặc kép thẳng, ví dụ id="ba-loi-hua".',
  attributeQuote: () => 'Thẻ này thiếu một dấu ngoặc kép. Thêm cho đủ hai dấu quanh nội dung: title="…".',
  tagOpenEnded: () => 'Thẻ này thiếu dấu “>” ở cuối, hoặc thiếu dấu ngoặc kép đóng. Thêm vào.',
  tagUnreadable: () => 'Thẻ này viết chưa đúng. Viết như: <Part id="ba-loi-hua" title="Ba lời hứa">',
  unreadable: () =>
    'Từ chỗ này không đọc được. Xem lại các thẻ < > và dấu ngoặc nhọn { } ở đây và đoạn trên.',
} as const;
