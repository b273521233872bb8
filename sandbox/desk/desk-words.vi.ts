/**
 * Words that the rules of the desk look for in what an officer writes in his own words: a teacher can read and add.
 * Whole words only ("ông" is not in "không"); capitals and the place of the tone mark do not count. A word typed
 * without any mark also counts for the word with marks, except in `blamingOnlyWithMarks`.
 */

/** Words that ask for everything and name nothing. */
export const vagueWords = [
  'giấy tờ liên quan',
  'các giấy tờ khác',
  'giấy tờ cần thiết',
  'hồ sơ chưa đầy đủ',
  'theo quy định',
  'vân vân',
] as const;

/** Words that blame, scold or mock, and mean nothing else when they are typed without marks. */
export const blamingWords = [
  // Careless, lazy, of bad will.
  ...[
    'cẩu thả',
    'ẩu tả',
    'khai ẩu',
    'nộp ẩu',
    'làm ẩu',
    'quá ẩu',
    'khai bừa',
    'nộp bừa',
    'làm bừa',
    'bừa bãi',
  ],
  ...['lơ là', 'lơ đễnh', 'lười biếng', 'lười đọc', 'vô trách nhiệm', 'thiếu trách nhiệm', 'thiếu ý thức'],
  ...['vô ý thức', 'không chịu', 'khai gian', 'gian dối', 'gian lận', 'khai láo', 'làm ăn kiểu'],
  // Told you so.
  ...['đã nói rồi', 'nói rồi mà', 'nói bao nhiêu lần', 'bao nhiêu lần rồi', 'bao lần rồi', 'mà không nghe'],
  ...['hỏi hoài', 'hỏi gì mà', 'phải biết chứ', 'ai cũng biết', 'dễ thế mà', 'dễ vậy mà', 'có thế mà'],
  ...['có vậy mà', 'đơn giản thế mà'],
  // Cannot read, cannot see, cannot think.
  ...['không biết đọc', 'không đọc kỹ', 'không chịu đọc', 'không có mắt', 'có mắt không', 'mắt để đâu'],
  ...['thiếu hiểu biết', 'kém hiểu biết', 'thiếu suy nghĩ', 'chậm hiểu', 'lẩm cẩm', 'lú lẫn'],
  ...[
    'sao ngu',
    'ngu thế',
    'ngu quá',
    'ngu dốt',
    'ngu ngốc',
    'ngu si',
    'dốt nát',
    'dốt thế',
    'dốt quá',
    'ngốc nghếch',
  ],
  // Whose fault, whose trouble.
  ...['lỗi của bác', 'lỗi của ông', 'lỗi của bà', 'lỗi của anh', 'lỗi của chị', 'lỗi của cô', 'lỗi của chú'],
  ...['lỗi tại bác', 'lỗi tại ông', 'lỗi tại bà', 'lỗi tại anh', 'lỗi tại chị', 'lỗi tại cô', 'lỗi tại chú'],
  ...['lỗi của người nộp', 'lỗi của công dân', 'lỗi do người nộp', 'tự chịu', 'ráng chịu', 'chịu khó mà'],
  ...['mất thời gian của', 'mất thì giờ', 'phiền phức', 'phiền quá', 'phiền chết', 'rắc rối quá', 'lôi thôi'],
  // Rough.
  ...[
    'vớ vẩn',
    'tào lao',
    'linh tinh',
    'lung tung',
    'chẳng ra gì',
    'chả ra gì',
    'không ra gì',
    'cũng không xong',
  ],
  ...[
    'cho đàng hoàng',
    'đừng có',
    'đừng hỏi',
    'đáng đời',
    'mặc kệ',
    'biết điều',
    'lắm chuyện',
    'nhiều chuyện',
  ],
] as const;

/** Words that blame only as they stand: typed without marks they mean something harmless ("đã báo", "điện", "máy"). */
export const blamingOnlyWithMarks = [
  ...[
    'cố tình',
    'cố ý',
    'đã bảo',
    'đã dặn',
    'nói mãi',
    'hỏi mãi',
    'nói dối',
    'làm cho có',
    'lười',
    'ẩu',
    'bịa đặt',
  ],
  ...['ngu', 'dốt', 'đần', 'ngốc', 'điên', 'khùng', 'mù', 'điếc', 'láo', 'hỗn', 'mày', 'tao', 'cút', 'im đi'],
] as const;

/** Words with which one says what to do. */
export const doingWords = [
  ...[
    'gửi',
    'chụp',
    'sửa',
    'ghi',
    'khai',
    'mang',
    'nộp',
    'xin',
    'chọn',
    'bỏ',
    'mở',
    'đến',
    'bổ sung',
    'cung cấp',
  ],
  ...[
    'điền',
    'viết',
    'chép',
    'đính kèm',
    'tải',
    'quét',
    'scan',
    'giữ',
    'đánh dấu',
    'thay',
    'làm lại',
    'kiểm tra',
    'đối chiếu',
  ],
  ...['xem lại', 'theo dõi', 'trả', 'ký', 'hỏi', 'liên hệ', 'ghé', 'thêm'],
] as const;

/** Other names of one thing, as people say them: where a paper or field is called by one, the others name it too. */
export const otherNames: readonly (readonly string[])[] = [
  ['số định danh', 'căn cước', 'cccd', 'cmnd', 'số thẻ'],
  ['chứng minh chỗ ở', 'chỗ ở hợp pháp', 'hợp đồng', 'thuê nhà', 'giấy mượn nhà'],
  ['giấy chứng nhận quyền sử dụng đất', 'quyền sử dụng đất', 'giấy chứng nhận', 'sổ đỏ', 'sổ hồng', 'sổ đất'],
  ['chữ đệm', 'họ tên', 'họ và tên', 'tên'],
  ['bản chính', 'bản gốc'],
  ['chủ nhà', 'chủ hộ', 'người cho thuê'],
  ['ghi bằng chữ', 'bằng chữ', 'phần chữ'],
  ['chứng từ', 'biên lai', 'giấy nộp tiền'],
  ['số nhà', 'địa chỉ', 'tổ', 'thôn', 'khu'],
];

