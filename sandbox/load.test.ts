import { describe, expect, it } from 'vitest';
import { DataFileError } from '#src/platform/data-files/data-problem.ts';
import type { FileTexts } from '#src/platform/data-files/file-texts.ts';
import { faultIds } from './engine/codes.ts';
import { createWorld } from './engine/world.ts';
import { loadSandbox, worldData } from './load.ts';
import { readSandboxFiles } from './read-sandbox-files.ts';

const texts = readSandboxFiles();
const procedure = 'sandbox/procedures/khai-sinh.json';
const scenario = 'sandbox/scenarios/khai-sinh-cho-chau.json';
const question = 'sandbox/scenarios/nam-khong.json';
const persona = 'sandbox/personas/bac-tu.json';
const fault = 'sandbox/faults/f-sim.json';

/** The problems after one replacement, as `line of the replacement: message`. */
function problemsAfter(file: string, from: string | RegExp, to: string): string[] {
  const text = texts[file] ?? '';
  const changed = text.replace(from, to);
  expect(changed, `${file} holds ${from}`).not.toBe(text);
  return problemsOf({ ...texts, [file]: changed });
}

function problemsOf(files: FileTexts): string[] {
  try {
    loadSandbox(files);
    return [];
  } catch (error) {
    if (!(error instanceof DataFileError)) throw error;
    return error.problems.map(({ file, line, text }) => `${file}:${line}: ${text}`);
  }
}

/** Line, from 1, on which a text stands in a file. */
function lineOf(file: string, part: string): number {
  return (texts[file] ?? '').slice(0, (texts[file] ?? '').indexOf(part)).split('\n').length;
}

describe('the data files', () => {
  const sandbox = loadSandbox(texts);

  it('are all in order', () => {
    expect(problemsOf(texts)).toEqual([]);
    expect(sandbox.scenarios.length).toBeGreaterThanOrEqual(12);
    expect(sandbox.procedures.map(({ id, code }) => [id, code])).toEqual([
      ['bien-dong-dat-dai', '1.013833'],
      ['chung-thuc-ban-sao', '2.000815'],
      ['dang-ky-ho-kinh-doanh', '1.001612'],
      ['dang-ky-ket-hon', '1.000894'],
      ['dang-ky-khai-tu', '1.000656'],
      ['dang-ky-tam-tru', '1.004194'],
      ['khai-sinh', '1.001193'],
      ['trich-luc-ho-tich', '2.000635'],
      ['xac-nhan-hon-nhan', '1.004873'],
      ['xoa-ghi-no', '1.013988'],
    ]);
  });

  it('have a file for every fault, and a task that teaches it', () => {
    expect(new Set(sandbox.faults.map(({ id }) => id))).toEqual(new Set(faultIds));
    // F-SIGN is the officer's: the desk teaches it.
    expect(new Set([...sandbox.scenarios.flatMap(({ teaches }) => teaches), 'F-SIGN'])).toEqual(
      new Set(faultIds),
    );
  });

  it('make a world of JSON for each task, with only the people and procedures it needs', () => {
    const calendar = { holidays: {}, workingWeekends: [], coveredUntil: '2027-12-31' };
    for (const { id } of sandbox.scenarios) {
      const data = worldData(sandbox, id, calendar);
      expect(JSON.parse(JSON.stringify(data))).toEqual(data);
      expect(createWorld(data).transitions.length).toBeGreaterThan(10);
    }
    const account = worldData(sandbox, 'tai-khoan-sim-lech', calendar);
    expect(account.procedures).toEqual([]);
    expect(account.personas.map(({ id }) => id)).toEqual(['anh-nam', 'anh-phuc', 'bac-tu', 'co-sau']);
    expect(() => worldData(sandbox, 'khong-co', calendar)).toThrow('The sandbox has no scenario "khong-co".');
  });
});

