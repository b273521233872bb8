import { describe, expect, it } from 'vitest';
import { withoutMarks } from '#src/platform/text/fold.ts';
import type { GradeRule } from './grade-line.ts';
import { gradeLetter, openCase, rightLetter } from './letters-for-tests.ts';

const rent = 'tam-tru-thieu-giay';
const birth = 'khai-sinh-anh-mo';
const number = 'khai-tu-lech-so';

const files = new Map([rent, birth, number].map((id) => [id, openCase(id).file]));

/** What objects to the right letter of a case when its first point says how in these words. */
function objectionsTo(id: string, own1: string, how = 'own'): readonly GradeRule[] {
  const file = files.get(id) ?? openCase(id).file;
  const letter = rightLetter(file);
  const { mending } = gradeLetter(file, {
    ...letter,
    own1,
    how1: how === 'own' ? how : (letter['how1'] ?? ''),
  });
  return mending;
}

const good: readonly (readonly [caseId: string, text: string])[] = [
  [rent, 'Đem hợp đồng thuê nhà lại đây'],
  [rent, 'Anh cầm hợp đồng thuê nhà đến bộ phận một cửa giúp em.'],
  [rent, 'Nhờ anh chụp đủ các trang hợp đồng thuê nhà rồi gửi qua cổng trước ngày 3/12.'],
  [rent, 'Hồ sơ còn thiếu hợp đồng thuê nhà. Anh mang theo bản gốc đến quầy, chúng tôi chụp giúp.'],
  [rent, 'Anh Năm gửi giúp hợp đồng thuê nhà có chữ ký của bà Lan, không cần gửi thêm giấy tờ nào khác.'],
  [rent, 'Anh chỉ cần gửi hợp đồng thuê nhà, không cần gửi sổ hộ khẩu.'],
  [rent, 'Đưa hợp đồng thuê nhà đến quầy trong giờ hành chính, có gì chưa rõ thì hỏi một cửa.'],
  [rent, 'Nộp lại giúp em giấy tờ chứng minh chỗ ở hợp pháp, ví dụ hợp đồng thuê nhà.'],
  [birth, 'Bác đặt giấy chứng sinh lên mặt bàn phẳng, bật đèn, chụp lại cho rõ chữ.'],
  [birth, 'Ảnh tối nên không đọc được ngày sinh. Bác chụp lại giấy chứng sinh vào buổi sáng nhé.'],
  [birth, 'Mời bác mang Giấy chứng sinh đến quầy, cán bộ quét giúp ngay.'],
  [number, 'Bác sửa lại số định danh của cụ theo thẻ căn cước, rồi gửi lại hồ sơ.'],
  [number, 'Số định danh trên tờ khai lệch một chữ số, nhờ bác xem thẻ rồi điền lại.'],
  ['khai-sinh-ten-khong-dau', 'Chị ghi lại họ tên mẹ cho đủ dấu, giống như trên thẻ căn cước.'],
  [
    'chung-thuc-ban-chinh',
    'Cô cầm theo bản chính bằng tốt nghiệp, đến quầy một cửa, xong ngay trong buổi sáng.',
  ],
  ['xoa-no-thieu-trang', 'Bà chụp lại Giấy chứng nhận, đủ các trang, nhất là trang có ghi nợ.'],
  [
    'tam-tru-thieu-giay',
    'Đề nghị công dân bổ sung hợp đồng thuê nhà để Công an xã có căn cứ giải quyết hồ sơ đăng ký tạm trú.',
  ],
  [
    'tam-tru-thieu-giay',
    'Anh ơi, hồ sơ còn thiếu hợp đồng thuê trọ, anh chụp lại rồi gửi bổ sung qua điện thoại nha.',
  ],
  ['tam-tru-thieu-giay', 'Dạ anh gửi giùm em cái hợp đồng thuê nhà nghen, có vậy thôi.'],
  ['tam-tru-thieu-giay', 'Khi nào rảnh anh chụp hợp đồng thuê nhà gửi lại cho đầy đủ.'],
  ['khai-sinh-anh-mo', 'Dạ thưa bác, tấm hình giấy chứng sinh hơi mờ, bác ra cửa sổ chụp lại dùm con.'],
  ['khai-sinh-anh-mo', 'Bác lau ống kính điện thoại rồi chụp lại giấy chứng sinh giúp ạ.'],
  ['khai-sinh-anh-mo', 'Bác đừng lo, chỉ cần chụp lại giấy chứng sinh là được, các giấy khác đã đủ.'],
  ['khai-sinh-anh-mo', 'Bác chụp lại giấy chứng sinh để chúng tôi làm giấy khai sinh cho cháu.'],
  ['khai-sinh-anh-cat', 'Bác đặt giấy chứng sinh xuống bàn, lùi máy ra một chút rồi chụp lại.'],
  ['khai-tu-lech-so', 'Số định danh của ông cụ nhập nhầm, bác vào tờ khai nhập lại cho đúng nhé.'],
  [
    'khai-tu-lech-so',
    'Đề nghị sửa lại số định danh cá nhân của người chết theo giấy tờ, sau đó bấm gửi lại.',
  ],
  [
    'trich-luc-chua-doi-soat',
    'Tiền đã trừ nhưng chưa đối soát. Bác gửi ảnh biên lai giao dịch lên cổng giúp, đừng nộp lại lệ phí.',
  ],
  ['trich-luc-trung', 'Chị rút bớt một hồ sơ, chỉ giữ một hồ sơ thôi.'],
  ['tam-tru-nham-co-quan', 'Hồ sơ này thuộc thẩm quyền Công an xã, anh chọn lại cơ quan rồi nộp nhé.'],
  ['khai-sinh-anh-mo', 'Bác chỉ cần chụp lại giấy chứng sinh, giấy chứng nhận kết hôn không cần nộp.'],
  [
    'khai-sinh-anh-mo',
    'Giấy chứng nhận kết hôn đã có trong cơ sở dữ liệu, bác không phải nộp. Bác chỉ cần chụp lại giấy chứng sinh.',
  ],
  [
    'khai-sinh-anh-mo',
    'Bác chụp lại giấy chứng sinh, không cần gửi thêm sổ hộ khẩu, giấy chứng nhận kết hôn.',
  ],
  ['tam-tru-thieu-giay', 'Anh chưa gửi hợp đồng thuê nhà, anh gửi bổ sung trước ngày 3/12 nhé.'],
  [
    'tam-tru-thieu-giay',
    'Nếu không tự chụp được hợp đồng thuê nhà, anh mang đến bộ phận một cửa, chúng tôi chụp giúp.',
  ],
  ['tam-tru-thieu-giay', 'Chúng tôi không thấy hợp đồng thuê nhà trong hồ sơ, anh gửi lại giúp.'],
  ['tam-tru-thieu-giay', 'Anh gởi hợp đồng thuê nhà giúp em.'],
  [
    'khai-tu-lech-so',
    'Căn cước của cụ ghi số khác, bác sửa số định danh trên tờ khai cho đúng, không phải nộp căn cước.',
  ],
  [
    'khai-tu-lech-so',
    'Số định danh của cụ trên tờ khai sai một số so với cơ sở dữ liệu. Bác sửa lại theo thẻ căn cước của cụ.',
  ],
  ['chung-thuc-ban-chinh', 'Muốn sao y phải có bản gốc, cô cầm bằng gốc ra phường giùm em nha.'],
  ['xac-nhan-nop-ho', 'Chị khai rõ chủ hồ sơ là ai, chị chỉ là người nộp hộ.'],
  ['dat-dai-anh-loa', 'Bác chụp lại sổ đỏ ở chỗ không bị nắng chiếu, thấy rõ số thửa.'],
];

