import { describe, expect, test } from 'vitest';
import { fieldMessages, yamlFaults } from '#src/platform/data-files/messages.vi.ts';
import { teacherMessages as say } from '../teacher-messages.vi.ts';
import { checkLesson } from './check-lesson.ts';
import type { KnownNames } from './known-names.ts';
import type { LessonFolder } from './lesson-folder.ts';

const known: KnownNames = {
  terms: new Set(['dossier']),
  practice: {
    task: new Set(['nam-khong']),
    case: new Set(['khai-sinh-du']),
    dialogue: new Set(),
    drill: new Set(),
  },
  figures: new Set(['xuan-vien']),
  modules: new Map([
    ['A', 'resident'],
    ['B', 'resident'],
  ]),
  people: new Set(['bac-tu']),
};

const lesson = `---
title: Bài thử
code: A1
track: resident
module: A
order: 1
minutes: 6
summary: Một bài ngắn để thử phần kiểm tra.
outcomes:
  - id: dieu-mot
    text: Làm được điều một.
sources:
  - title: Nghị định thử
    publisher: Chính phủ
    date: 2026-08-05
    asOf: 2026-11-22
    status: verified
asOf: 2026-11-22
reviewBy: 2027-02-28
practice:
  - task: nam-khong
contentVersion: 1
---

<Part id="phan-mot" title="Phần một">

Nộp <Term id="dossier">hồ sơ</Term>.

<Drawing name="hinh" title="Một hình" desc="Hình dạy điều một." />

<Practise>Thử ngay</Practise>

<Quiz />

</Part>
`;

const item = (id: string, form = 'A') => `  - id: ${id}
    form: ${form}
    outcome: dieu-mot
    anchor: phan-mot
    asOf: 2026-11-22
    question: Điều nào đúng?
    options:
      - text: Điều đúng
        right: true
        reason: Vì nó đúng.
      - text: Điều sai
        reason: Vì nó sai.
`;
const quiz = `items:\n${item('a1-q1')}${item('a1-q2')}${item('a1-q3', 'B')}${item('a1-q4', 'B')}`;

const folder: LessonFolder = {
  path: 'content/lessons/thu/a1-bai-thu',
  slug: 'a1-bai-thu',
  lesson,
  quiz,
  drawings: new Map([['hinh', '<svg><use href="../../people.svg#bac-tu"/></svg>']]),
};

/** Change one thing in the sound lesson; the thing must be there, or the test would prove nothing. */
function inLesson(before: string, after: string): Partial<LessonFolder> {
  expect(lesson).toContain(before);
  return { lesson: lesson.replace(before, after) };
}

function inQuiz(before: string, after: string): Partial<LessonFolder> {
  expect(quiz).toContain(before);
  return { quiz: quiz.replace(before, after) };
}

const check = (change: Partial<LessonFolder> = {}, names = known) =>
  checkLesson({ ...folder, ...change }, names, '2026-11-29').map(({ file, line, text }) => ({
    file,
    line,
    text,
  }));
const inIndex = (line: number, text: string) => [{ file: `${folder.path}/index.mdx`, line, text }];
const inQuizFile = (line: number, text: string) => [{ file: `${folder.path}/quiz.yaml`, line, text }];

test('finds nothing wrong in a sound lesson', () => {
  expect(check()).toEqual([]);
});

test('does not check the names of a file that cannot be read', () => {
  const change = inLesson('id="dossier"', 'id="giayTo"');
  expect(check(change, { ...known, terms: undefined })).toEqual([]);
});

