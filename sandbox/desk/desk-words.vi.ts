/**
 * Words that the rules of the desk look for in what an officer writes in his own words: a teacher can read and add.
 * Whole words only ("ông" is not in "không"); capitals and the place of the tone mark do not count. A word typed
 * without any mark also counts for the word with marks.
 */
import type { HowPhrase } from './phrases.ts';
import { wordList } from './word-list.ts';

/** Papers that no office may ask for, because it looks them up itself, and copies that nobody needs. */
export const papersInVain = wordList(
  'sổ hộ khẩu, hộ khẩu, sổ tạm trú, giấy xác nhận cư trú, xác nhận cư trú, giấy xác nhận độc thân',
  'giấy xác nhận tình trạng hôn nhân, xác nhận dân sự, sơ yếu lý lịch, bản sao công chứng, công chứng',
  'bản sao chứng thực, sao y, sao y bản chính, photo công chứng, căn cước, cccd, cmnd, ảnh thẻ',
  'giấy khai sinh, bản sao khai sinh, giấy kết hôn, giấy chứng nhận kết hôn, bản sao kết hôn',
);

/** Papers and stamps that are asked for besides what a dossier lacks. */
export const otherPapers = wordList(
  'sổ đỏ, sổ hồng, hóa đơn, giấy ly hôn, bằng tốt nghiệp, giấy ủy quyền, giấy báo tử, ảnh chân dung, giấy tờ nơi ở',
  'hồ sơ bệnh viện, biên lai nộp tiền, tờ khai bản giấy, xác nhận của công an, xác nhận của ủy ban, ủy ban xác nhận',
  'công an xác nhận, xác nhận của xã, xác nhận của trưởng thôn, dấu đỏ của ủy ban',
);

/** Words that ask for what comes next. */
export const askingWords = wordList(
  'gửi, gởi, nộp, kèm, kèm theo, mang, mang theo, đem, đem theo, cầm, cầm theo, đưa, thêm, chụp, bổ sung, cung cấp',
  'đính kèm, photo, quét, scan, lấy, cần, phải có, cần có, đòi, yêu cầu, mà cả, có xác nhận, đã được',
);

/** Words that only point at what comes next: "theo thẻ căn cước", "số căn cước". */
export const pointingWords = wordList(
  'theo, như, trên, giống, khớp, đúng, xem, mở, để làm, làm, cấp, trong, đã có, số, chủ, ghi, sửa, muốn',
);

/** Words after a paper that tell where it is, or leave it. */
export const tellingWords = wordList('đã có, có sẵn, thì thôi, cơ quan tự tra, không nộp');

/** Words before the name of a paper that make it a paper, not a fact: "giấy kết hôn", not "nơi cư trú". */
export const paperWords = wordList('giấy, giấy tờ, bản, sổ, trích lục, văn bản, quyết định, đăng ký');

/** Words that release somebody from what comes next: "không cần gửi thêm sổ hộ khẩu". */
export const releasingWords = wordList(
  'không cần, không phải, không đòi, không yêu cầu, chưa cần, khỏi, không dùng, không hỏi',
);

/** Words that take such a release back again: "không cần gì ngoài sổ hộ khẩu". */
export const exceptingWords = wordList('ngoài, trừ, quên, thiếu');

/** Words that turn what comes next into its opposite: "đừng gửi", "không cần phải gửi". */
export const negatingWords = wordList('không, đừng, chớ, chẳng, chả, khỏi, chưa, cấm, miễn, thôi, ngừng');

/** What somebody has not done or cannot do: a matter of fact, not a word against it. */
export const mattersOfFact = wordList(
  'chưa gửi, chưa nộp, chưa chụp, chưa ký, chưa ghi, chưa khai, chưa sửa, chưa bổ sung, không thấy, không mở được',
  'không nhận được, không có, không tự',
);

/** "Nếu không chụp được" turns nothing round either. */
export const conditionalWord = 'nếu';

/** "Anh đã gửi" asks for nothing. */
export const pastWord = 'đã';

/** Words before a last day, and words that may stand between. */
export const limitWords = wordList('trước, hạn, chậm nhất, muộn nhất');
export const limitFillers = wordList('hết, là, ngày');

/** Words that may stand between such a word and what it turns round. */
export const fillingWords =
  'cần phải nên được có muốn cho việc gì hay hoặc và yêu cầu đề nghị bao giờ thể ai bác ông bà anh chị cô chú em cháu đi lại tự';

