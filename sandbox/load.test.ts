import { describe, expect, it } from 'vitest';
import { DataFileError } from './data-problem.ts';
import { faultIds } from './engine/codes.ts';
import { createWorld } from './engine/world.ts';
import { type FileTexts, loadSandbox, worldData } from './load.ts';
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
    return error.problems.map(({ file, line, message }) => `${file}:${line}: ${message}`);
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
    expect(sandbox.procedures.map(({ id, code }) => [id, code])).toEqual([['khai-sinh', '1.001193']]);
  });

  it('have a file for every fault, and a task that teaches it', () => {
    expect(new Set(sandbox.faults.map(({ id }) => id))).toEqual(new Set(faultIds));
    expect(new Set(sandbox.scenarios.flatMap(({ teaches }) => teaches))).toEqual(new Set(faultIds));
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
    expect(account.personas.map(({ id }) => id)).toEqual(['anh-nam', 'bac-tu']);
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
      '"personna" is not a known key; did you mean "persona"?',
    ],
    [
      'a misspelt key deep down',
      procedure,
      '"label": "Ngày sinh"',
      '"lable": "Ngày sinh"',
      '"label": "Ngày sinh"',
      '"lable" is not a known key; did you mean "label"?',
    ],
    [
      'broken JSON',
      scenario,
      '"lesson": "B4",',
      '"lesson": "B4"',
      '"minutes"',
      'not valid JSON here or on the line before: look for a missing or extra comma, quote or bracket',
    ],
    [
      'the same key twice',
      scenario,
      '"lesson": "B4",',
      '"lesson": "B4", "lesson": "B4",',
      '"lesson"',
      'the same key stands here twice',
    ],
    [
      'a number in quotes',
      scenario,
      '"minutes": 20',
      '"minutes": "20"',
      '"minutes"',
      'minutes must be a number without quotes',
    ],
    [
      'a word that is not in the list',
      procedure,
      '"type": "date-in-words"',
      '"type": "date-in-word"',
      '"type": "date-in-words"',
      'pages.4.fields.1.type cannot be "date-in-word"; did you mean "date-in-words"?',
    ],
    [
      'a rule that does not exist',
      procedure,
      '"rule": "within-days"',
      '"rule": "within-day"',
      '"rule": "within-days"',
      'pages.4.rules.1.rule cannot be "within-day"; did you mean "within-days"?',
    ],
    [
      'a persona that does not exist',
      scenario,
      '"persona": "bac-tu"',
      '"persona": "bac-tu-do"',
      '"persona"',
      'there is no persona "bac-tu-do"; did you mean "bac-tu"?',
    ],
    [
      'a procedure that does not exist',
      scenario,
      '"procedure": "khai-sinh"',
      '"procedure": "khai-sin"',
      '"procedure"',
      'there is no procedure "khai-sin"; did you mean "khai-sinh"?',
    ],
    [
      'a fact for a field that does not exist',
      scenario,
      '"childName"',
      '"childsName"',
      '"childName"',
      'there is no field "childsName"; did you mean "childName"?',
    ],
    [
      'a fact that the form refuses',
      scenario,
      'ngày ba tháng',
      'ngày tư tháng',
      '"childBirthWords"',
      'the form would refuse "childBirthWords" (Ngày sinh ghi bằng chữ): words.differ',
    ],
    [
      'a missing fact',
      scenario,
      /"relation": "ong-ba",\n/,
      '',
      '"facts"',
      'the form would refuse "relation" (Quan hệ với em bé): field.required',
    ],
    [
      'a wrong choice',
      question,
      '"right": "dang-xu-ly"',
      '"right": "dang-xuly"',
      '"right"',
      'there is no choice "dang-xuly"; did you mean "dang-xu-ly"?',
    ],
    [
      'a picture that nobody has',
      scenario,
      '"chung-sinh-cat"',
      '"chung-sinh-cut"',
      '"chung-sinh-cat"',
      'there is no sample image "chung-sinh-cut"; did you mean "chung-sinh-cat"?',
    ],
    [
      'a component that does not exist',
      scenario,
      '"component": "giay-chung-nhan-ket-hon"',
      '"component": "giay-ket-hon-x"',
      '"component"',
      'there is no component "giay-ket-hon-x"; known: "to-khai", "giay-chung-sinh", "giay-chung-nhan-ket-hon", "giay-to-cu-tru"',
    ],
    [
      'a rule about an unknown field',
      procedure,
      '"date": "childBirthDate"',
      '"date": "childBirthDay"',
      '"date": "childBirthDate"',
      'there is no field "childBirthDay"; did you mean "childBirthDate"?',
    ],
    [
      'a fee by an unknown field',
      procedure,
      '"perField": "copyCount"',
      '"perField": "copyCounts"',
      '"perField"',
      'there is no field "copyCounts"; did you mean "copyCount"?',
    ],
    [
      'a field id used twice',
      procedure,
      '"id": "childGender"',
      '"id": "childName"',
      '"id": "childGender"',
      'the field id "childName" is used twice',
    ],
    [
      'an unknown list of choices',
      procedure,
      '"options": "ethnicities"',
      '"options": "ethnicity"',
      '"options": "ethnicities"',
      'there is no option list "ethnicity"; did you mean "ethnicities"?',
    ],
    [
      'a real personal number',
      persona,
      '"000059000104"',
      '"025059000104"',
      '"personalId"',
      'personalId a practice id has 12 digits and begins with 000, so that it can never belong to a real person',
    ],
    [
      'a real phone in a text',
      fault,
      'Nhắn TTTB',
      'Gọi 0912345678, nhắn TTTB',
      '"rightAction"',
      'looks like a real personal number or phone number; use one that begins with 000 or 0600',
    ],
    [
      'an id that is not the file name',
      persona,
      '"id": "bac-tu"',
      '"id": "bac-tam"',
      '"id"',
      'the id "bac-tam" and the file name "bac-tu.json" must be the same',
    ],
    [
      'a day that does not exist',
      persona,
      '"2022-03-21"',
      '"2022-02-31"',
      '"idIssuedOn"',
      'idIssuedOn is not a day of the calendar',
    ],
    [
      'a missing part, with what it is for',
      fault,
      /\n {2}"rightAction": .*/,
      '',
      '{',
      'rightAction is missing (What to do.)',
    ],
    [
      'a commune that does not exist',
      persona,
      '"residenceCommune": "08290"',
      '"residenceCommune": "08291"',
      '"residenceCommune"',
      'there is no commune "08291"; did you mean "08290"?',
    ],
    [
      'no goal',
      question,
      /"goals": \[[\s\S]*?\],\n {2}"pass"/,
      '"goals": [],\n  "pass"',
      '"goals"',
      'goals needs at least 1',
    ],
  ])('%s', (_, file, from, to, where, message) => {
    expect(problemsAfter(file, from, to)).toContain(`${file}:${lineOf(file, where)}: ${message}`);
  });

  it('tells everything at once', () => {
    const problems = problemsOf({ ...texts, [persona]: '{', [fault]: '{}' });
    expect(problems.length).toBeGreaterThan(5);
    expect(problems[0]).toMatch(/^sandbox\/personas\/bac-tu\.json:1: not valid JSON/);
  });
});
