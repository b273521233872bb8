/** What is wrong with one field of a request, for the person who filled it in: what to write, with an example. */
export const fieldProblems = {
  'name.empty': 'Ghi họ và tên, ví dụ: Nguyễn Thị Hồng.',
  'name.characters': 'Họ tên chỉ gồm chữ cái, dấu cách, dấu nháy, dấu chấm và gạch nối, ví dụ: H’Mai Êban.',
  'name.long': 'Họ tên dài quá 100 ký tự. Ghi gọn lại như trên căn cước.',
  'name.mojibake':
    'Có chữ hoa lẫn giữa từ (như “BÌnh”), hoặc chữ bị lỗi phông. Gõ lại họ tên, chỉ viết hoa chữ đầu mỗi từ.',
  'phone.empty': 'Ghi số di động, hoặc chọn “Không có điện thoại”.',
  'phone.shape': 'Ghi số di động 10 chữ số, bắt đầu bằng 03, 05, 07, 08 hoặc 09, ví dụ: 0905 123 456.',
  'phone.old': 'Số 11 chữ số đã đổi từ năm 2018. Ghi số mới 10 chữ số, ví dụ: 0905 123 456.',
  'phone.landline':
    'Đây là số máy bàn, không nhận được tin nhắn. Ghi số di động, hoặc chọn “Không có điện thoại”.',
  'email.shape': 'Ghi địa chỉ thư điện tử, ví dụ: hong@example.vn.',
  'email.consent': 'Muốn nhận thư thì đánh dấu ô này. Không muốn thì xóa địa chỉ thư.',
  'commune.shape': 'Chọn xã, phường nơi ở trong danh sách.',
  'attendee.kind': 'Chọn một: người dân, cán bộ, hoặc hộ kinh doanh, doanh nghiệp.',
  'birth-year.wrong': 'Ghi năm sinh bằng 4 chữ số, ví dụ: 1956.',
  'help.long': 'Lời nhắn dài quá 300 ký tự. Ghi ngắn lại.',
  'consent.required': 'Cần đồng ý cho lớp giữ thông tin thì mới giữ chỗ được.',
  'consent.read-aloud':
    'Cần đọc lời đồng ý cho từng người nghe, và từng người đồng ý, thì mới ghi danh giúp được.',
  'commune.not-yours': 'Chỉ ghi danh được cho người của xã, phường mình phụ trách.',
  'row-key.shape': 'Dòng này thiếu mã dòng. Chọn lại tệp rồi gửi lại.',
  'row-key.repeated': 'Có hai dòng trùng mã dòng. Chọn lại tệp rồi gửi lại.',
  'sheet.nothing-new': 'Không có dòng nào để gửi. Chọn lại tệp.',
  'sheet.too-many': 'Mỗi lần gửi được nhiều nhất 300 người. Chia danh sách ra rồi gửi từng phần.',
  'rows.none': 'Chưa có người nào. Ghi ít nhất một người.',
  'rows.many': 'Mỗi lần ghi nhiều nhất 20 người. Đông hơn thì dùng bảng danh sách.',
  'marks.many': 'Mỗi lần gửi nhiều nhất 500 lượt điểm danh.',
  'class-code.shape': 'Gõ 4 chữ số đang hiện trên màn hình của lớp.',
  'class-code.wrong': 'Mã điểm danh chưa đúng hoặc đã đổi. Nhìn lại 4 chữ số đang hiện ở lớp rồi gõ lại.',
  'session.shape': 'Chọn lại một buổi học trong danh sách.',
  'code.shape': 'Ghi mã 6 chữ và số trên phiếu, ví dụ: K7M2QX.',
  'phone-end.shape': 'Ghi 4 số cuối của số điện thoại, ví dụ: 3456.',
  'lookup.proof': 'Ghi 4 số cuối điện thoại, hoặc tên gọi nếu không có điện thoại. Chỉ ghi một trong hai.',
  'range.backwards': 'Ngày cuối phải từ ngày đầu trở đi.',
  'date.wrong': 'Ngày phải có thật và ghi theo kiểu năm-tháng-ngày, ví dụ: 2026-12-01.',
} as const;

/** Why a request about classes is refused as a whole: what happened, and what to do next. */
export const problemTitles = {
  'idempotency.missing': 'Thiếu mã lần gửi. Hãy tải lại trang rồi gửi lại.',
  'idempotency.shape': 'Mã lần gửi không đúng dạng. Hãy tải lại trang rồi gửi lại.',
  'idempotency.mismatch': 'Mã lần gửi này đã dùng cho một phiếu khác. Hãy tải lại trang rồi gửi lại.',
  'commune.unknown': 'Không có xã, phường mang mã này. Chọn lại trong danh sách.',
  'session.unknown': 'Không có buổi học này. Hãy chọn lại trong danh sách buổi học.',
  'class.full': 'Buổi này đã hết chỗ, hàng chờ cũng đã đầy. Hãy chọn buổi khác.',
  'class.closed': 'Buổi này không nhận đăng ký nữa. Hãy chọn buổi khác.',
  'class.started': 'Buổi học đã bắt đầu nên không hủy được nữa. Hãy gọi hoặc gặp cán bộ lớp.',
  'registration.duplicate':
    'Người này đã đăng ký buổi này rồi. Xem lại phiếu trên máy đã đăng ký, hoặc hỏi cán bộ lớp để lấy lại mã.',
  'registration.same-name':
    'Buổi này đã có một người cùng họ tên, cùng xã phường hoặc cùng số điện thoại. Hãy ghi thêm năm sinh để phân biệt.',
  'registration.erased': 'Thông tin của lần đăng ký này đã được xóa. Hãy đăng ký lại nếu vẫn muốn học.',
  'registration.unknown': 'Không có lượt đăng ký này, hoặc người này thuộc xã khác. Hãy tải lại danh sách.',
  'registration.decided': 'Có người khác vừa quyết định rồi. Hãy tải lại danh sách.',
  'token.wrong': 'Đường dẫn xem phiếu không đúng. Mở lại đường dẫn đã nhận, hoặc tra bằng mã ở bàn đón tiếp.',
} as const;
