import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sandbox } from '#sandbox/world-for-tests.ts';
import { ScreenInputSchema } from '#src/board/pair-schema.ts';
import { controlId } from '#src/board/rules/shown-control.ts';
import { controlWords } from './control-words.ts';
import { readScreenWords } from './read-screen-words.ts';

const words = new Map(readScreenWords());

test('a task says how it, its steps and its fields are called', () => {
  expect(words.get('dien-bieu-mau')).toMatchObject({
    title: 'Điền tờ khai khai sinh',
    steps: { papers: 'Đính kèm giấy tờ', 'form.owner': 'Ai là chủ hồ sơ?' },
    controls: {
      ownerName: 'Họ, chữ đệm, tên chủ hồ sơ',
      childBirthDate: 'Ngày sinh: Ngày',
      'childBirthDate-year': 'Ngày sinh: Năm',
      'motherCommune-province': expect.stringMatching(/: Tỉnh, thành phố$/),
      'childGender:nu': 'Giới tính: Nữ',
      'giay-chung-sinh': expect.stringMatching(/^Giấy chứng sinh/),
      'page-completed': 'Lưu và tiếp tục',
    },
  });
});

test('nothing of the story, and no fact that is to be typed, stands in the words', () => {
  for (const { id, facts } of sandbox.scenarios) {
    const all = JSON.stringify(words.get(id));
    const typed = Object.values(facts).filter(
      (fact) => typeof fact === 'string' && /\d{5}|\d\/\d/.test(fact),
    );
    for (const fact of typed) expect(all, id).not.toContain(fact);
    for (const { fullName, personalId } of sandbox.personas) {
      expect(all, id).not.toContain(fullName);
      expect(all, id).not.toContain(personalId);
    }
  }
});

test('every name can be told: the server takes it whole', () => {
  for (const [subject, { controls, steps }] of words) {
    const told = Object.keys(controls).map((name) => controlId({ kind: 'field', place: 80, name }, 999));
    expect(told.filter((id) => !id.includes(':'))).toEqual([]);
    const place = { seq: 1, subject, stepIndex: 1, stepsTotal: 1, controls: told.slice(0, 80) };
    for (const step of Object.keys(steps))
      expect(ScreenInputSchema.safeParse({ ...place, step }).error, step).toBeUndefined();
  }
});

test('what one can say in a dialogue is named by its step', () => {
  for (const { dialogue } of sandbox.dialogues)
    for (const step of dialogue.steps)
      for (const { id, text } of step.choices)
        expect(words.get(dialogue.id)?.controls[`${step.id}:${id}`]).toBe(text);
});

test('what the big button of every screen does has a name', () => {
  const screens = globSync('src/practice/ui/{screens,dossier}/*.svelte').map((file) =>
    readFileSync(file, 'utf8'),
  );
  const deeds = screens.flatMap((text) =>
    [...text.matchAll(/^\s+does="([a-z:-]+)"/gm)].map(([, does = '']) => does),
  );
  expect(deeds.length).toBeGreaterThan(15);
  expect(deeds.filter((does) => !(does in controlWords))).toEqual([]);
});
