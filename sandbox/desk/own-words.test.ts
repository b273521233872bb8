import { describe, expect, it } from 'vitest';
import { openCase } from './letters-for-tests.ts';
import { findOwnTroubles, isReadable, unkindWords } from './own-words.ts';

const things = (id: string) => openCase(id).file.things;
const birth = things('khai-sinh-anh-mo');
const birthPaper = birth.nameOf['paper:giay-chung-sinh'] ?? '';

/** As commune officers write, with and without marks; each about something of a case. */
const good: readonly (readonly [caseId: string, subject: string, text: string])[] = [
  [
    'khai-sinh-anh-mo',
    'paper:giay-chung-sinh',
    'Chụp lại giấy chứng sinh cho rõ, đủ bốn góc rồi gửi lại giúp em nhé bác.',
  ],
  [
    'khai-sinh-anh-mo',
    'paper:giay-chung-sinh',
    'Đề nghị ông/bà bổ sung bản chụp Giấy chứng sinh rõ nét, thấy đủ bốn góc.',
  ],
  [
    'khai-sinh-anh-mo',
    'paper:giay-chung-sinh',
    'De nghi bac chup lai Giay chung sinh cho ro, du 4 goc, gui truoc ngay 4/12.',
  ],
  [
    'khai-sinh-anh-mo',
    'paper:giay-chung-sinh',
    'Ảnh giấy chứng sinh bị mờ chữ, bác chụp lại ở chỗ sáng giúp chúng tôi.',
  ],
  [
    'khai-sinh-anh-mo',
    'paper:giay-chung-sinh',
    'Em xin lỗi vì làm phiền bác, bác gửi lại ảnh chứng sinh rõ hơn giúp em ạ.',
  ],
  [
    'khai-sinh-anh-mo',
    'field:motherName',
    'Mở căn cước của chị Hoa, sửa lại tên mẹ cho có dấu: Nguyễn Thị Hoa.',
  ],
  ['khai-sinh-anh-mo', 'field:childBirthWords', 'Ghi lại ngày sinh bằng chữ cho khớp với ngày sinh bằng số.'],
  ['khai-sinh-anh-mo', 'whole', 'Nộp lại hồ sơ ở Ủy ban nhân dân Xã Thượng Long, nơi cha mẹ cháu cư trú.'],
  [
    'tam-tru-thieu-giay',
    'paper:giay-to-cho-o',
    'Kính đề nghị công dân nộp bổ sung hợp đồng thuê nhà, có chữ ký hai bên.',
  ],
  [
    'tam-tru-thieu-giay',
    'paper:giay-to-cho-o',
    'De nghi anh gui bo sung hop dong thue nha co chu ky cua chu nha.',
  ],
  [
    'tam-tru-chu-ky-loi',
    'paper:giay-to-cho-o',
    'Gửi lại tệp hợp đồng thuê nhà có chữ ký số hợp lệ, dạng PDF.',
  ],
  [
    'tam-tru-thieu-giay',
    'field:homeOwnerAgrees',
    'Xin ý kiến đồng ý của bà Lan, chủ nhà, rồi đánh dấu vào ô đồng ý.',
  ],
  [
    'khai-tu-lech-so',
    'field:personPersonalId',
    'Bác mở thẻ căn cước của cụ ra, sửa lại số định danh cho đúng 12 chữ số.',
  ],
  ['khai-tu-lech-so', 'field:personPersonalId', 'Kiem tra lai so CCCD cua cu Bon, sua cho khop roi nop lai.'],
  [
    'khai-tu-lech-so',
    'paper:giay-bao-tu',
    'Quý công dân vui lòng cung cấp lại Giấy báo tử bản rõ, thấy đủ dấu và chữ ký.',
  ],
  ['ho-kinh-doanh-hai-loi', 'field:workerCount', 'Chị sửa số người làm thành 2 rồi gửi lại hồ sơ.'],
  [
    'ho-kinh-doanh-hai-loi',
    'field:ownerPersonalId',
    'Chị xem lại số CCCD của chủ hộ, sửa cho khớp rồi nộp lại.',
  ],
  [
    'chung-thuc-ban-chinh',
    'paper:ban-chinh',
    'Mang bản chính bằng tốt nghiệp đến bộ phận một cửa để đối chiếu.',
  ],
  [
    'chung-thuc-ban-chinh',
    'paper:ban-chinh',
    'Sáng thứ Tư chị mang theo bản gốc đến quầy, chúng tôi so xong trả ngay.',
  ],
  [
    'xac-nhan-nop-ho',
    'field:applicantIsOwner',
    'Bỏ dấu ở ô người nộp là chủ hồ sơ, rồi khai chủ hồ sơ là anh Y Nam.',
  ],
  [
    'dat-dai-tre-hen',
    'paper:giay-chung-nhan',
    'Chup lai giay chung nhan quyen su dung dat, tranh bong den, du cac trang.',
  ],
  ['dat-dai-tre-hen', 'paper:giay-chung-nhan', 'Sổ đỏ bị lóa một góc, bà chụp lại trang 1 giúp cháu ạ.'],
  [
    'trich-luc-trung',
    'whole',
    'Hồ sơ này trùng với hồ sơ chị nộp lúc sáng, chị giữ hồ sơ trước, không phải nộp gì thêm.',
  ],
  ['trich-luc-trung', 'whole', 'Gửi mã giao dịch và biên lai chuyển khoản, chưa cần trả lại lần nữa.'],
  ['xoa-no-qua-han', 'whole', 'Khi có chứng từ nộp tiền, mời bà nộp lại hồ sơ, thông tin cũ vẫn dùng được.'],
  ['tam-tru-nham-co-quan', 'whole', 'Tạm trú thì nộp ở Công an phường, anh mở cổng chọn lại đúng nơi nhé.'],
];

