import { describe, expect, it } from 'vitest';
import { checkSandboxFiles } from './load.ts';
import { readSandboxFiles } from './read-sandbox-files.ts';
import { sandbox } from './world-for-tests.ts';

const texts = readSandboxFiles();
const { scenarios, procedures } = sandbox;

describe('a test', () => {
  it('is every task, with two forms, unless it says why not', () => {
    const unclear = scenarios.filter(
      ({ formB, withoutTest }) => (formB === undefined) === (withoutTest === undefined),
    );
    expect(unclear.map(({ id }) => id)).toEqual([]);
    expect(scenarios.filter(({ formB }) => formB).length).toBeGreaterThanOrEqual(40);
  });

  it('is there from beginning to end for each of the ten procedures', () => {
    const whole = scenarios.filter(
      ({ formB, goals, start }) =>
        formB && !start.signedIn && goals.some(({ when }) => when === 'form-completed'),
    );
    expect(new Set(whole.map(({ procedure }) => procedure))).toEqual(new Set(procedures.map(({ id }) => id)));
  });

  it('has other people in its second form, and other answers to more than half of the questions', () => {
    for (const { id, persona, facts, formB } of scenarios) {
      if (formB === undefined) continue;
      expect(formB.persona, id).not.toBe(persona);
      const asked = Object.keys(facts);
      const same = asked.filter((field) => facts[field] === formB.facts[field]);
      expect(same.length / Math.max(1, asked.length), `${id}: ${same.join(', ')}`).toBeLessThan(0.5);
    }
  });
});

/** What is said after one replacement. */
function problemsAfter(file: string, from: string | RegExp, to: string): readonly string[] {
  const text = texts[file] ?? '';
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  return checkSandboxFiles({ ...texts, [file]: changed }).problems.map((problem) => problem.text);
}

describe('a wrong second form is refused', () => {
  const account = 'sandbox/scenarios/tai-khoan-sim-lech.json';

  it('when another fault strikes in it', () => {
    expect(
      problemsAfter(account, /"id": "F-SIM",\s*"registeredTo": "anh-phuc"/, '"id": "F-OTP-EXP"'),
    ).toEqual(['Đề thứ hai phải gặp đúng những sự cố của đề thứ nhất, chỉ khác người và chi tiết.']);
  });

  it('when a reason stands against it', () => {
    expect(problemsAfter(account, '"version": 1,', '"version": 1, "withoutTest": "warm-up",')).toEqual([
      'Bài đã có đề thứ hai nên là bài kiểm tra được. Bỏ mục withoutTest.',
    ]);
  });
});
