/** What is wrong with one field of a request about the staff, for the person who filled it in. */
export const staffFields = {
  'name.empty': 'Ghi họ và tên, ví dụ: Nguyễn Thị Hồng.',
  'name.characters': 'Họ tên chỉ gồm chữ cái, dấu cách, dấu nháy, dấu chấm và gạch nối.',
  'name.long': 'Họ tên dài quá 100 ký tự. Ghi gọn lại.',
  'name.mojibake': 'Họ tên bị lỗi chữ. Xóa đi rồi gõ lại.',
  'email.shape': 'Ghi địa chỉ thư điện tử, ví dụ: hong@example.vn.',
  'password.empty': 'Chưa gõ mật khẩu.',
  'password.short': 'Mật khẩu cần ít nhất 10 ký tự. Ghép ba bốn từ cho dễ nhớ, ví dụ kiểu: tôm-cá-cua-ghẹ.',
  'password.long': 'Mật khẩu dài quá 200 ký tự. Chọn ngắn lại.',
  'password.guessable': 'Mật khẩu này nhiều người dùng hoặc dễ đoán. Chọn mật khẩu khác.',
  'password.personal': 'Mật khẩu gần như là tên hoặc địa chỉ thư. Chọn mật khẩu khác.',
  'password.wrong': 'Mật khẩu đang dùng chưa đúng. Gõ lại.',
  'code.shape': 'Gõ 6 chữ số trong ứng dụng xác thực, hoặc một mã dự phòng.',
  'code.wrong': 'Mã chưa đúng. Mỗi mã chỉ dùng được nửa phút: chờ mã mới hiện ra rồi gõ lại.',
  'role.missing': 'Chọn vai trò.',
  'commune.missing': 'Chọn xã, phường mà người này phụ trách.',
  'commune.needless': 'Vai trò này làm việc cho mọi xã. Để trống xã, phường.',
  'link.wrong': 'Đường dẫn không đúng. Mở lại đúng đường dẫn đã nhận.',
} as const;

/** Why a request about the staff is refused as a whole: what happened, and what to do next. */
export const staffTitles = {
  'staff.signed-out': 'Chưa đăng nhập, hoặc phiên đã hết. Hãy đăng nhập lại.',
  'staff.not-allowed': 'Vai trò của tài khoản này không làm được việc ấy. Hãy hỏi người quản lý.',
  'origin.strange': 'Yêu cầu đến từ một trang khác. Hãy mở lại trang này rồi làm lại.',
  'sign-in.wrong': 'Địa chỉ thư hoặc mật khẩu chưa đúng. Hãy gõ lại.',
  'sign-in.ended':
    'Tài khoản này đã ngừng, nên không đăng nhập được nữa. Cần dùng lại thì hỏi người quản lý của trung tâm.',
  'sign-in.locked':
    'Đã gõ sai nhiều lần. Hãy chờ 15 phút rồi thử lại. Cần gấp thì dùng máy khác đã từng đăng nhập, hoặc nhờ người quản lý cấp đường dẫn đặt lại mật khẩu.',
  'code.late': 'Đã quá 10 phút hoặc gõ sai quá nhiều lần. Hãy đăng nhập lại từ đầu.',
  'password.wrong': 'Mật khẩu đang dùng chưa đúng. Hãy gõ lại.',
  'code.wrong': 'Mã chưa đúng. Hãy chờ mã mới rồi gõ lại.',
  'second-factor.known': 'Tài khoản này đã có mã xác thực. Hãy tắt trước, rồi cài lại.',
  'link.over': 'Đường dẫn này đã dùng, đã thu hồi hoặc đã quá hạn. Hãy xin người quản lý một đường dẫn mới.',
  'email.taken': 'Địa chỉ thư này đã có tài khoản. Hãy đăng nhập, hoặc dùng địa chỉ khác.',
  'commune.unknown': 'Không có xã, phường mang mã này. Chọn lại trong danh sách.',
  'member.unknown': 'Không có người này, hoặc người này đã thôi việc. Hãy tải lại trang.',
  'member.last-manager': 'Đây là người quản lý cuối cùng. Hãy mời một người quản lý khác trước.',
} as const;
