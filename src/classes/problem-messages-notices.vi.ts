/** Wrong fields that no form of ours has: a browser of its own accord, staff and programs send them. Pages leave this out. */
export const noticeFieldProblems = {
  'consent.purpose': 'Chọn một trong các điều ghi trên phiếu.',
  'push.endpoint': 'Trình duyệt này không nhận được tin báo. Xem lại phiếu khi có mạng để biết tin mới.',
  'push.keys': 'Khóa của trình duyệt không đúng dạng. Hãy tải lại trang rồi bật tin báo lại.',
  'call.state': 'Chọn một: đã báo được, hoặc không gặp được.',
  'call.note-long': 'Ghi chú dài quá 300 ký tự. Ghi ngắn lại.',
} as const;

/** Why a request about notices is refused as a whole: what happened, and what to do next. */
export const noticeProblemTitles = {
  'push.off': 'Máy chủ này chưa gửi tin báo lên điện thoại. Mở lại phiếu khi có mạng để xem tin mới.',
  'call.unknown': 'Không có dòng này trong danh sách gọi của bác. Hãy tải lại danh sách.',
} as const;