/** Letters that must not go out; each with the rule that has to say why. */
const bad: readonly (readonly [text: string, rule: GradeRule])[] = [
  // Papers that are in a database.
  ['Gửi hợp đồng thuê nhà, ông già này khờ khạo quá, kèm sổ hộ khẩu và căn cước công chứng', 'nothing-known'],
  ['Gửi hợp đồng thuê nhà, ông già này khờ khạo quá, kèm sổ hộ khẩu và căn cước công chứng', 'words'],
  ['Gửi hợp đồng thuê nhà và giấy xác nhận cư trú', 'nothing-known'],
  ['Gui hop dong thue nha kem so ho khau', 'nothing-known'],
  ['Gửi hợp đồng thuê nhà, không cần gì khác ngoài sổ hộ khẩu', 'nothing-known'],
  ['Gửi hợp đồng thuê nhà bản sao công chứng', 'words'],
  ['Gửi hợp đồng thuê nhà, kèm căn cước của cả hai vợ chồng', 'nothing-known'],
  // The opposite.
  ['Đừng gửi hợp đồng thuê nhà', 'advice'],
  ['Không gửi hợp đồng thuê nhà cũng được', 'advice'],
  ['Anh không cần phải gửi hợp đồng thuê nhà', 'advice'],
  ['Gửi lại hồ sơ, chưa cần nộp hợp đồng thuê nhà', 'advice'],
  ['Anh gửi hợp đồng thuê nhà làm gì', 'advice'],
  ['Có hợp đồng thuê nhà gửi cũng không nhận', 'advice'],
  ['khoi mang hop dong thue nha den day', 'advice'],
  // Money, threats.
  ['Gửi hợp đồng thuê nhà và nộp 500 nghìn tiền mặt cho tôi', 'words'],
  ['Gửi hợp đồng thuê nhà kẻo tôi đuổi ra khỏi xã', 'words'],
  ['Gửi hợp đồng thuê nhà vào thùng rác', 'words'],
  ['Gửi hợp đồng thuê nhà kèm phong bì cho cán bộ', 'words'],
  ['Gửi hợp đồng thuê nhà, nếu không thì công an đến nhà', 'words'],
  ['Gửi hợp đồng thuê nhà rồi chuyển khoản cho em hai triệu', 'clear'],
  ['Gửi hợp đồng thuê nhà, chậm là tôi xóa hồ sơ', 'words'],
  // Insults, some of which no list has.
  ['Óc chó gửi hợp đồng thuê nhà', 'words'],
  ['Vô học gửi hợp đồng thuê nhà', 'words'],
  ['Gửi hợp đồng thuê nhà đm', 'words'],
  ['Con mẹ nó gửi hợp đồng thuê nhà', 'words'],
  ['DO NGU gui hop dong thue nha', 'words'],
  ['Gửi hợp đồng thuê nhà đồ nhà quê', 'words'],
  ['Gửi hợp đồng thuê nhà, già rồi mà không biết gì', 'words'],
  ['Khờ khạo, gửi hợp đồng thuê nhà', 'words'],
  ['Gửi hợp đồng thuê nhà, người đâu mà chậm như rùa', 'clear'],
  ['Gửi hợp đồng thuê nhà đi thằng kia', 'clear'],
  ['Gửi hợp đồng thuê nhà, đúng là dân nghèo', 'clear'],
  ['Gửi hợp đồng thuê nhà, cái mặt trông phát ghét', 'clear'],
  // No sentence.
  ['Nhà gửi hợp chung trong của thuê giấy và một hai ba bốn năm', 'clear'],
  ['gửi gửi gửi gửi hợp đồng', 'clear'],
  ['gửi hợp đồng, gửi hợp đồng, gửi hợp đồng', 'clear'],
  ['hợp đồng gửi và của trong thuê nhà với', 'clear'],
  ['sdfgh gửi hợp đồng thuê nhà jklm', 'clear'],
  ['please send hợp đồng thuê nhà now gửi', 'clear'],
  // Something else than what is missing, or nothing to do.
  ['Gửi ảnh chân dung hợp với căn hộ', 'advice'],
  ['Gửi đồng hợp nhà thuê', 'advice'],
  ['Thiếu hợp đồng thuê nhà', 'advice'],
  ['Gửi đầy đủ các giấy tờ khác theo quy định', 'words'],
];

