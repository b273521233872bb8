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
  'bản sao chứng thực, sao y, sao y bản chính, photo công chứng, gửi căn cước, nộp căn cước, kèm căn cước',
  'ảnh căn cước, bản sao căn cước, bản chụp căn cước, photo căn cước, gửi cccd, nộp cccd, kèm cccd',
  'ảnh cccd, photo cccd, chụp căn cước, chụp cccd',
  // In the civil status database; "để làm giấy khai sinh" asks for nothing.
  'gửi giấy khai sinh, nộp giấy khai sinh, kèm giấy khai sinh, thêm giấy khai sinh, và giấy khai sinh',
  'gửi giấy kết hôn, nộp giấy kết hôn, kèm giấy kết hôn, thêm giấy kết hôn, và giấy kết hôn',
);

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

/** Words that may stand between such a word and what it turns round. */
export const fillingWords =
  'cần phải nên được có muốn cho việc gì hay hoặc và yêu cầu đề nghị bao giờ thể ai bác ông bà anh chị cô chú em cháu đi lại tự';

/** Words after a thing that say it is of no use. */
export const uselessWords = wordList(
  'làm gì, vô ích, cũng không, thì không, là không, không nhận, không giải quyết, không cần thiết',
);

/** Words with which one says what to do. */
export const doingWords = wordList(
  'gửi, chụp, sửa, ghi, khai, mang, nộp, xin, chọn, bỏ, mở, đến, bổ sung, cung cấp, điền, viết, chép',
  'đính kèm, tải, quét, scan, giữ, đánh dấu, thay, làm lại, kiểm tra, đối chiếu, xem lại, theo dõi, trả, ký',
  'hỏi, liên hệ, ghé, thêm, đem, cầm, đưa, chuyển, chỉnh',
);

/** With which deeds each advice is followed, beside the ones that only say to look: "xem lại giấy" puts nothing right. */
export const deedsOfAdvice: Readonly<Record<Exclude<HowPhrase, 'own' | 'none'>, readonly string[]>> = {
  'send-paper': wordList(
    'gửi, nộp, bổ sung, cung cấp, chụp, mang, đem, cầm, đưa, đính kèm, tải, quét, scan, viết, điền, thay, xin, thêm',
  ),
  'retake-photo': wordList(
    'chụp, quét, scan, gửi lại, mang, đem, cầm, đưa, nộp lại, bổ sung, cung cấp, tải lại, tải lên, thay',
  ),
  'correct-field': wordList(
    'sửa, ghi, khai, điền, viết, chép, nhập, gõ, chỉnh, chọn, bỏ dấu, đánh dấu, làm lại, thay, bổ sung, thêm',
  ),
  'declare-owner': wordList('khai, ghi, điền, viết, chọn, đánh dấu, sửa, bổ sung, nộp lại'),
  'get-consent': wordList('xin, hỏi, liên hệ, nhờ, đánh dấu, ký, chọn, gửi, nộp, bổ sung, mang'),
  'pay-fee': wordList('nộp, trả, chuyển, thanh toán'),
  'show-proof': wordList(
    'gửi, cung cấp, bổ sung, chụp, mang, đem, cầm, đưa, đính kèm, tải, quét, scan, giữ, theo dõi',
  ),
  'readable-file': wordList(
    'gửi, nộp, chụp, quét, scan, lưu, chuyển, tải, đính kèm, bổ sung, ký lại, ký số, thay, mang, đem',
  ),
  'bring-original': wordList('mang, đem, cầm, đưa, đến, ghé, xuất trình'),
  'file-there': wordList('nộp, gửi, chọn, làm lại, chuyển, đến, mang, sửa, khai'),
  'keep-one': wordList('giữ, bỏ, chọn, theo dõi, rút, chờ'),
  'file-again': wordList('nộp, làm lại, gửi, khai, chọn, điền, chờ'),
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
