/** Wrong fields that no form of ours has: a browser of its own accord, staff and programs send them. Pages leave this out. */
export const noticeFieldProblems = {
  'consent.purpose': 'Chọn một trong các điều ghi trên phiếu.',
  'push.endpoint': 'Trình duyệt này không báo tin được. Khi có mạng, mở lại phiếu để xem tin mới.',
  'push.keys': 'Chưa bật báo tin được. Tải lại trang rồi bấm “Bật báo tin” lần nữa.',
  'call.state': 'Chọn một: đã báo được, hoặc không gặp được.',
  'call.note-long': 'Ghi chú dài quá 300 ký tự. Ghi ngắn lại.',
} as const;

/** Why a request about notices is refused as a whole: what happened, and what to do next. */
export const noticeProblemTitles = {
  'push.off': 'Trung tâm chưa báo tin lên điện thoại được. Khi có mạng, mở lại phiếu để xem tin mới.',
  'call.unknown': 'Không có dòng này trong danh sách gọi của bác. Hãy tải lại danh sách.',
} as const;
