import { coachProblems } from './coach/coach-data-messages.vi.ts';
import { dataWords } from './data-words.vi.ts';
import { deskProblems } from './desk/desk-data-messages.vi.ts';
import type { FormProblemCode } from './engine/codes.ts';
import { scamProblems } from './scam-data-messages.vi.ts';

/** Sentences about data files of the sandbox, for the teacher who writes them. */

/** Things that one file names and another holds, as they are called in a sentence. */
const things = {
  persona: 'người',
  'persona-here': 'người trong truyện này (persona hoặc cast)',
  procedure: 'thủ tục',
  place: 'nơi',
  commune: 'xã, phường',
  'fault-file': 'tệp trong sandbox/faults cho lỗi',
  'form-page': 'trang tờ khai',
  field: 'ô',
  'earlier-field': 'ô nào đứng trước mang tên',
  'option-list': 'danh sách lựa chọn',
  image: 'ảnh',
  'start-image': 'ảnh trong start.images',
  component: 'giấy tờ',
  choice: 'lựa chọn',
  resident: 'người tập cùng trong sandbox/coach/residents',
  fear: 'nỗi lo (mục fears) của người này',
  scam: 'tệp trong sandbox/scams mang tên',
} as const;
/** A kind of thing that is looked up by its name. */
export type Thing = keyof typeof things;

/** Why the form would refuse an answer of the story. */
const refusals = {
  'field.required': 'ô này bắt buộc mà chưa có câu trả lời',
  'field.too-long': 'câu trả lời dài quá',
  'name.characters': 'họ tên chỉ có chữ cái',
  'name.long': 'họ tên dài quá',
  'name.case': 'họ tên viết toàn chữ thường hoặc toàn chữ in',
  'name.mojibake': 'có chữ hoa lẫn giữa từ hoặc chữ bị lỗi phông, gõ lại',
  'date.shape': 'ngày phải ghi theo kiểu năm-tháng-ngày, ví dụ "2026-11-03"',
  'date.unreal': 'trên lịch không có ngày này',
  'date.year': 'năm chưa đúng, ghi đủ 4 chữ số',
  'date.future': 'ngày này còn sau lúc bài tập bắt đầu (startsAt)',
  'personal-id.shape': 'số định danh phải có 12 chữ số',
  'personal-id.old-card': 'đây là số 9 chữ số của thẻ cũ, ghi đủ 12 chữ số',
  'personal-id.real': 'số định danh để tập phải bắt đầu bằng 000',
  'phone.shape': 'số điện thoại phải có 10 chữ số',
  'email.practice': 'thư điện tử để tập phải có đuôi ".example"',
  'phone.real': 'số điện thoại để tập phải bắt đầu bằng 0600',
  'email.real': 'thư điện tử để tập phải có đuôi .example',
  'number.shape': 'ô này chỉ ghi số, trong ngoặc kép, ví dụ "2"',
  'number.range': 'số này ngoài mức cho phép của ô',
  'year.shape': 'năm gồm 4 chữ số, trong ngoặc kép, ví dụ "1998"',
  'option.unknown': 'câu trả lời không có trong các lựa chọn của ô',
  'commune.unknown': 'ghi mã xã, phường gồm 5 chữ số, ví dụ "08323"',
  'words.digits': 'ngày phải viết bằng chữ, không ghi số',
  'words.unmarked': 'ngày viết bằng chữ còn thiếu dấu',
  'words.differ': 'ngày viết bằng chữ khác với ngày ghi bằng số',
  'parent.younger': 'cha hoặc mẹ sinh gần năm sinh của con quá',
  'parent.missing': 'cần thông tin của ít nhất cha hoặc mẹ',
  'limit.passed': 'đã quá hạn tính từ ngày này',
  'amount.differ': 'số tiền viết bằng chữ khác số tiền ghi bằng số',
  'amount.unmarked': 'số tiền viết bằng chữ còn thiếu dấu',
  'age.short': 'người này chưa đủ tuổi',
  'range.order': 'ngày cuối đứng trước ngày đầu',
  'range.long': 'từ ngày đầu đến ngày cuối dài quá',
  'address.district': 'địa chỉ nay không còn cấp huyện, bỏ tên huyện',
} as const satisfies Record<FormProblemCode, string>;

/** What the checks between files say. */
export const dataMessages = {
  unknownName: (thing: Thing, name: string) => `Không có ${things[thing]} “${name}”.`,
  idTwice: (id: string) => `Id “${id}” được dùng hai lần. Mỗi id chỉ dùng một lần: đổi tên một chỗ.`,
  idNotFileName: (id: string, file: string) =>
    `Id “${id}” khác tên tệp “${file}”. Sửa id cho giống tên tệp (bỏ đuôi .json), hoặc đổi tên tệp.`,
  realNumber:
    'Chỗ này giống số định danh hoặc số điện thoại của người thật. Dùng số bắt đầu bằng 000 (định danh) hoặc 0600 (điện thoại).',
  choicesMissing: (field: string) =>
    `Ô “${field}” cần mục “options” để người học chọn. ${dataWords.hints.options}`,
  choicesNeedless: (type: string) => `Ô kiểu “${type}” không có lựa chọn. Xóa mục “options”.`,
  formBFaults: 'Đề thứ hai phải gặp đúng những sự cố của đề thứ nhất, chỉ khác người và chi tiết.',
  testReasonTwice: 'Bài đã có đề thứ hai nên là bài kiểm tra được. Bỏ mục withoutTest.',
  goalNeedsQuestion: 'Đích “questions-answered” cần ít nhất một câu trong mục questions.',
  goalNeedsOldPhone: 'Đích “profile-right” cần start.oldPhone: số cũ còn ghi trong tài khoản.',
  goalNeedsPetition: 'Đích “petition-answered” cần mục petition: nơi và lời phản ánh.',
  goalUnreachable: (goal: string) =>
    `Làm hết bài theo lời chỉ vẫn không tới được đích “${goal}”. Xóa đích này, hoặc sửa bài để đích làm được.`,
  vaultNeedsDocument: (name: string) =>
    `Giấy “${name}” lấy từ kho thì phải có mục document. ${dataWords.hints.document}`,
  partialReasonMissing: `Thủ tục làm trên mạng một phần phải nói vì sao. ${dataWords.hints.partialReason}`,
  agencyMissing: `Thiếu cơ quan đúng. ${dataWords.hints.agencies}`,
  factRefused: (field: string, label: string, code: FormProblemCode) =>
    `Tờ khai sẽ không nhận ô “${field}” (${label}): ${refusals[code]}. Sửa trong mục facts.`,
  nameNotUnmarked: (name: string) => `Tên gõ sai phải giống “${name}”, chỉ khác dấu.`,
  fileMissing: 'Thiếu tệp này. Chép lại tệp từ bản trước.',
  ...coachProblems,
  ...deskProblems,
  ...scamProblems,
} as const;