/** What the dossier as a whole is called by, whatever is wrong with it. */
export const wholeNames = [
  ...[
    'hồ sơ',
    'cơ quan',
    'công an',
    'ủy ban',
    'ubnd',
    'đúng nơi',
    'nơi nộp',
    'lệ phí',
    'biên lai',
    'giao dịch',
  ],
  ...[
    'chuyển khoản',
    'khoản đã trả',
    'tuổi',
    'điều kiện',
    'thủ tục',
    'lưu trú',
    'tạm trú',
    'hạn bổ sung',
    'thời hạn',
  ],
] as const;

/** Words of a name that many names have: they tell no thing from another. */
export const namelessWords =
  'giấy tờ bản ảnh số của và các có ghi là gì ai ở cho khác theo này một hoặc được ô nào bao nhiêu đã về tại khi để';

/**
 * Ordinary words of such letters. Together with the names of things, people and places they are the words that the
 * desk knows: a text of which less than three fifths are known, or which says the same few words again and again, is
 * not taken for a sentence. To make the desk understand more, add words here.
 */
export const ordinaryWords = [
  // Little words.
  'và hoặc hay rồi thì là mà nhưng vì do tại bởi nên để cho của từ đến tới ở trong ngoài trên dưới trước sau với về theo',
  'này kia đó ấy đây nào gì ai sao đâu cả các những mọi mỗi từng một hai ba bốn năm sáu bảy tám chín mười',
  'không chưa đừng chẳng đã đang sẽ vẫn còn lại nữa thêm chỉ cũng đều rất quá hơn nhất luôn ngay vừa mới lúc khi nếu',
  'được bị phải cần nên có thể muốn hãy cứ chỉ giúp hộ giùm dùm nhé ạ dạ vâng thôi xong như thế vậy nhau cùng riêng chung',
  // Whom one speaks to.
  'ông bà bác cô chú anh chị em cháu con quý công dân người dân bà con mình tôi chúng ta bọn gia đình vợ chồng cha mẹ bố má',
  'chủ hộ cán bộ công chức bộ phận một cửa trung tâm phục vụ hành chính công quầy cơ quan ủy ban nhân dân công an xã phường tỉnh thành phố đặc khu ubnd khu tổ thôn ấp',
  // What one does.
  'gửi chụp sửa ghi chép khai mang nộp xin chọn bỏ mở đến bổ sung cung cấp điền viết đính kèm tải quét scan giữ đánh dấu thay làm kiểm tra đối chiếu xem theo dõi trả ký hỏi liên hệ ghé thêm',
  'đọc nói gọi báo nhận lấy đưa tìm dùng so tính hẹn chờ đợi đi về vào ra lên xuống đăng nhập bấm nhấn kéo lưu in giải quyết tiếp nhận xử lý thực hiện hoàn thiện hoàn thành chuyển giao tránh hướng dẫn thông báo yêu cầu đề nghị mời vui lòng cảm ơn thông cảm lỗi kính thưa chào làm phiền',
  // Things.
  'hồ sơ giấy tờ tờ khai đơn mẫu bản chính gốc sao điện tử ảnh hình tệp file pdf jpg png trang mặt góc dấu chữ ký số mã ô mục dòng cột phần thông tin dữ liệu cơ sở quốc gia dân cư đất đai',
  'căn cước cccd cmnd thẻ định danh họ tên đệm ngày tháng năm sinh giới tính quê quán dân tộc quốc tịch địa chỉ nơi chỗ thường trú tạm trú lưu trú hộ tịch hộ khẩu khai sinh khai tử kết hôn ly hôn độc thân tình trạng hôn nhân',
  'hợp đồng thuê nhà phụ lục ý kiến đồng ý ủy quyền quyết định chứng từ biên lai hóa đơn giao dịch ngân hàng chuyển khoản tiền lệ phí nghĩa vụ tài chính sổ đỏ hồng thửa bản đồ diện tích quyền sử dụng chứng nhận chứng sinh báo tử trích lục bằng tốt nghiệp kinh doanh vốn lao động ngành nghề quán',
  'cổng mạng máy điện thoại tin nhắn kho tài khoản ứng dụng phần mềm hệ thống đường dẫn thủ tục dịch vụ kết quả phiếu thư',
  // How it is, and how it should be.
  'rõ nét nguệch ngoạc mờ tối lóa loá nhòe nhoè cắt thiếu đủ đầy mất trùng khớp sai đúng khác giống nhầm lệch cũ hợp lệ hợp pháp mới sáng phẳng thẳng ngang nhỏ to lớn rộng ngắn dài chậm nhanh sớm muộn quá hết sẵn khó dễ hiểu yên tâm cẩn thận đàng hoàng kỹ ngắn gọn tốt nhiều ít vài đôi cụ thể chắc',
  // When.
  'hôm nay mai ngày giờ buổi sáng trưa chiều tối tuần thứ hạn thời gian lần cuối đầu kế tiếp việc làm nghỉ lễ phút trước quy định lý do trường hợp bản thân đèn bóng cửa sổ bàn mỗi dưới thấy biết nhớ tuổi điều kiện',
] as const;