describe('a wrong file is refused with file, line and what to do', () => {
  it.each<[string, string, string | RegExp, string, string, string]>([
    [
      'a misspelt key',
      scenario,
      '"persona"',
      '"personna"',
      '"persona": "bac-tu"',
      'Không có mục nào tên “personna”. Có phải thầy cô định ghi “persona”?',
    ],
    [
      'a misspelt key deep down',
      procedure,
      '"label": "Ngày sinh"',
      '"lable": "Ngày sinh"',
      '"label": "Ngày sinh"',
      'Không có mục nào tên “lable”. Có phải thầy cô định ghi “label”?',
    ],
    [
      'broken JSON',
      scenario,
      '"lesson": "B4",',
      '"lesson": "B4"',
      '"lesson"',
      'Thiếu dấu phẩy ở cuối dòng này. Thêm một dấu phẩy giữa hai mục.',
    ],
    [
      'the same key twice',
      scenario,
      '"lesson": "B4",',
      '"lesson": "B4", "lesson": "B4",',
      '"lesson"',
      'Mục “lesson” ghi hai lần trong cùng một nhóm. Chỉ giữ lại một; nếu là của mục kế tiếp thì tách nhóm cho đúng.',
    ],
    [
      'a number in quotes',
      scenario,
      '"minutes": 20',
      '"minutes": "20"',
      '"minutes"',
      'Mục “minutes” đang ghi “20”. Đây là số: bỏ dấu ngoặc kép, chỉ ghi 20.',
    ],
    [
      'a word that is not in the list',
      procedure,
      '"type": "date-in-words"',
      '"type": "date-in-word"',
      '"type": "date-in-words"',
      'Mục “type” đang ghi “date-in-word”. Có phải thầy cô định ghi “date-in-words”?',
    ],
    [
      'a rule that does not exist',
      procedure,
      '"rule": "within-days"',
      '"rule": "within-day"',
      '"rule": "within-days"',
      'Mục “rule” đang ghi “within-day”. Có phải thầy cô định ghi “within-days”?',
    ],
    [
      'a persona that does not exist',
      scenario,
      '"persona": "bac-tu"',
      '"persona": "bac-tu-do"',
      '"persona"',
      'Không có người “bac-tu-do”. Có phải thầy cô định ghi “bac-tu”?',
    ],
    [
      'a procedure that does not exist',
      scenario,
      '"procedure": "khai-sinh"',
      '"procedure": "khai-sin"',
      '"procedure"',
      'Không có thủ tục “khai-sin”. Có phải thầy cô định ghi “khai-sinh”?',
    ],
    [
      'a fact for a field that does not exist',
      scenario,
      '"childName"',
      '"childsName"',
      '"childName"',
      'Không có ô “childsName”. Có phải thầy cô định ghi “childName”?',
    ],
    [
      'a fact that the form refuses',
      scenario,
      'ngày ba tháng',
      'ngày tư tháng',
      '"childBirthWords"',
      'Tờ khai sẽ không nhận ô “childBirthWords” (Ngày sinh ghi bằng chữ): ngày viết bằng chữ khác với ngày ghi bằng số. Sửa trong mục facts.',
    ],
    [
      'a missing fact',
      scenario,
      /"relation": "ong-ba",\n/,
      '',
      '"facts"',
      'Tờ khai sẽ không nhận ô “relation” (Quan hệ với em bé): ô này bắt buộc mà chưa có câu trả lời. Sửa trong mục facts.',
    ],
    [
      'a wrong choice',
      question,
      '"right": "dang-xu-ly"',
      '"right": "dang-xuly"',
      '"right"',
      'Không có lựa chọn “dang-xuly”. Có phải thầy cô định ghi “dang-xu-ly”?',
    ],
    [
      'a picture that nobody has',
      scenario,
      '"chung-sinh-cat"',
      '"chung-sinh-cut"',
      '"chung-sinh-cat"',
      'Không có ảnh “chung-sinh-cut”. Có phải thầy cô định ghi “chung-sinh-cat”?',
    ],
    [
      'a component that does not exist',
      scenario,
      '"component": "giay-chung-nhan-ket-hon"',
      '"component": "giay-ket-hon-x"',
      '"component"',
      'Không có giấy tờ “giay-ket-hon-x”. Chọn một trong: “to-khai”, “giay-chung-sinh”, “giay-chung-nhan-ket-hon”, “giay-to-cu-tru”.',
    ],
    [
      'a rule about an unknown field',
      procedure,
      '"date": "childBirthDate"',
      '"date": "childBirthDay"',
      '"date": "childBirthDate"',
      'Không có ô “childBirthDay”. Có phải thầy cô định ghi “childBirthDate”?',
    ],
    [
      'a fee by an unknown field',
      procedure,
      '"perField": "copyCount"',
      '"perField": "copyCounts"',
      '"perField"',
      'Không có ô “copyCounts”. Có phải thầy cô định ghi “copyCount”?',
    ],
    [
      'a field id used twice',
      procedure,
      '"id": "childEthnicity"',
      '"id": "childName"',
      '"id": "childEthnicity"',
      'Id “childName” được dùng hai lần. Mỗi id chỉ dùng một lần: đổi tên một chỗ.',
    ],
    [
      'an unknown list of choices',
      procedure,
      '"options": "ethnicities"',
      '"options": "ethnicity"',
      '"options": "ethnicities"',
      'Không có danh sách lựa chọn “ethnicity”. Có phải thầy cô định ghi “ethnicities”?',
    ],
    [
      'a real personal number',
      persona,
      '"000059000104"',
      '"025059000104"',
      '"personalId"',
      'Mục “personalId” đang ghi “025059000104”. Số định danh để tập gồm 12 chữ số và bắt đầu bằng 000, để không bao giờ trùng với người thật.',
    ],
    [
      'a real phone in a text',
      fault,
      'Nhắn TTTB',
      'Gọi 0912345678, nhắn TTTB',
      '"rightAction"',
      'Chỗ này giống số định danh hoặc số điện thoại của người thật. Dùng số bắt đầu bằng 000 (định danh) hoặc 0600 (điện thoại).',
    ],
    [
      'an id that is not the file name',
      persona,
      '"id": "bac-tu"',
      '"id": "bac-tam"',
      '"id"',
      'Id “bac-tam” khác tên tệp “bac-tu.json”. Sửa id cho giống tên tệp (bỏ đuôi .json), hoặc đổi tên tệp.',
    ],
    [
      'a day that does not exist',
      persona,
      '"2022-03-21"',
      '"2022-02-31"',
      '"idIssuedOn"',
      'Mục “idIssuedOn” đang ghi “2022-02-31”. Ngày phải có thật trên lịch và ghi theo kiểu năm-tháng-ngày, ví dụ 2026-11-23.',
    ],
    [
      'a missing part, with what it is for',
      fault,
      /\n {2}"rightAction": .*/,
      '',
      '{',
      'Thiếu mục “rightAction”. Ghi việc đúng phải làm khi gặp lỗi này.',
    ],
    [
      'a commune that does not exist',
      persona,
      '"residenceCommune": "08290"',
      '"residenceCommune": "08291"',
      '"residenceCommune"',
      'Không có xã, phường “08291”. Có phải thầy cô định ghi “08290”?',
    ],
    [
      'no goal',
      question,
      /"goals": \[[\s\S]*?\],\n {2}"pass"/,
      '"goals": [],\n  "pass"',
      '"goals"',
      'Mục “goals” đang để trống. Ghi ít nhất một đích đến, mỗi đích có id, text và when.',
    ],
  ])('%s', (_, file, from, to, where, message) => {
    expect(problemsAfter(file, from, to)).toEqual([`${file}:${lineOf(file, where)}: ${message}`]);
  });

  it('tells everything at once', () => {
    const problems = problemsOf({ ...texts, [persona]: '{', [fault]: '{}' });
    expect(problems.length).toBeGreaterThan(5);
    expect(problems[0]).toMatch(/^sandbox\/personas\/bac-tu\.json:1: Dấu ngoặc mở/);
  });
});
