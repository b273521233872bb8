import type { FieldProblemCode, NoticeCode, RefusalCode, SlipCode } from '#sandbox/engine/codes.ts';

/** Why the portal did not do it, and what to do now. */
export const refusalTexts = {
  'real-data.personal-id':
    'Đây có thể là số thật. Ô đã được xóa, không lưu ở đâu cả. Hãy dùng số trên thẻ tập huấn, bắt đầu bằng 000.',
  'real-data.phone':
    'Đây có thể là số điện thoại thật. Ô đã được xóa, không lưu ở đâu cả. Hãy dùng số trên thẻ tập huấn, bắt đầu bằng 0600.',
  'real-data.email':
    'Đừng ghi thư điện tử thật. Ô đã được xóa, không lưu ở đâu cả. Ghi địa chỉ giả, ví dụ an@tap-huan.example.',
  'run.not-started': 'Bài tập chưa bắt đầu. Bấm “Làm lại cả bài từ đầu” trong mục “Thêm”.',
  'run.already-started': 'Bài tập đã bắt đầu rồi. Cứ làm tiếp.',
  'undo.unknown-step': 'Không quay về bước đó được. Bấm “Làm lại cả bài từ đầu” trong mục “Thêm”.',
  'time.too-far': 'Thời gian chỉ trôi từng đoạn ngắn. Hãy chọn một đoạn ngắn hơn.',
  'page.unknown': 'Chưa mở được trang này. Bấm “Quay lại” rồi chọn lại.',
  'page.invalid': 'Trang này còn chỗ chưa đúng. Sửa các ô được nêu, rồi bấm lại.',
  'question.unknown': 'Câu hỏi này không có trong bài. Bấm “Quay lại” rồi thử lại.',
  'question.elsewhere':
    'Trang này không phải thủ tục đang hỏi. Về danh sách, tìm đúng thủ tục rồi hãy trả lời.',
  'question.wrong': 'Chưa đúng. Đọc lại trang này rồi chọn câu khác.',
  'message.unknown': 'Không tìm thấy tin nhắn này. Mở lại hộp tin nhắn.',
  'sms.unknown-service': 'Số nhận chưa đúng. Kiểm tra chủ thuê bao thì gửi đến 1414.',
  'sms.unknown-text': 'Nội dung chưa đúng. Kiểm tra chủ thuê bao thì soạn TTTB rồi gửi 1414.',
  'sim.already-owned': 'SIM này đã đứng tên chính chủ. Không cần ra cửa hàng nữa, cứ làm tiếp.',
  'account.registered':
    'Số định danh này đã được đăng ký: tài khoản có từ trước rồi. Đừng đăng ký nữa. Mở trang Đăng nhập, bấm “Quên mật khẩu” để lấy lại.',
  'account.exists':
    'Số định danh này đã được đăng ký rồi. Hãy đăng nhập, quên mật khẩu thì lấy lại, đừng đăng ký lần nữa.',
  'account.locked': 'Tài khoản đang khóa. Mở mục “An toàn tài khoản” ở trang đầu để biết cách mở lại.',
  'account.not-locked': 'Tài khoản chưa khóa. Khóa ngay trước đã, rồi mới đi báo công an.',
  'captcha.wrong':
    'Sai mã xác thực. Mã phân biệt chữ hoa, chữ thường và không có dấu cách. Gõ mã mới trong hình.',
  'captcha.none': 'Trang này không hỏi mã xác thực. Cứ làm tiếp.',
  'account.invalid': 'Thông tin đăng ký còn chỗ chưa đúng. Sửa các ô được nêu, rồi bấm lại.',
  'account.not-own-card':
    'Thông tin này không phải của người trên thẻ tập huấn. Mở thẻ ra và chép đúng từng dòng.',
  'account.sim-mismatch':
    'Thuê bao không khớp với thông tin nhà mạng. Soạn TTTB gửi 1414 để xem SIM đứng tên ai, rồi ra cửa hàng sang tên chính chủ.',
  'account.not-begun': 'Chưa có thông tin đăng ký. Quay lại bước điền thông tin trước.',
  'otp.wrong': 'Mã chưa đúng. Mở tin nhắn, xem lại đủ 6 chữ số, rồi gõ lại.',
  'otp.expired': 'Mã đã hết hạn. Bấm “Gửi lại mã”, rồi dùng mã mới nhất.',
  'otp.superseded': 'Đây là mã cũ. Mở tin nhắn và dùng mã ở tin mới nhất.',
  'otp.locked': 'Nhập sai mã 5 lần nên cổng khóa 5 phút. Dừng lại, chờ hết 5 phút rồi xin mã mới.',
  'otp.already-resent': 'Mã đã được gửi lại một lần. Chờ thêm một chút rồi xem tin nhắn mới nhất.',
  'password.weak': 'Mật khẩu chưa đủ mạnh. Xem danh sách bên dưới, thêm những điều còn thiếu.',
  'password.differs': 'Hai lần gõ chưa giống nhau. Gõ lại mật khẩu ở ô thứ hai cho giống ô thứ nhất.',
  'sign-in.no-account': 'Chưa có tài khoản tập huấn. Hãy đăng ký trước.',
  'sign-in.unknown-card': 'Số định danh không có trong thẻ tập huấn. Mở thẻ và chép đủ 12 chữ số.',
  'sign-in.wrong-code': 'Mã tập huấn chưa đúng. Mở thẻ tập huấn, chép 6 chữ số ở dòng “Mã tập huấn”.',
  'sign-in.forgotten': 'Mật khẩu không đúng. Đã quên thì đừng đoán: bấm “Quên mật khẩu” để đặt mật khẩu mới.',
  'sign-in.busy':
    'Hệ thống đăng nhập đang quá tải. Hồ sơ đang làm vẫn còn trong máy. Để đó, lát nữa quay lại.',
  'sign-in.hammering':
    'Hệ thống đăng nhập vẫn còn bận. Bấm liên tục không nhanh hơn. Để đó, lát nữa quay lại.',
  'profile.other-phone': 'Số này khác số trên thẻ tập. Mở thẻ và chép đủ 10 chữ số.',
  'recovery.unknown-card': 'Số định danh không có trong thẻ tập huấn. Mở thẻ và chép đủ 12 chữ số.',
  'phone.lost':
    'Điện thoại đã mất nên không nhận tin nhắn, không xác nhận được gì. Mở mục “An toàn tài khoản” và khóa tài khoản ngay.',
  'phone.still-lost':
    'Điện thoại vẫn chưa tìm thấy, thử lại không được. Khóa tài khoản, rồi đến công an báo mất.',
  'approval.unknown': 'Lời hỏi này đã hết hiệu lực. Đăng nhập lại nếu cần.',
  'scam.unknown': 'Việc này đã xong. Cứ làm tiếp bài.',
  'harm.none': 'Chưa có gì phải báo. Cứ làm tiếp bài.',
  'session.signed-out': 'Cần đăng nhập trước. Dùng số và mã trên thẻ tập huấn.',
  'session.expired': 'Phiên làm việc đã hết. Đăng nhập lại, những gì đã điền vẫn còn nguyên.',
  'procedure.unknown': 'Không có thủ tục này. Tìm lại bằng tên thường gọi, ví dụ “khai sinh”.',
  'procedure.not-this-task': 'Thủ tục này không phải việc của bài. Đọc lại câu chuyện rồi chọn thủ tục khác.',
  'agency.unknown': 'Chưa chọn xong cơ quan. Chọn loại cơ quan, tỉnh, rồi xã hoặc phường.',
  'draft.none': 'Chưa có hồ sơ nào đang làm. Tìm thủ tục rồi bấm “Nộp hồ sơ trực tuyến”.',
  'draft.unknown': 'Không tìm thấy hồ sơ đang làm này. Mở “Hồ sơ của tôi” rồi chọn lại.',
  'paper.unknown-component': 'Giấy tờ này không có trong thành phần hồ sơ. Chọn lại trong danh sách.',
  'paper.unknown-image': 'Không tìm thấy ảnh này trong điện thoại tập. Chọn ảnh khác.',
  'paper.not-attached': 'Còn giấy tờ bắt buộc chưa đính kèm. Chọn ảnh cho giấy tờ được nêu.',
  'file.type':
    'Cổng không nhận loại tệp này, chỉ nhận PDF, JPG hoặc PNG. Bấm “Đổi sang JPG” dưới ảnh, rồi dùng ảnh mới.',
  'file.size': 'Tệp lớn quá mức cho phép. Bấm “Làm nhẹ ảnh” dưới ảnh, rồi dùng ảnh mới.',
  'file.nothing-to-prepare': 'Ảnh này đã đúng loại và đủ nhẹ. Cứ đính kèm.',
  'delivery.invalid': 'Cách nhận kết quả còn thiếu. Chọn một cách và điền đủ các ô hiện ra.',
  'review.incomplete': 'Hồ sơ còn phần chưa làm xong. Bấm “Sửa” ở phần được nêu.',
  'attestation.missing': 'Chưa đánh dấu cam đoan. Đọc lại hồ sơ, đánh dấu vào ô cam đoan rồi nộp.',
  'dossier.unknown': 'Không có hồ sơ nào mang mã này. Mở “Hồ sơ của tôi” rồi chọn lại.',
  'dossier.not-refilable': 'Hồ sơ này chưa cần nộp lại. Mở ra xem đang ở bước nào.',
  'supplement.not-asked': 'Cơ quan chưa yêu cầu bổ sung hồ sơ này. Chờ tin nhắn của cổng.',
  'supplement.incomplete': 'Còn giấy tờ được yêu cầu mà chưa có. Bổ sung đủ trong một lần rồi gửi.',
  'payment.not-due': 'Hồ sơ này không có khoản nào phải nộp lúc này.',
  'payment.unchecked':
    'Chưa so đủ bốn điều trước khi trả tiền: thủ tục, nơi nhận tiền, số tiền, mã hồ sơ. Đánh dấu từng điều.',
  'payment.wrong-order': 'Nơi nhận tiền hoặc số tiền không khớp với thông báo. Dừng lại, so lại bốn điều.',
  'payment.nothing-to-refund': 'Không có khoản nào trả thừa để xin hoàn.',
  'proof.not-there-yet': 'Bằng chứng này chưa có. Chờ cổng ghi nhận khoản tiền rồi giữ lại.',
  'result.not-there': 'Chưa có kết quả. Chờ tin nhắn báo hồ sơ đã giải quyết xong.',
  'result.nothing-wrong': 'Kết quả này không còn chữ nào sai. Đọc lại từng dòng rồi bấm “Đã so, đúng hết”.',
  'result.other-word': 'Dòng đó đúng với giấy gốc. Đọc lại từng chữ, cả dấu, rồi chọn dòng khác.',
  'upload.unfinished': 'Còn một tệp chưa gửi xong nên chưa lưu. Bấm “Gửi tiếp” ở giấy tờ đó trước.',
  'upload.none': 'Không có tệp nào đang gửi dở. Cứ làm tiếp.',
  'payment.order-right': 'Lệnh trả tiền khớp với hồ sơ. Không có gì phải báo, cứ làm tiếp.',
  'payment.other-check': 'Điều đó khớp rồi. So lại từng điều, chọn điều khác nhau.',
  'mail.not-back': 'Thư không bị trả về. Mở hồ sơ xem đang ở bước nào.',
  'rating.too-early': 'Chưa có kết quả nên chưa đánh giá được. Nhận kết quả rồi quay lại đây.',
  'rating.incomplete': 'Còn câu chưa chọn. Chọn một ý ở mỗi câu rồi gửi.',
  'petition.incomplete': 'Phản ánh còn chỗ chưa đủ. Sửa các ô được nêu rồi gửi.',
  'vault.nothing-to-use': 'Giấy tờ này không có gì dùng được cho tờ khai. Điền tiếp bằng tay.',
  'vault.other-paper': 'Giấy trong kho không phải giấy được yêu cầu. Chọn ảnh khác, hoặc chụp giấy đó.',
  'act.not-allowed': 'Lúc này hồ sơ không làm được việc đó. Mở hồ sơ xem đang ở bước nào.',
  'act.wrong-actor': 'Việc này do cơ quan làm, không phải người nộp.',
  'act.reason-missing': 'Cần ghi lý do trước khi làm việc này.',
} as const satisfies Record<RefusalCode, string>;

