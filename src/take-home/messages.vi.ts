/** What a trainer reads round the take-home material of a lesson. */
export const messages = {
  listTitle: 'Tài liệu mang về',
  listDescription: 'Thẻ bỏ túi, áp phích, bài đọc loa, tin Zalo và trang trình chiếu của từng bài học.',
  listIntro:
    'Dành cho giảng viên và cán bộ. Mỗi bài có thẻ bỏ túi, áp phích, bài đọc loa, tin Zalo và trang trình chiếu. Tất cả lấy từ chính bài học, nên không lệch với bài.',
  offlineNote: 'Lớp học không có mạng? Tải sẵn tài liệu về máy trước khi đi.',
  offlineLink: 'Tải về máy',
  backToLessons: 'Học',
  moduleName: (id: string, title: string) => `Chặng ${id}. ${title}`,
  slides: 'Trình chiếu',
  slidesOf: (lesson: string) => `Trình chiếu: ${lesson}`,
  title: (lesson: string) => `Tài liệu mang về: ${lesson}`,
  description: (lesson: string) => `Thẻ bỏ túi, áp phích, bài đọc loa và tin Zalo của bài “${lesson}”.`,
  lessonName: (code: string, lesson: string) => `Bài ${code}. ${lesson}`,
  intro: 'Muốn in phần nào thì bấm nút in ở phần ấy. Bấm Ctrl và P thì in tất cả.',
  localAddress:
    'Máy này mở Cầm Tay bằng địa chỉ chỉ máy này thấy. Muốn in mã QR cho người khác thì mở bằng địa chỉ của trung tâm rồi hãy in.',
  openLesson: 'Mở bài học',

  cardTitle: 'Thẻ bỏ túi',

  posterTitle: 'Áp phích',
  posterHint: 'Một tờ A4 hoặc A3, đứng cách hai mét vẫn đọc được. Dán ở nhà văn hóa, trụ sở xã, chợ.',
  posterPrintA4: 'In áp phích A4',
  posterPrintA3: 'In áp phích A3',
  posterMark: 'Cầm Tay',
  posterMarkNote: 'nơi học và tập, không phải cổng dịch vụ công',
  posterScan: 'Quét mã để học bài này',
  posterAddress: 'Hoặc gõ địa chỉ',
  posterThen: (code: string) => `rồi chọn Học, bài ${code}`,
  posterPlace: 'Học ở gần nhà:',
  posterFree: 'Lớp miễn phí',
  qrLabel: (code: string) => `Mã QR mở bài ${code}`,
  qrWithoutScript: 'Bật JavaScript để vẽ mã QR.',

  loudTitle: 'Bài đọc loa',
  loudHint: 'Số và chữ viết tắt đã viết thành tiếng, cứ thế mà đọc. Đọc chậm, rõ, nghỉ ở dấu chấm.',
  loudPrint: 'In bài đọc loa',
  loudLength: (length: string) => `Đọc khoảng ${length}`,
  loudMeasured:
    'Thời gian đo bằng giọng máy, đọc chậm như đọc thông báo. Giọng người có thể nhanh chậm hơn chút ít.',
  minutes: (count: number) => `${count} phút`,
  seconds: (count: number) => `${count} giây`,

  zaloTitle: 'Tin Zalo',
  zaloHint: 'Sao chép rồi dán vào nhóm Zalo của thôn, tổ dân phố.',
  zaloPrint: 'In tin này',
  share: 'Gửi bằng ứng dụng khác',

  copy: 'Sao chép',
} as const;