describe('the opening of a lesson', () => {
  test('names a missing frontmatter', () => {
    expect(check({ lesson: 'Chỉ có chữ.' })).toEqual(inIndex(1, say.frontmatterMissing()));
  });

  test('names YAML that cannot be read, with its line', () => {
    const change = inLesson('title: Bài thử', 'title: Bài thử: "phần');
    expect(check(change)).toEqual(inIndex(2, yamlFaults['colon-inside']));
  });

  test('names a missing field at the beginning of the opening', () => {
    expect(check(inLesson('minutes: 6\n', ''))).toEqual(
      inIndex(2, 'Thiếu mục “minutes”. Ghi số phút từ 3 đến 12.'),
    );
  });

  test('names a wrong field with its line and what it must hold', () => {
    expect(check(inLesson('minutes: 6', 'minutes: sáu'))).toEqual(
      inIndex(7, 'Mục “minutes” đang ghi “sáu”. Ghi số phút từ 3 đến 12.'),
    );
  });

  test('names a field nobody knows', () => {
    expect(check(inLesson('order: 1', 'order: 1\nphut: 6'))).toEqual(
      inIndex(7, 'Không có mục nào tên “phut”. Xóa đi, hoặc sửa lại tên cho đúng.'),
    );
  });

  test('names a day that does not exist', () => {
    expect(check(inLesson('reviewBy: 2027-02-28', 'reviewBy: 2027-02-30'))).toEqual(
      inIndex(19, `Mục “reviewBy” đang ghi “2027-02-30”. ${fieldMessages.date}`),
    );
  });

  test('names a day of reading that is still to come', () => {
    const ahead = say.asOfAhead('2026-12-01', '2026-11-29');
    expect(check(inLesson('asOf: 2026-11-22\nreviewBy', 'asOf: 2026-12-01\nreviewBy'))).toEqual(
      inIndex(18, ahead),
    );
    expect(check(inLesson('    asOf: 2026-11-22', '    asOf: 2026-12-01'))).toEqual(inIndex(16, ahead));
  });

  test('names a review that lies before the reading, or more than a year after it', () => {
    for (const day of ['2026-11-22', '2027-11-23'])
      expect(check(inLesson('reviewBy: 2027-02-28', `reviewBy: ${day}`))).toEqual(
        inIndex(19, say.reviewOutOfTime('2026-11-22', '2027-11-22')),
      );
    expect(check(inLesson('reviewBy: 2027-02-28', 'reviewBy: 2027-11-22'))).toEqual([]);
  });

  test('names an unknown task, and the folder it would have to be in', () => {
    const where = 'sandbox/scenarios';
    expect(check(inLesson('task: nam-khong', 'task: sau-khong'))).toEqual(
      inIndex(21, `${say.practiceUnknown('sau-khong', where)} ${fieldMessages.didYouMean('nam-khong')}`),
    );
  });

  test('names a folder and a module that do not fit the code', () => {
    expect(check({ slug: 'bai-thu' })).toEqual(inIndex(3, say.slugCode('bai-thu', 'A1')));
    expect(check(inLesson('module: A', 'module: B'))).toEqual(inIndex(5, say.moduleCode('B', 'A1')));
    const without = { ...known, modules: new Map([['B', 'resident']]) };
    expect(check({}, without)).toEqual(inIndex(5, say.moduleUnknown('A')));
  });
});

describe('the text of a lesson', () => {
  test('whose sentences are too long on average is told the longest', () => {
    const words = Array.from({ length: 200 }, () => 'dài').join(' ');
    const text = check(inLesson('Nộp <Term', `Câu này ${words}.\n\nNộp <Term`)).map((one) => one.text);
    expect(text).toEqual([expect.stringContaining(`Câu này ${words}.`)]);
  });

  test('names figures and practice that are not there', () => {
    const chart = inLesson('<Quiz />', '<Chart name="xuan-vienn" />\n\n<Quiz />');
    expect(check(chart)).toEqual(
      inIndex(33, `${say.figureUnknown('xuan-vienn')} ${fieldMessages.didYouMean('xuan-vien')}`),
    );
    expect(check(inLesson('<Practise>', '<Practise of="khai-sinh-du">'))).toEqual(
      inIndex(31, `${say.practiseOther('khai-sinh-du')} ${fieldMessages.chooseFrom(['nam-khong'])}`),
    );
  });

  test('names an unknown term', () => {
    expect(check(inLesson('id="dossier"', 'id="giayTo"'))).toEqual(
      inIndex(27, `${say.termUnknown('giayTo')} ${fieldMessages.chooseFrom(['dossier'])}`),
    );
  });

  test('names an id used twice', () => {
    const steps = '<Quiz />\n\n<Steps>\n<Step id="phan-mot" title="Một việc">\n\nLàm.\n\n</Step>\n</Steps>';
    expect(check(inLesson('<Quiz />', steps))).toEqual(inIndex(36, say.duplicateId('phan-mot')));
  });

  test('names a drawing that is not there, is not described, or shows a stranger', () => {
    expect(check({ drawings: new Map() })).toEqual(
      inIndex(29, `${say.drawingMissing('hinh')} ${fieldMessages.removeOrRename}`),
    );
    expect(check(inLesson(' desc="Hình dạy điều một."', ''))).toEqual(
      inIndex(29, say.attributeMissing('Drawing', 'desc')),
    );
    expect(
      check({ drawings: new Map([['hinh', '<svg><use href="../../people.svg#ong-la"/></svg>']]) }),
    ).toEqual(inIndex(29, say.personUnknown('hinh', 'ong-la')));
  });

  test('names a lesson without questions or practice', () => {
    expect(check(inLesson('<Quiz />', ''))).toEqual(inIndex(1, say.quizUnused()));
    expect(check(inLesson('<Practise>Thử ngay</Practise>', ''))).toEqual(inIndex(1, say.practiseUnused()));
    const drawing = '<Drawing name="hinh" title="Một hình" desc="Hình dạy điều một." />';
    expect(check(inLesson(drawing, ''))).toEqual(inIndex(1, say.drawingUnused()));
  });
});