/** At a field that asks for no number at all, after a real one was taken out of it. */
export const realNumberText =
  'Đây có thể là số thật. Ô đã được xóa, không lưu ở đâu cả. Hãy gõ lại, bỏ con số ra.';

/** The same where a text message is addressed. */
export const realReceiverText =
  'Đây có thể là số thật. Ô đã được xóa, không gửi và không lưu ở đâu cả. Trong bài, nhắn cho nhà mạng ở số 1414.';

/** What is wrong with one field. `limit` is a number of days, characters, or the nearest allowed number. */
export const fieldProblemTexts = {
  'field.required': () => 'Ô này còn trống. Điền vào rồi bấm lại.',
  'field.too-long': (limit) => `Dài quá. Viết gọn lại, nhiều nhất ${limit ?? 200} chữ cái.`,
  'name.characters': () => 'Họ tên chỉ có chữ cái. Ví dụ: Trần Thị Mẫu, H’Mai Êban.',
  'name.long': () => 'Họ tên dài quá. Kiểm tra xem có gõ nhầm thêm chữ không.',
  'name.mojibake': () =>
    'Có chữ hoa lẫn giữa từ, hoặc chữ bị lỗi phông. Xóa đi và gõ lại, chỉ viết hoa chữ đầu mỗi từ.',
  'name.case': () =>
    'Tên đang viết toàn chữ thường hoặc toàn chữ in. Giấy tờ ghi hoa chữ đầu mỗi tiếng, ví dụ Lê Hoài An.',
  'date.shape': () => 'Ngày chưa đúng. Ghi ngày/tháng/năm, ví dụ 27/3/1956.',
  'date.unreal': () => 'Không có ngày này trong lịch. Xem lại ngày và tháng, ví dụ 27/3/1956.',
  'date.future': () => 'Ngày này chưa tới. Xem lại năm.',
  'date.year': () => 'Năm chưa đúng. Ghi đủ 4 chữ số, ví dụ 1956.',
  'personal-id.shape': () => 'Số định danh phải đủ 12 chữ số. Đếm lại theo thẻ tập huấn.',
  'personal-id.old-card': () =>
    'Đây là 9 số của chứng minh nhân dân cũ. Hãy chép đủ 12 chữ số trên thẻ tập huấn.',
  'personal-id.real': () => refusalTexts['real-data.personal-id'],
  'phone.shape': () => 'Số điện thoại phải đủ 10 chữ số. Chép số trên thẻ tập huấn, bắt đầu bằng 0600.',
  'phone.real': () => refusalTexts['real-data.phone'],
  'email.real': () => refusalTexts['real-data.email'],
  'email.practice': () =>
    'Đây là bài tập. Đừng ghi thư điện tử thật. Ghi địa chỉ giả có đuôi .example, ví dụ an@tap-huan.example.',
  'number.shape': () => 'Ô này chỉ ghi số. Ví dụ: 2.',
  'number.range': (limit) =>
    limit === undefined ? 'Số này ngoài mức cho phép.' : `Số này ngoài mức cho phép. Giới hạn là ${limit}.`,
  'year.shape': () => 'Năm gồm 4 chữ số. Ví dụ: 1998.',
  'option.unknown': () => 'Chưa chọn. Bấm chọn một ý trong danh sách.',
  'commune.unknown': () => 'Chưa chọn xã, phường. Chọn tỉnh trước, rồi chọn xã hoặc phường.',
  'words.differ': () => 'Ngày viết bằng chữ khác với ngày ghi bằng số. Sửa cho hai chỗ giống nhau.',
  'words.digits': () =>
    'Ghi ngày bằng chữ, không ghi số. Ví dụ: ngày ba tháng mười một năm hai nghìn không trăm hai mươi sáu.',
  'words.unmarked': () => 'Chữ còn thiếu dấu. Gõ lại có dấu, ví dụ: ngày ba tháng mười một.',
  'parent.younger': (limit) =>
    `Năm sinh của cha hoặc mẹ gần năm sinh của con quá${limit === undefined ? '' : ` (dưới ${limit} năm)`}. Xem lại cả hai.`,
  'parent.missing': () => 'Cần thông tin của ít nhất một người: cha hoặc mẹ.',
  'amount.differ': () => 'Số tiền bằng chữ chưa khớp số tiền bằng số. Đọc lại từng hàng triệu, nghìn.',
  'amount.unmarked': () => 'Gõ số tiền bằng chữ có dấu, ví dụ: ba mươi triệu đồng.',
  'age.short': (limit) => `Phải đủ ${limit} tuổi. Xem lại ngày sinh.`,
  'range.order': () => 'Ngày cuối phải sau ngày đầu. Xem lại hai ngày.',
  'range.long': (limit) => `Nhiều nhất là ${limit} tháng. Ghi ngày cuối sớm hơn.`,
  'limit.passed': (limit) =>
    `Đã quá ${limit ?? 60} ngày. Vẫn nộp được, nhưng lần sau nên làm sớm. Bấm tiếp nếu ngày ghi đúng.`,
  'paper.missing': () =>
    'Chưa có ảnh của giấy tờ này. Bấm “Chọn ảnh trong điện thoại tập”, hoặc chụp bằng máy của mình.',
  'agency.missing': () => 'Chưa chọn loại cơ quan. Bấm chọn một loại.',
  'card.differs': () => 'Khác với thẻ tập huấn. Mở thẻ ra và chép đúng dòng này.',
  'name.marks': () => 'Tên không khớp: khác dấu với thẻ tập huấn. Mở thẻ, chép đúng từng dấu.',
  'captcha.wrong': () => refusalTexts['captcha.wrong'],
  'profile.other-phone': () => refusalTexts['profile.other-phone'],
  'recovery.unknown-card': () => refusalTexts['recovery.unknown-card'],
  'password.weak': () => refusalTexts['password.weak'],
  'password.differs': () => refusalTexts['password.differs'],
  'sign-in.unknown-card': () => refusalTexts['sign-in.unknown-card'],
  'sign-in.wrong-code': () => refusalTexts['sign-in.wrong-code'],
  'petition.short': () => 'Viết rõ hơn một chút: việc gì, khi nào, mong cơ quan làm gì. Ít nhất một câu.',
  'petition.shouting': () => 'Viết chữ thường, lời nhã nhặn, không dùng nhiều dấu “!” hay “?” liền nhau.',
  'delivery.not-offered': () => 'Thủ tục này không có cách nhận này. Chọn cách khác.',
  'address.district': () => 'Địa chỉ nay không còn cấp huyện. Bỏ tên huyện, chỉ ghi xã hoặc phường và tỉnh.',
} as const satisfies Record<FieldProblemCode, (limit?: number) => string>;

