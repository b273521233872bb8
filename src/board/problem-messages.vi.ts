/** What is wrong with one field of a request about the live board or a pair. */
export const boardFields = {
  'name.empty': 'Ghi tên để giảng viên gọi, ví dụ: Hồng.',
  'name.characters': 'Tên chỉ gồm chữ cái, dấu cách, dấu nháy, dấu chấm và gạch nối.',
  'name.long': 'Tên dài quá 40 ký tự. Chỉ cần ghi tên gọi, ví dụ: Hồng.',
  'name.mojibake': 'Tên bị lỗi chữ. Xóa đi rồi gõ lại.',
  'code.shape': 'Gõ đủ 6 chữ số đang hiện ở lớp hoặc trên máy người nhà.',
  'id.shape': 'Mục này chỉ nhận mã của bước hoặc của nút, không nhận chữ do người học gõ.',
  'fault.unknown': 'Mục này chỉ nhận mã lỗi, không nhận chữ do người học gõ.',
  'number.range': 'Con số này ngoài khoảng cho phép.',
  'list.long': 'Gửi quá nhiều mục một lần. Hãy gửi ít hơn.',
} as const;

/** Why a request is refused as a whole: what happened, and what to do next. */
export const boardTitles = {
  'code.unknown': 'Không có lớp hay máy nào dùng mã này, hoặc mã đã hết giờ. Hỏi lại 6 chữ số rồi gõ lại.',
  'guesses.many':
    'Máy chủ đang nhận nhiều mã sai từ máy khác, nên tạm chưa nhận mã gõ tay. Máy này không làm sai gì: chờ một phút rồi bấm lại.',
  'board.unknown': 'Không có bảng lớp này, hoặc bảng đã xóa. Hãy tải lại trang.',
  'board.closed': 'Bảng lớp đã đóng. Bài đang làm vẫn còn trên máy này.',
  'board.full': 'Lớp đã đủ 100 người. Hãy báo giảng viên.',
  'board.too-many': 'Đang có quá nhiều bảng lớp cùng mở. Hãy đóng bảng không dùng nữa.',
  'seat.unknown': 'Máy này chưa vào bảng lớp, hoặc đã được đưa ra. Hãy vào lại bằng mã vào lớp.',
  'pair.unknown': 'Máy này không ghép với máy nào. Hãy xin mã mới.',
  'pair.over': 'Hai máy đã ngừng ghép. Muốn cùng làm tiếp thì xin mã mới.',
  'pair.not-yours': 'Máy này chỉ xem và chỉ chỗ. Việc ấy để máy của người học làm.',
  'control.gone': 'Nút hay ô ấy không còn trên màn hình bên kia. Hãy chỉ lại.',
} as const;