/** Words after a thing that say it is of no use. */
export const uselessWords = wordList(
  'làm gì, vô ích, cũng không, thì không, là không, không nhận, không giải quyết, không cần thiết',
);

/** Words with which one says what to do. */
export const doingWords = wordList(
  'gửi, gởi, chụp, sửa, ghi, khai, mang, nộp, xin, chọn, bỏ, đến, bổ sung, cung cấp, điền, viết, chép',
  'đính kèm, tải, quét, scan, giữ, đánh dấu, thay, làm lại, kiểm tra, đối chiếu, xem lại, theo dõi, trả, ký',
  'hỏi, liên hệ, ghé, thêm, đem, cầm, đưa, chuyển, chỉnh',
);

/** With which deeds each advice is followed, beside the ones that only say to look: "xem lại giấy" puts nothing right. */
export const deedsOfAdvice: Readonly<Record<Exclude<HowPhrase, 'own' | 'none'>, readonly string[]>> = {
  'send-paper': wordList(
    'gửi, gởi, nộp, bổ sung, cung cấp, chụp, mang, đem, cầm, đưa, đính kèm, tải, quét, scan, viết, điền, thay, xin, thêm',
  ),
  'retake-photo': wordList(
    'chụp, quét, scan, gửi lại, gởi lại, mang, đem, cầm, đưa, nộp lại, bổ sung, cung cấp, tải lại, tải lên, thay',
  ),
  'correct-field': wordList(
    'sửa, ghi, khai, điền, viết, chép, nhập, gõ, chỉnh, chọn, bỏ dấu, đánh dấu, làm lại, thay, bổ sung, thêm',
  ),
  'declare-owner': wordList('khai, ghi, điền, viết, chọn, đánh dấu, sửa, bổ sung, nộp lại'),
  'get-consent': wordList('xin, hỏi, liên hệ, nhờ, đánh dấu, ký, chọn, gửi, nộp, bổ sung, mang'),
  'pay-fee': wordList('nộp, trả, chuyển, thanh toán'),
  'show-proof': wordList(
    'gửi, gởi, cung cấp, bổ sung, chụp, mang, đem, cầm, đưa, đính kèm, tải, quét, scan, giữ, theo dõi',
  ),
  'readable-file': wordList(
    'gửi, gởi, nộp, chụp, quét, scan, lưu, chuyển, tải, đính kèm, bổ sung, ký lại, ký số, thay, mang, đem',
  ),
  'bring-original': wordList('mang, đem, cầm, đưa, đến, ghé, xuất trình'),
  'file-there': wordList('nộp, gửi, chọn, làm lại, chuyển, đến, mang, sửa, khai'),
  'keep-one': wordList('giữ, bỏ, chọn, theo dõi, rút, chờ'),
  'file-again': wordList('nộp, làm lại, gửi, khai, chọn, điền, chờ'),
};

/** What makes it worse: an office that asks for this sends somebody astray. */
export const contraryDeeds: Partial<Record<HowPhrase, readonly string[]>> = {
  'show-proof': wordList(
    'nộp lại lệ phí, nộp tiền lại, nộp lại tiền, nộp lại lần nữa, chuyển khoản lại, chuyển khoản lệ phí lần nữa',
  ),
  'keep-one': wordList('nộp thêm, thêm một hồ sơ'),
  'bring-original': wordList('gửi ảnh, qua điện thoại, qua bưu điện'),
  'correct-field': wordList('giữ nguyên số, giữ nguyên như cũ'),
  'get-consent': wordList('không cần hỏi, cứ đánh dấu'),
};

/** People of a form: who is named besides the one whose answer is wrong sends the reader to the wrong field. */
export const peopleOnForms = [wordList('mẹ'), wordList('cha, bố'), wordList('em bé, trẻ')] as const;

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
export const wholeNames = wordList(
  'hồ sơ, cơ quan, công an, ủy ban, ubnd, đúng nơi, nơi nộp, lệ phí, biên lai, giao dịch, chuyển khoản',
  'khoản đã trả, tuổi, điều kiện, thủ tục, lưu trú, tạm trú, hạn bổ sung, thời hạn',
);

/** Words of a name that many names have: they tell no thing from another. */
export const namelessWords =
  'giấy tờ bản ảnh số của và các có ghi là gì ai ở cho khác theo này một hoặc được ô nào bao nhiêu đã về tại khi để em bé';