/** What happened besides the change that was asked for. */
export const noticeTexts = {
  'message.arrived': 'Có tin nhắn mới. Mở Điện thoại tập để xem.',
  'otp.sent': 'Cổng vừa gửi mã 6 số đến Điện thoại tập.',
  'account.created': 'Tài khoản tập huấn đã lập xong. Giờ hãy đăng nhập.',
  'password.changed': 'Mật khẩu mới đã lưu. Giờ hãy đăng nhập.',
  'account.locked': 'Tài khoản đã khóa: không ai vào được nữa. Giờ hãy đến công an.',
  'account.unlocked': 'Đã báo mất và mở khóa. Điện thoại dùng lại được. Giờ hãy đăng nhập.',
  'approval.asked': 'Điện thoại tập đang hỏi có phải mình đăng nhập không. Mở ra đọc kỹ rồi trả lời.',
  'approval.denied': 'Lần đăng nhập ấy đã bị chặn. Nếu chính mình vừa làm thì đăng nhập lại.',
  'scam.arrived': 'Trên Điện thoại tập vừa hiện ra một thứ. Mở ra xem, đừng vội bấm.',
  'call.arrived': 'Điện thoại tập đang có cuộc gọi đến.',
  'harm.reported': 'Đã khóa lối vào, báo ngân hàng và công an. Giờ làm tiếp được rồi.',
  'session.expired': 'Phiên làm việc đã hết. Đăng nhập lại, những gì đã điền vẫn còn nguyên.',
  'draft.restored': 'Hồ sơ đang làm được mở lại. Những gì đã điền vẫn còn nguyên.',
  'draft.prefilled': 'Cổng đã điền sẵn phần của người nộp theo thẻ. Chỉ cần xem lại.',
  'submit.outcome-unknown':
    'Mạng đứt giữa chừng, chưa biết hồ sơ đã đến nơi hay chưa. Mở “Hồ sơ của tôi” xem trước khi nộp lại.',
  'submit.already-received': 'Hồ sơ này cổng đã nhận từ trước, không nhận thêm lần nữa.',
  'submit.found': 'Hồ sơ đã đến nơi. Không cần nộp lại.',
  'dossier.acknowledged':
    'Cổng đã nhận được hồ sơ và cấp mã. Cán bộ chưa xem, nên chưa phải là đã tiếp nhận.',
  'dossier.moved': 'Hồ sơ vừa chuyển sang bước mới. Cổng cũng nhắn tin vào Điện thoại tập.',
  'payment.pending': 'Ngân hàng đã trừ tiền, cổng chưa ghi nhận. Đừng trả lần nữa, hãy chờ.',
  'payment.settled': 'Cổng đã ghi nhận khoản tiền.',
  'refund.arrived': 'Khoản trả thừa đã về tài khoản ngân hàng tập.',
  'result.in-vault': 'Kết quả đã vào kho giấy tờ của mình.',
  'upload.stalled': 'Tệp đang gửi thì dừng. Những gì đã điền vẫn còn, chỉ tệp này chưa lưu.',
  'upload.done': 'Tệp đã gửi xong và đã lưu.',
  'payment.order-corrected': 'Đã nhận báo. Lệnh trả tiền đã sửa lại. So bốn điều một lần nữa.',
  'mail.came-back': 'Bưu điện không giao được, kết quả đã trả về. Sửa địa chỉ nhận thư.',
  'mail.sent-again': 'Bưu điện sẽ mang đến địa chỉ mới.',
  'correction.asked': 'Đã xin sửa. Cơ quan in lại trong giờ làm việc, chờ tin nhắn.',
  'result.corrected': 'Kết quả đã sửa xong. Mở ra đọc lại từng chữ.',
  'result.confirmed': 'Đã ghi: so với giấy gốc, đúng hết.',
  'rating.kept': 'Đã gửi đánh giá. Cảm ơn.',
  'petition.sent': 'Đã gửi phản ánh. Cơ quan trả lời sau vài ngày làm việc.',
  'petition.answered': 'Cơ quan đã trả lời phản ánh. Mở “Phản ánh, kiến nghị” để đọc.',
  'vault.used': 'Đã lấy thông tin từ kho giấy tờ. Đọc lại rồi bấm tiếp.',
  'vault.attached': 'Đã lấy giấy từ kho giấy tờ. Không phải chụp ảnh nữa.',
  'own-photo.lost': 'Ảnh tự chụp đã mất khi rời trang. Mở phần giấy tờ, chụp lại.',
  'goal.reached': 'Xong một việc của bài.',
} as const satisfies Record<NoticeCode, string>;

