import { expect, it } from 'vitest';
import { DataFileError } from '#src/platform/data-files/data-problem.ts';
import { loadSandbox } from '../load.ts';
import { readSandboxFiles } from '../read-sandbox-files.ts';

const texts = readSandboxFiles();
const two = 'sandbox/desk/cases/ho-kinh-doanh-hai-loi.json';
const blurred = 'sandbox/desk/cases/khai-sinh-anh-mo.json';
const twice = 'sandbox/desk/cases/trich-luc-trung.json';

/** What the loader says after one replacement: `line: sentence`. */
function problemsAfter(file: string, from: string, to: string): readonly string[] {
  const text = texts[file] ?? '';
  expect(text, file).toContain(from);
  try {
    loadSandbox({ ...texts, [file]: text.replace(from, to) });
    return [];
  } catch (error) {
    if (!(error instanceof DataFileError)) throw error;
    return error.problems.map((problem) => `${problem.file}:${problem.line}: ${problem.text}`);
  }
}

const lineOf = (file: string, part: string) =>
  (texts[file] ?? '').slice(0, (texts[file] ?? '').indexOf(part)).split('\n').length;

it.each<[string, string, string, string, string, string]>([
  [
    'a misspelt key',
    two,
    '"databaseFields"',
    '"databaseField"',
    '"databaseFields"',
    'Không có mục nào tên “databaseField”. Có phải thầy cô định ghi “databaseFields”?',
  ],
  [
    'an act that is none',
    two,
    '"act": "request-supplement"',
    '"act": "request-suplement"',
    '"act"',
    'Có phải thầy cô định ghi “request-supplement”?',
  ],
  [
    'a field that is none',
    two,
    '"workerCount": "12"',
    '"workersCount": "12"',
    '"workerCount": "12"',
    'Có phải thầy cô định ghi “workerCount”?',
  ],
  [
    'a picture that nobody has',
    blurred,
    '"chung-sinh-mo"',
    '"chung-sinh-mod"',
    '"chung-sinh-mo"',
    'Không có ảnh “chung-sinh-mod”. Có phải thầy cô định ghi “chung-sinh-mo”?',
  ],
  [
    'a target that is no choice',
    twice,
    '"target": "ho-so-truoc"',
    '"target": "ho-so-sau"',
    '"target"',
    'Không có lựa chọn “ho-so-sau”.',
  ],
  [
    'a real number',
    two,
    '"000192000481"',
    '"025192000481"',
    '"ownerPersonalId": "000192000481"',
    'số định danh hoặc số điện thoại của người thật',
  ],
  [
    'a paper planted that a database has',
    blurred,
    '"inDatabase": ["',
    '"inDatabase": ["giay-chung-sinh", "',
    '"component": "giay-chung-sinh"',
    'đã có trong cơ sở dữ liệu',
  ],
  [
    'a defect that is not there',
    blurred,
    '"chung-sinh-mo"',
    '"chung-sinh-du"',
    '"reason": "R2"',
    'Hồ sơ không có lỗi “R2 paper:giay-chung-sinh”.',
  ],
  [
    'a defect that nobody names',
    two,
    '"declared": {',
    '"declared": { "tradeName": "bán sách",',
    '"right"',
    'Hồ sơ có lỗi “R10 field:tradeName”',
  ],
  [
    'an act the status does not allow',
    two,
    '"status": "submitted"',
    '"status": "completed"',
    '"act"',
    'không làm được việc “request-supplement”',
  ],
  [
    'a fact the form refuses',
    two,
    '"workerCount": "2"',
    '"workerCount": "hai"',
    '"workerCount": "2"',
    'Tờ khai sẽ không nhận ô “workerCount”',
  ],
  [
    'a fault that never reaches an officer',
    two,
    '"fault": "F-SUPP"',
    '"fault": "F-OTP-LATE"',
    '"fault"',
    'Trục trặc “F-OTP-LATE” không đến bàn một cửa bằng một tình huống',
  ],
  [
    'a printed field that is none',
    'sandbox/desk/cases/xac-nhan-in-sai.json',
    '"personName": "Y Năm Ksor"',
    '"personsName": "Y Năm Ksor"',
    '"personName": "Y Năm Ksor"',
    'Có phải thầy cô định ghi “personName”?',
  ],
  [
    'somebody of age who is said not to be',
    'sandbox/desk/cases/ket-hon-chua-du-tuoi.json',
    '"reason": "R15",\n        "field": "maleBirthDate"',
    '"reason": "R15",\n        "field": "femaleBirthDate"',
    '"maleBirthDate": "2007-09-15"',
    'Tờ khai sẽ không nhận ô “maleBirthDate”',
  ],
  [
    'words that are said to differ and do not',
    'sandbox/desk/cases/khai-sinh-ngay-bang-chu.json',
    '"childBirthWords": "ngày ba tháng mười hai năm',
    '"childBirthWords": "ngày ba tháng mười một năm',
    '"reason": "R11"',
    'Hồ sơ không có lỗi “R11 field:childBirthWords”.',
  ],
  [
    'money that is said to be missing and is not',
    'sandbox/desk/cases/trich-luc-chua-doi-soat.json',
    ',\n    "payment": "unbooked"',
    '\n',
    '"reason": "R7"',
    'Hồ sơ không có lỗi “R7 whole”.',
  ],
  [
    'an id that is not the file name',
    two,
    '"id": "ho-kinh-doanh-hai-loi"',
    '"id": "ho-kinh-doanh"',
    '"id"',
    'khác tên tệp',
  ],
])('%s is refused with file, line and what to do', (_, file, from, to, where, sentence) => {
  const problems = problemsAfter(file, from, to);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`${file}:${lineOf(file, where)}: `);
  expect(problems[0]).toContain(sentence);
});