/** Deeds that do not mend this, other people, and words of no sentence. */
const badElsewhere: readonly (readonly [caseId: string, text: string, rule: GradeRule])[] = [
  ['tam-tru-thieu-giay', 'hợp đồng thuê nhà gửi chụp mang nộp ký', 'clear'],
  ['tam-tru-thieu-giay', 'Gửi hợp đồng thuê nhà và giấy khai sinh của con', 'words'],
  ['tam-tru-thieu-giay', 'Anh gửi hợp đồng thuê nhà về nhà riêng của tôi', 'words'],
  ['tam-tru-chu-ky-loi', 'Ký giùm chủ nhà rồi gửi hợp đồng thuê nhà', 'words'],
  ['khai-sinh-anh-mo', 'Xem lại giấy chứng sinh', 'advice'],
  ['khai-sinh-anh-mo', 'Gửi giấy chứng sinh bản gốc qua bưu điện cho tôi', 'words'],
  ['khai-sinh-ten-khong-dau', 'Sửa lại tên em bé', 'advice'],
  ['khai-sinh-ngay-bang-chu', 'Ghi lại tên em bé', 'advice'],
  ['chung-thuc-ban-chinh', 'Gửi bản chính bằng tốt nghiệp qua bưu điện', 'advice'],
  ['trich-luc-chua-doi-soat', 'Nộp lại lệ phí lần nữa', 'advice'],
  ['trich-luc-trung', 'Nộp thêm một hồ sơ nữa', 'advice'],
  ['xoa-no-thieu-trang', 'Gửi sổ đỏ bản gốc cho tôi giữ', 'words'],
  [
    'tam-tru-thieu-giay',
    'Gửi hợp đồng thuê nhà và ảnh chụp thẻ căn cước hai mặt của hai vợ chồng',
    'nothing-known',
  ],
  [
    'tam-tru-thieu-giay',
    'Gửi hợp đồng thuê nhà, không cần đến quầy mà gửi sổ hộ khẩu qua cổng',
    'nothing-known',
  ],
  ['tam-tru-thieu-giay', 'Gửi hợp đồng thuê nhà và sổ đỏ của chủ nhà', 'nothing-invented'],
  ['tam-tru-thieu-giay', 'Gửi hợp đồng thuê nhà đã được ủy ban xác nhận', 'nothing-invented'],
  ['tam-tru-thieu-giay', 'Đọc mã trong tin nhắn cho tôi rồi gửi hợp đồng thuê nhà', 'words'],
  ['tam-tru-thieu-giay', 'Gửi hợp đồng thuê nhà trước, còn thiếu gì chúng tôi báo sau', 'words'],
  ['tam-tru-thieu-giay', 'Gửi hợp đồng thuê nhà trước ngày 1/1/2020', 'clear'],
  ['tam-tru-thieu-giay', 'Anh đã gửi hợp đồng thuê nhà rồi', 'advice'],
  ['khai-sinh-anh-mo', 'Bác mang giấy chứng sinh bản chính đến nhà cán bộ', 'words'],
  ['khai-sinh-anh-mo', 'Không gửi trong ngày thì không nhận hồ sơ nữa', 'words'],
  ['khai-tu-lech-so', 'Sửa lại số định danh và gửi ảnh thẻ căn cước của cụ', 'nothing-known'],
  ['khai-tu-lech-so', 'Giữ nguyên số định danh như cũ', 'advice'],
  ['trich-luc-chua-doi-soat', 'Nộp tiền lại lần nữa rồi gửi biên lai mới', 'clear'],
];