/** Added to a phrase of the list: they need not say what to do. */
const additions = [
  'Ông bà không phải đến, chỉ cần sửa ô này.',
  'Không cần gửi thêm giấy tờ khác.',
  'Có gì chưa rõ thì hỏi bộ phận một cửa, chúng tôi giúp ngay.',
  'Cam on bac, lam xong la ho so duoc nhan ngay.',
  'Xin lỗi chị vì phải làm lại, tệp này bị lỗi nên máy không mở được.',
  'Đây là lỗi của hệ thống, không phải do bác.',
  'Tam tru noi anh dang o, co tinh le phi vi du.',
  'Đã báo cho cô Hoa qua điện thoại.',
];

const unkind = [
  'Khai cẩu thả quá, sửa lại số định danh đi.',
  'Đã nói rồi mà vẫn thế, gửi lại giấy chứng sinh.',
  'Bác không biết đọc à? Gửi lại giấy chứng sinh.',
  'Tại bác khai sai nên mới mất thời gian của chúng tôi.',
  'Lỗi của chị, chị tự chịu.',
  'Sao ngu thế, chụp lại giấy đi.',
  'Lần sau đừng có nộp ẩu như vậy nữa.',
  'Làm ăn vớ vẩn, gửi lại giấy chứng sinh cho đàng hoàng.',
  'Phiền phức quá, nộp có tờ giấy cũng không xong.',
  'khai cau tha, gui lai giay chung sinh',
  'da noi bao nhieu lan roi, chup lai di',
  'Mày chụp lại giấy chứng sinh rồi gửi đây.',
  'Lười đọc hướng dẫn thì ráng chịu.',
  'Thiếu ý thức, không chịu đọc kỹ tờ khai.',
  'Cố tình khai gian số định danh.',
  'KHÔNG CÓ MẮT À, GIẤY MỜ THẾ NÀY.',
  'vo trach nhiem, nop lai ho so di',
  'Dốt thế, sửa số định danh đi.',
];

const gibberish = [
  'gửi xyz xyz xyz',
  'asdf gửi jkl qwe rty',
  'aaa bbb ccc gửi giấy chứng sinh ddd eee fff',
  'gửi gửi gửi gửi gửi giấy',
  'chụp chụp chứng sinh chứng sinh chụp chụp chứng sinh',
  'lorem ipsum dolor gửi sit amet',
  'gửi 123 456 789',
  'blah blah gửi blah chứng sinh blah',
  '... gửi ... !!!',
  'gửi con mèo bay lên mặt trăng nuốt kẹo',
  'qwerty uiop gui giay hjkl zxcv',
  'giấy giấy giấy giấy gửi chứng sinh giấy giấy giấy',
];

describe('an officer’s own words', () => {
  it.each(good)('%s, %s: “%s” says what to do with what', (id, subject, text) => {
    const { nameOf, names } = things(id);
    expect(nameOf[subject], 'the subject is one of the dossier').toBeDefined();
    expect(findOwnTroubles(text, nameOf[subject] ?? '', names)).toEqual([]);
    expect(unkindWords(text)).toEqual([]);
  });

  it.each(additions)('“%s” is clear and kind', (text) => {
    expect(isReadable(text, birth.names)).toBe(true);
    expect(unkindWords(text)).toEqual([]);
  });

  it.each(unkind)('“%s” blames', (text) => {
    expect(unkindWords(text)).not.toEqual([]);
  });

  it.each(gibberish)('“%s” is no sentence', (text) => {
    expect(findOwnTroubles(text, birthPaper, birth.names)).toContain('unsure');
  });

  it.each([
    ['Gửi lại cho rõ giúp em bác nhé', ['no-thing']],
    ['Gửi ảnh căn cước của bác', ['no-thing']],
    ['Giấy chứng sinh của cháu bị mờ', ['no-deed']],
    ['Ảnh này bị mờ quá rồi', ['no-thing', 'no-deed']],
    ['Gửi giấy chứng sinh', []],
    ['Chứng sinh', ['unsure', 'no-deed']],
  ])('“%s” lacks %j', (text, troubles) => {
    expect(findOwnTroubles(text, birthPaper, birth.names)).toEqual(troubles);
  });

  it('knows whole words only: “không” is not “ông”, “ngụ” is not a scolding', () => {
    expect(unkindWords('Nơi tạm ngụ của ông bà không khớp, mời ngủ trọ nghỉ máy điện')).toEqual([]);
    expect(unkindWords('tam ngu, may tinh, dien don, tao tai khoan, da bao cho bac')).toEqual([]);
  });
});