describe('the questions', () => {
  test('names a missing file', () => {
    expect(check({ quiz: undefined })).toEqual(inQuizFile(1, say.fileMissing('quiz.yaml')));
  });

  test('names YAML that cannot be read, with its line', () => {
    expect(check(inQuiz('    form: A', '   form: A'))).toEqual(inQuizFile(3, yamlFaults.indent));
  });

  test('names an anchor that the lesson does not have, and those it has', () => {
    const text = `${say.anchorMissing('a1-q1', 'phan-hai')} ${fieldMessages.chooseFrom(['phan-mot'])}`;
    expect(check(inQuiz('anchor: phan-mot', 'anchor: phan-hai'))).toEqual(inQuizFile(5, text));
  });

  test('names a question with two right answers, and with none', () => {
    const two = inQuiz('- text: Điều sai\n', '- text: Điều sai\n        right: true\n');
    expect(check(two)).toEqual(inQuizFile(8, say.manyRightOptions('a1-q1', 2)));
    const none = inQuiz('        right: true\n', '');
    expect(check(none)).toEqual(inQuizFile(8, say.noRightOption('a1-q1')));
  });

  test('names an answer without its reason', () => {
    expect(check(inQuiz('        reason: Vì nó sai.\n', ''))).toEqual(
      inQuizFile(12, 'Thiếu mục “reason”. Đáp án nào cũng phải có lý do, cả đáp án sai.'),
    );
  });

  test('names an id used twice', () => {
    expect(check(inQuiz('id: a1-q2', 'id: a1-q1'))).toEqual(inQuizFile(14, say.duplicateId('a1-q1')));
  });

  test('names an outcome that the lesson does not have, or that no question checks', () => {
    const text = `${say.outcomeUnknown('a1-q1', 'dieu-hai')} ${fieldMessages.chooseFrom(['dieu-mot'])}`;
    expect(check(inQuiz('outcome: dieu-mot', 'outcome: dieu-hai'))).toEqual(inQuizFile(4, text));
    const second = '    text: Làm được điều một.\n  - id: dieu-hai\n    text: Làm được điều hai.';
    expect(check(inLesson('    text: Làm được điều một.', second))).toEqual(
      inQuizFile(1, say.outcomeUnasked('dieu-hai', ['A', 'B'])),
    );
  });

  test('asks for every outcome before and after a class, with at most five questions under the lesson', () => {
    const outcomes = '    text: Làm được điều một.\n  - id: dieu-hai\n    text: Làm được điều hai.';
    const two = inLesson('    text: Làm được điều một.', outcomes);
    const about = (id: string, form: string) => item(id, form).replace('dieu-mot', 'dieu-hai');
    const more = `${quiz}${about('a1-q5', 'A')}`;
    expect(check({ ...two, quiz: more })).toEqual(inQuizFile(1, say.outcomeUnasked('dieu-hai', ['B'])));
    const six = `${more}${about('a1-q6', 'B')}`;
    expect(check({ ...two, quiz: six })).toEqual(inQuizFile(1, say.questionsMany(6, 5)));
    const held = about('a1-q6', 'B').replace('form: B', 'form: B\n    reserve: true');
    expect(check({ ...two, quiz: `${more}${held}` })).toEqual([]);
  });
});
