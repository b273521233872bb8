import { expect, test } from 'vitest';
import { type BoardWords, faultTitle, stepTitle, stepTitlesOf, subjectTitle } from './board-words.ts';
import { progress, seat } from './seat-for-tests.ts';

const words: BoardWords = {
  subjects: [
    {
      id: 'khai-sinh-cho-chau',
      title: 'Khai sinh cho cháu',
      kind: 'task',
      steps: { 'form.owner': 'Chủ hồ sơ là ai?' },
    },
    { id: 'a1-nam-khong', title: 'Năm không', kind: 'lesson', steps: { 'phan-1': 'Vì sao' } },
  ],
  steps: { find: 'Tìm thủ tục', form: 'Điền tờ khai' },
  faults: { 'F-ID': 'Gõ sai số định danh' },
};

test('a step has its own name, that of all tasks, or that of its page', () => {
  const at = (step: string) => stepTitle(words, { subject: 'khai-sinh-cho-chau', step });
  expect([at('form.owner'), at('find'), at('form.other'), at('phan-1'), at('zzz')]).toEqual([
    'Chủ hồ sơ là ai?',
    'Tìm thủ tục',
    'Điền tờ khai',
    undefined,
    undefined,
  ]);
  expect(stepTitle(words, { subject: 'a1-nam-khong', step: 'phan-1' })).toBe('Vì sao');
});

test('what is not known has no name', () => {
  expect(subjectTitle(words, 'a1-nam-khong')).toBe('Năm không');
  expect([subjectTitle(words, 'zzz'), subjectTitle(words, null), faultTitle(words, 'otp.wrong')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(faultTitle(words, 'F-ID')).toBe('Gõ sai số định danh');
});

test('without a way the numbers of steps get the names that most tell who are at them', () => {
  const seats = [
    seat('an', { progress: progress({ step: 'form.owner', stepIndex: 2 }) }),
    seat('be', { progress: progress({ step: 'form', stepIndex: 2 }) }),
    seat('bao', { progress: progress({ step: 'form.owner', stepIndex: 2 }) }),
    seat('cam', { progress: progress({ subject: 'a1-nam-khong', step: 'phan-1', stepIndex: 3 }) }),
    seat('dao', { progress: null }),
    seat('em', { progress: progress({ step: 'zzz', stepIndex: 4 }) }),
  ];
  expect([...stepTitlesOf(words, seats, 'khai-sinh-cho-chau')]).toEqual([[2, 'Chủ hồ sơ là ai?']]);
});

test('a task with a way names each of its steps, whoever stands where, unless an older page counts otherwise', () => {
  const way = ['find', 'form.owner', 'form.other', 'papers'];
  const [task, ...others] = words.subjects;
  const known = { ...words, subjects: [{ ...(task ?? words.subjects[0]), way }, ...others] } as BoardWords;
  const away = seat('an', { progress: progress({ step: 'home', stepIndex: 1 }) });
  const named = [
    [1, 'Tìm thủ tục'],
    [2, 'Chủ hồ sơ là ai?'],
    [3, 'Điền tờ khai'],
  ];
  expect([...stepTitlesOf(known, [away], 'khai-sinh-cho-chau')]).toEqual(named);
  expect([...stepTitlesOf(known, [], 'khai-sinh-cho-chau')]).toEqual(named);
  const old = seat('be', { progress: progress({ step: 'find', stepIndex: 2, stepsTotal: 3 }) });
  expect([...stepTitlesOf(known, [away, old], 'khai-sinh-cho-chau')]).toEqual([[2, 'Tìm thủ tục']]);
});
