import { wordList } from './word-list.ts';

/**
 * What the desk understands of an officer's own words, besides the names in the dossier (its papers, questions, people
 * and places). Words are parted by commas; a word of several syllables counts only as a whole: "sơ" alone is unknown,
 * "hồ sơ" is known. A sentence in which even one word is not known is not taken for good, so to make the desk
 * understand more, add words here: plain ones about dossiers. Nothing about people's age, wits, family or money belongs here.
 */
export const vocabulary = wordList(
  // Little words.
  'và, hoặc, hay, rồi, thì, là, mà, nhưng, vì, do, tại, bởi, nên, để, cho, của, từ, đến, tới, ở, trong, ngoài, trên, dưới',
  'trước, sau, với, về, theo, này, kia, đó, ấy, đây, nào, gì, gì thêm, tại vì, bởi vì, như, thế này, như vậy, như thế',
  'cả, cả hai, các, những, mọi, mỗi, từng, một, hai, ba, bốn, năm, sáu, bảy, tám, chín, mười, vài, đôi, nhiều, ít',
  'không, chưa, không phải, không cần, chưa cần, khỏi, đã, đang, sẽ, vẫn, còn, lại, nữa, lần nữa, thêm, chỉ, chỉ cần, cũng',
  'đều, hơn, nhất, luôn, ngay, vừa, mới, lúc, khi, nếu, được, bị, phải, cần, có, có thể, muốn, hãy, cứ, xong, cùng, chung, riêng',
  'dùng, dạng, loại, thành, ngoài ra, lại đây, sang, quay lại, bao giờ, thế nào, bao nhiêu, được nữa, quá, rất, thật, hết, đủ, chừng, khoảng, bằng, tùy, giữa, bên, hai bên, qua, lên, xuống, vào, ra, ra ngoài, đi, cạnh',
  'đừng, thôi, vậy, hơi, hiện, hiện nay, hiện tại, hiện giờ, mình, nhau, chính, cái, tấm, chiếc, chưa thể, không thể, gần, xa, lên trên, khi nào, chỗ nào, lúc nào, lo, đừng lo, rảnh, tiện, tiếc, rất tiếc, mấy, quá trình, liền',
  // Courtesy.
  'nhé, nha, nhờ, ạ, dạ, vâng, giúp, hộ, giùm, dùm, xin, mời, kính, kính gửi, kính mời, kính đề nghị, kính thưa, thưa, kính chào, chào, xin chào',
  'vui lòng, làm ơn, đề nghị, yêu cầu, cảm ơn, cám ơn, xin cảm ơn, xin lỗi, thông cảm, mong, làm phiền, xin phép, ơi, nghen, nghe, nhen, nè, cho biết, yên tâm, hướng dẫn, thông báo, báo',
  // Whom one speaks to, and who one is.
  'ông, bà, ông bà, bác, cô, chú, anh, chị, em, cháu, con, quý công dân, quý, quý vị, công dân, người dân, bà con, người nộp, người nhà',
  'tôi, chúng tôi, gia đình, vợ, chồng, vợ chồng, cha, mẹ, cha mẹ, bố, bố mẹ, cụ, em bé, bé, chủ hộ, chủ nhà, chủ hồ sơ, người thuê, người cho thuê, người ký, người làm, thành viên',
  'ông cụ, bà cụ, người chết, người mất, người quá cố, em trai, em gái, con trai, con gái, anh trai, chị gái, con cháu, người thân, bà chủ, chủ trọ, nhà trọ, phòng trọ, thuê trọ, người ở trọ, cá nhân, hộ gia đình, kế toán, lãnh đạo, thẩm quyền, thuộc, thuộc thẩm quyền, người khác',
  'cán bộ, công chức, bộ phận một cửa, một cửa, trung tâm phục vụ hành chính công, quầy, tại quầy, bàn một cửa, cơ quan, ủy ban, ủy ban nhân dân, ubnd, công an, tư pháp',
  'xã, phường, tỉnh, thành phố, đặc khu, khu, tổ, thôn, ấp, khu phố, bệnh viện, trạm y tế, ngân hàng, bưu điện, nơi nộp, văn phòng đăng ký đất đai',
  // What one does.
  'gửi, gửi lại, gửi kèm, gửi thêm, gửi qua, chụp, chụp lại, sửa, sửa lại, ghi, ghi lại, ghi rõ, chép, chép lại, khai, khai lại, mang, mang theo, đem, đem theo, cầm, cầm theo, đưa',
  'nộp, nộp lại, xin ý kiến, chọn, chọn lại, bỏ, bỏ dấu, mở, đến, ghé, bổ sung, cung cấp, điền, điền lại, viết, viết lại, đính kèm, kèm, kèm theo, tải, tải lên, quét, scan, photo, giữ',
  'giữ lại, giữ nguyên, đánh dấu, thay, thay bằng, làm, làm lại, kiểm tra, đối chiếu, đối soát, xem, xem lại, theo dõi, trả, trả lại, trả lời, trả kết quả, ký, ký tên, ký lại, ký số, hỏi, liên hệ, nhắn, gọi, đọc, nói, nhận',
  'lấy, tìm, so, so lại, tính, hẹn, chờ, đợi, đăng nhập, bấm, nhấn, kéo, lưu, in, giải quyết, tiếp nhận, xử lý, thực hiện, hoàn thiện, hoàn thành, chuyển, tránh, đặt, để, để phẳng, bật, bật đèn, cập nhật, đăng ký, tra cứu, tra, ở trọ, cư trú, xác nhận, thấy, biết, nhớ, hiểu',
  'nhập, nhập lại, gõ, gõ lại, nhìn, nhìn rõ, lau, lau sạch, che, che mất, canh, vuốt, tắt, tải về, xuất trình, phóng to, thu nhỏ, xoay, xoay lại, quay, liên lạc, trao đổi, giải thích, tiếp tục, bắt đầu, rút, rút lại, thanh toán, trừ tiền, bị trừ tiền, tiền đã trừ, nộp thay, nộp hộ, nộp giúp, làm thay, làm hộ, quan hệ, căn cứ, cơ sở',
  // Papers and parts of the dossier.
  'hồ sơ, giấy, giấy tờ, tờ, tờ khai, đơn, mẫu, bản, bản chính, bản gốc, bản sao, bản chụp, bản rõ, bản giấy, bản điện tử, bản quét, ảnh, ảnh chụp, hình, tệp, file, pdf, jpg, png, trang, các trang, mặt, hai mặt, mặt trước, mặt sau, góc, bốn góc, dấu',
  'con dấu, dấu đỏ, chữ, chữ ký, chữ ký số, chữ số, phần chữ, phần số, bằng chữ, bằng số, số, số thẻ, mã, mã giao dịch, mã hồ sơ, ô, mục, dòng, cột, phần, thông tin, dữ liệu, cơ sở dữ liệu, quốc gia, dân cư, đất đai, nội dung, lý do, trường hợp',
  'căn cước, thẻ căn cước, cccd, cmnd, thẻ, định danh, số định danh, họ, tên, họ tên, chữ đệm, tên đệm, ngày, tháng, năm, sinh, ngày sinh, năm sinh, giới tính, quê quán, dân tộc, quốc tịch, địa chỉ, số nhà, nơi, chỗ, chỗ ở, nơi ở, thường trú, tạm trú',
  'lưu trú, hộ tịch, khai sinh, khai tử, kết hôn, ly hôn, độc thân, tình trạng hôn nhân, hôn nhân, hợp đồng, hợp đồng thuê nhà, nhà, thuê, thuê nhà, cho thuê, mượn nhà, nhà thuê, giấy mượn nhà, phụ lục, ý kiến, đồng ý, ý kiến đồng ý, ủy quyền, quyết định',
  'chứng từ, biên lai, hóa đơn, giao dịch, chuyển khoản, nộp tiền, lệ phí, nghĩa vụ tài chính, khoản phải nộp, ghi nợ, sổ đỏ, sổ hồng, thửa, thửa đất, bản đồ, diện tích, quyền sử dụng đất, chứng nhận, giấy chứng nhận, chứng sinh, giấy chứng sinh, báo tử, giấy báo tử',
  'trích lục, bằng tốt nghiệp, hộ kinh doanh, kinh doanh, vốn, lao động, ngành nghề, tên quán, chứng minh, hợp pháp, hợp lệ, thời hạn thuê, thời hạn, bên thuê, bên cho thuê',
  'cổng, cổng dịch vụ công, trên cổng, trên mạng, qua mạng, mạng, máy, điện thoại, tin nhắn, kho, kho giấy tờ, tài khoản, ứng dụng, phần mềm, hệ thống, đường dẫn, thủ tục, dịch vụ công, kết quả, phiếu, phiếu này, bưu chính, hồ sơ của tôi',
  'màn hình, ảnh màn hình, chụp màn hình, ống kính, khung hình, máy ảnh, camera, trang web, đường truyền, sóng, tay, ngón tay, bóng, bóng tay, ngoài trời, nắng, nắng chiếu, flash, đèn flash, ánh sáng tự nhiên, dưới, lùi, lùi máy, lùi lại, cửa, mép, mép giấy, nếp gấp, gấp, ố, rách, tên gọi, tên cũ, tên mới, sáp nhập, tên xã, tên phường, mã định danh, cổng tập',
  // How it is, and how it should be.
  'rõ, rõ nét, rõ chữ, nét, nguệch ngoạc, mờ, tối, lóa, lóa, nhòe, nhòe, cắt góc, bị cắt, mất góc, mất chữ, thiếu, thiếu trang, đầy đủ, trùng, trùng với, khớp, sai, đúng, khác, giống, nhầm, lệch, cũ, mới, sáng, phẳng, thẳng, ngang, nhỏ, to, lớn, rộng',
  'ngắn, dài, chậm, nhanh, sớm, sớm nhất, sẵn, khó, dễ, dễ hiểu, khó đọc, cẩn thận, kỹ, ngắn gọn, tốt, cụ thể, chắc, lần lượt, trực tiếp, còn hạn, còn giá trị, có dấu, không dấu, quá hạn, hết hạn, lỗi, bị lỗi, lỗi của hệ thống, đầy',
  'sạch, gọn, chuẩn, chính xác, thứ tự, hoàn chỉnh, trống, để trống, bỏ trống, bớt, cắt mất, bị mất, một góc, nghiêng, chút, một chút, kịp, kịp thời, đúng hẹn, trễ, muộn, tạm thời, cần thiết, quan trọng',
  // When, and under what light.
  'hôm nay, ngày mai, sáng mai, chiều mai, giờ, giờ hành chính, giờ làm việc, ngày làm việc, ngày nghỉ, ngày lễ, buổi, sáng, trưa, chiều, tối, lúc sáng, tuần, tuần này, tuần sau, thứ hai, thứ ba, thứ tư, thứ năm, thứ sáu, thứ bảy, hạn, hạn bổ sung, thời gian, lần',
  'lần cuối, lần đầu, lần trước, đầu, cuối, kế tiếp, tiếp, tiếp theo, bây giờ, phút, trước khi, sau khi, trong khi, chậm nhất, muộn nhất, việc, bước, điều kiện, đủ tuổi, tuổi, đèn, bóng đèn, ánh sáng, cửa sổ, bàn, mặt bàn, ví dụ, chỗ sáng',
  'hôm qua, ngày kia, cuối tuần, đầu tuần, trong ngày, trong tuần, ngày hẹn, đúng ngày, sau đó, bất cứ lúc nào, trong vòng, tối đa, kể từ, sinh nhật',
  'người, tiền, mất, tự, quên, sao, tui, anh nghe, lá, lá đơn, trọn, ánh đèn, trời sáng, bằng gốc, dò, huyện, cấp huyện, cấp, dừng, luật, càng, quen, zalo, thắc mắc, chúc, hạnh phúc, thừa, trực, bộ phận, bộ phận tiếp nhận, tiếp nhận và trả kết quả',
);

/** Two of these never stand side by side in a sentence ("trong của"), and no sentence ends with one. */
export const joiningWords = wordList('và, của, trong, hoặc, với, bởi, nhưng, vì, từ');
