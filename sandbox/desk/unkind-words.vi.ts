/**
 * Words that an office never writes, for what an officer writes in his own words: a teacher can read and add.
 * Whole words only ("ông" is not in "không"); capitals and the place of the tone mark do not count. A word typed
 * without any mark also counts for the word with marks, except in `blamingOnlyWithMarks`.
 */
import { wordList } from './word-list.ts';

/** Words that ask for everything and name nothing. */
export const vagueWords = wordList(
  'giấy tờ liên quan, các giấy tờ khác, giấy tờ cần thiết, hồ sơ chưa đầy đủ, theo quy định, vân vân',
  'giấy tờ còn thiếu, báo sau, báo thiếu gì nữa, sẽ không xem, gửi gì thì gửi, khi nào có thì',
);

/** Words that blame, scold or mock, and mean nothing else when they are typed without marks. */
export const blamingWords = wordList(
  // Careless, lazy, of bad will.
  'cẩu thả, ẩu tả, khai ẩu, nộp ẩu, làm ẩu, quá ẩu, khai bừa, nộp bừa, làm bừa, bừa bãi, lơ là, lơ đễnh',
  'lười biếng, lười đọc, vô trách nhiệm, thiếu trách nhiệm, thiếu ý thức, vô ý thức, không chịu, khai gian',
  'gian dối, gian lận, khai láo, làm ăn kiểu',
  // Told you so.
  'đã nói rồi, nói rồi mà, nói bao nhiêu lần, bao nhiêu lần rồi, bao lần rồi, mà không nghe, hỏi hoài',
  'hỏi gì mà, phải biết chứ, ai cũng biết, dễ thế mà, dễ vậy mà, có thế mà, có vậy mà, đơn giản thế mà',
  // Cannot read, cannot see, cannot think.
  'không biết đọc, không đọc kỹ, không chịu đọc, không có mắt, có mắt không, mắt để đâu, thiếu hiểu biết',
  'kém hiểu biết, thiếu suy nghĩ, chậm hiểu, lẩm cẩm, lú lẫn, sao ngu, ngu thế, ngu quá, ngu dốt, ngu ngốc',
  'ngu si, dốt nát, dốt thế, dốt quá, ngốc nghếch',
  // Whose fault, whose trouble.
  'lỗi của bác, lỗi của ông, lỗi của bà, lỗi của anh, lỗi của chị, lỗi của cô, lỗi của chú, lỗi tại bác',
  'lỗi tại ông, lỗi tại bà, lỗi tại anh, lỗi tại chị, lỗi tại cô, lỗi tại chú, lỗi của người nộp',
  'lỗi của công dân, lỗi do người nộp, tự chịu, ráng chịu, chịu khó mà, mất thời gian của, mất thì giờ',
  'phiền phức, phiền quá, phiền chết, rắc rối quá, lôi thôi',
  // Insults, and what is said behind somebody's back.
  'khờ khạo, óc chó, vô học, đm, đmm, vcl, con mẹ nó, mẹ kiếp, đồ ngu, do ngu, đồ nhà quê, nhà quê, già rồi',
  'ông già, bà già, lão già, thất học, mất dạy, ngớ ngẩn, đồ điên, đồ khùng',
  // Rough.
  'vớ vẩn, tào lao, linh tinh, lung tung, chẳng ra gì, chả ra gì, không ra gì, cũng không xong',
  'có đọc được chữ không, có đọc được không, không có thời gian, nhanh lên, sai hết rồi, mà cũng để, còn chụp mờ',
  'lần sau nộp cho, lần sau làm như thế, tự đi mà, tự mà lo, sao lại, tại sao không, người đâu mà, có cũng được, không có cũng được',
  'cho đàng hoàng, đừng có, đừng hỏi, đáng đời, mặc kệ, biết điều, lắm chuyện, nhiều chuyện',
);

/** Words that blame only as they stand: typed without marks they mean something harmless ("đã báo", "điện", "máy"). */
export const blamingOnlyWithMarks = wordList(
  'cố tình, cố ý, đã bảo, đã dặn, nói mãi, hỏi mãi, nói dối, làm cho có, lười, ẩu, bịa đặt, con chó, đồ chó',
  'ngu, dốt, đần, ngốc, điên, khùng, mù, điếc, láo, hỗn, mày, tao, cút, im đi',
);

/** Words that threaten, or ask for money or a present: an office never writes them. */
export const improperWords = wordList(
  'kẻo, coi chừng, liệu hồn, đừng trách, nếu không thì, không thì thôi, đuổi, tịch thu, bắt giam, phạt tiền',
  'phạt nặng, bị phạt, cắt trợ cấp, thùng rác, sọt rác, vứt đi, quẳng đi, xé bỏ, tiền mặt, tiền cho',
  'kèm tiền, và tiền, thêm tiền, đưa tiền, tiền bồi dưỡng, bồi dưỡng cán bộ, phong bì, lót tay, cà phê cho',
  'chút quà, món quà, biếu, tài khoản của tôi, tài khoản riêng, nhà riêng, cho tôi giữ, bưu điện cho tôi',
  'ký giùm, ký hộ, ký thay, nhà cán bộ, nhà tôi, cho tôi trước, muốn nhanh, cho nhanh, phải làm gì rồi, lệ phí cho tôi',
  'mã trong tin nhắn, mã tin nhắn, mã otp, đọc mã, tài khoản ngân hàng cho, tài khoản và điện thoại, điện thoại của tôi',
  'điện thoại cho tôi, số của tôi, zalo của tôi, tiền cho tôi, trả tiền cho, chuyển tiền cho, gửi tiền cho, nghìn đồng',
  'không nhận hồ sơ nữa, không là tôi, là tôi trả, là tôi bỏ, là tôi xóa, đừng đến đây nữa, thì đừng đến',
);