/** Accepted by the portal, and still not the wise thing to do. */
export const slipTexts = {
  'submit.before-looking':
    'Nộp lại khi chưa xem “Hồ sơ của tôi”: dễ thành hai hồ sơ. Lần sau mở ra xem trước.',
  'payment.twice': 'Trả tiền hai lần cho một hồ sơ. Lần sau chờ cổng ghi nhận, đừng trả lại.',
  'agency.wrong':
    'Chọn chưa đúng cơ quan giải quyết. Lần sau đọc phần “Nộp ở đâu” của thủ tục trước khi chọn.',
  'owner.undeclared':
    'Nộp giúp người khác mà chưa khai chủ hồ sơ. Lần sau bỏ dấu “Người nộp là chủ hồ sơ” rồi khai chủ hồ sơ.',
  'paper.flawed': 'Ảnh giấy tờ chưa rõ. Lần sau xem ảnh có đủ bốn góc, sáng và đọc được rồi mới gửi.',
  'scam.otp-given':
    'Đã đọc mã cho người khác. Ai cũng có lúc bị lừa. Mã ấy bỏ đi, xin mã mới; từ nay mã chỉ để mình gõ vào cổng.',
  'scam.app-installed':
    'Đã cài ứng dụng lạ. Chưa muộn: tắt máy, gọi ngân hàng, báo công an, khóa tài khoản. Cơ quan nhà nước không bắt cài ứng dụng qua điện thoại.',
  'scam.data-given':
    'Đã đưa thông tin cho trang hay người lạ. Chưa muộn: báo ngay và khóa tài khoản. Lần sau tự gõ địa chỉ, đuôi .gov.vn.',
  'scam.money-paid':
    'Đã trả tiền cho người hứa làm thay. Lần sau tự làm, hoặc nhờ Trung tâm Phục vụ hành chính công hướng dẫn.',
  'scam.sign-in-approved':
    'Đã cho người lạ đăng nhập. Chưa muộn: báo ngay và khóa tài khoản. Lần sau không phải mình thì bấm “Không phải tôi”.',
  'paper.wrong-document': 'Đính kèm nhầm giấy tờ. Lần sau mở ảnh ra xem trước khi chọn.',
  'paper.blurred': 'Ảnh mờ hoặc tối, đọc không ra chữ. Lần sau chụp chỗ sáng, giữ chắc tay.',
  'paper.cropped': 'Ảnh bị cắt mất góc giấy. Lần sau chụp đủ bốn góc.',
  'paper.glare': 'Ảnh bị lóa, vệt sáng che mất chữ. Lần sau bỏ bìa bóng, tắt đèn nháy rồi chụp.',
  'paper.page-missing': 'Ảnh thiếu trang hoặc nhầm mặt. Lần sau chụp đủ các trang.',
  'paper.old-form': 'Đính kèm tờ đơn mẫu cũ. Mẫu đúng là biểu mẫu điền ngay trên cổng.',
  'address.old': 'Địa chỉ còn ghi cấp huyện. Nay chỉ ghi xã hoặc phường và tỉnh.',
  'submit.duplicate':
    'Hồ sơ trước đã đến nơi, nộp nữa thành hai hồ sơ. Lần sau mở “Hồ sơ của tôi” xem trước.',
  'refile.unchanged': 'Nộp lại đúng nơi vừa từ chối. Lần sau đọc lý do trong phiếu rồi sửa chỗ đó.',
  'draft.thrown-away': 'Hết phiên mà xóa bản đang làm. Lần sau đăng nhập lại: những gì đã điền vẫn còn.',
  'payment.wrong-order-paid':
    'Trả tiền theo lệnh sai. Lần sau so nơi nhận, số tiền với hồ sơ; khác thì dừng và báo.',
  'supplement.late': 'Để quá hạn bổ sung nên hồ sơ bị dừng. Lần sau gửi đủ trước hạn ghi trong phiếu.',
  'dossier.given-up': 'Rút hồ sơ vì cơ quan trễ hẹn thì phải chờ lại từ đầu. Đọc thư xin lỗi, gửi phản ánh.',
  'delivery.wrong-address': 'Địa chỉ hoặc số điện thoại nhận thư chưa đúng. Lần sau chép theo thẻ tập huấn.',
  'result.unchecked': 'Nói đúng hết khi còn chữ in sai. Lần sau so từng chữ, cả dấu, với giấy gốc.',
} as const satisfies Record<SlipCode, string>;