describe('a letter with words of one’s own', () => {
  it.each(good)('%s: “%s” is accepted, with marks and without', (id, text) => {
    expect(objectionsTo(id, text)).toEqual([]);
    expect(objectionsTo(id, withoutMarks(text))).toEqual([]);
  });

  it.each(bad)('“%s” is not accepted: %s', (text, rule) => {
    expect(objectionsTo(rent, text)).toContain(rule);
  });

  it.each(badElsewhere)('%s: “%s” is not accepted: %s', (id, text, rule) => {
    expect(objectionsTo(id, text)).toContain(rule);
  });

  it('asks for no paper of the case by its name, nor by a part of it', () => {
    const text = 'Chụp lại giấy chứng sinh cho rõ, gửi kèm giấy chứng nhận kết hôn';
    expect(objectionsTo(birth, text)).toEqual(expect.arrayContaining(['nothing-known', 'words']));
    expect(objectionsTo(birth, `${text}, không gửi giấy khác`)).toContain('nothing-known');
    expect(objectionsTo(birth, 'Chụp lại giấy chứng sinh, không cần gửi giấy chứng nhận kết hôn')).toEqual(
      [],
    );
  });

  it.each([
    ['Kèm sổ hộ khẩu nhé anh.', ['nothing-known', 'words']],
    ['Đừng gửi hợp đồng thuê nhà.', ['clear']],
    ['Nộp tiền mặt cho tôi.', ['words']],
    ['Đúng là dân nghèo.', ['clear']],
    ['Hợp đồng chụp đủ các trang, rõ chữ ký hai bên.', []],
  ])('beside the advice of the list “%s” meets %j', (text, rules) => {
    expect(objectionsTo(rent, text, 'list')).toEqual(rules);
  });
});
