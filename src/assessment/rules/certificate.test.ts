import { describe, expect, test } from 'vitest';
import type { LearningEvent } from '#src/platform/learning-log/schemas.ts';
import { type CertificatePlan, certificateSubject, certificatesIn, requirementsOf } from './certificate.ts';
import { testSubject } from './module-test.ts';

const item = (id: string) => ({ id, title: id, href: `/${id}` });
const resident: CertificatePlan = {
  module: 'A',
  title: 'Chuẩn bị',
  track: 'resident',
  lessons: [item('a1'), item('a2')],
};
const officer: CertificatePlan = {
  module: 'E',
  title: 'Cán bộ',
  track: 'officer',
  lessons: [item('e0')],
  practice: { alone: item('khai-sinh'), desk: [item('desk-1'), item('desk-2')], coach: item('giup') },
};
const event = (type: string, subject: string, result?: unknown, at = '2026-11-29T01:00:00.000Z') =>
  ({ type, subject, result, at }) as unknown as LearningEvent;
const passedTest = (module: string) =>
  event('test-finished', testSubject(module), { when: 'final', passed: true });
const done = (subject: string, result: object) => event('practice-finished', subject, result);
const open = (plan: CertificatePlan, ...events: LearningEvent[]) =>
  requirementsOf(plan, events)
    .filter(({ isDone }) => !isDone)
    .map(({ kind, title }) => `${kind} ${title}`.trim());

describe('a resident', () => {
  const read = ['a1', 'a2'].map((slug) => event('lesson-finished', slug));

  test('reads every lesson of the module and passes its final test', () => {
    expect(open(resident)).toEqual(['lesson a1', 'lesson a2', 'test']);
    expect(open(resident, ...read)).toEqual(['test']);
    expect(open(resident, ...read, passedTest('A'))).toEqual([]);
  });

  test.each([
    ['of another module', passedTest('B')],
    ['not passed', event('test-finished', testSubject('A'), { when: 'final', passed: false })],
    ['before a class', event('test-finished', testSubject('A'), { when: 'before', passed: true })],
  ])('gets none for a test %s', (_, taken) => {
    expect(open(resident, ...read, taken)).toEqual(['test']);
  });
});

describe('an officer', () => {
  const all = [
    event('lesson-finished', 'e0'),
    done('khai-sinh', { passed: true, mode: 'alone', mistakes: 0 }),
    done('desk-1', { passed: true, mode: 'alone', score: 1 }),
    done('desk-2', { passed: true, mode: 'alone', score: 0.8 }),
    done('giup', { passed: true, mode: 'coach', score: 0.7 }),
    passedTest('E'),
  ];

  test('does it alone without a mistake, the desk with 90 % on average, the coach and the test', () => {
    expect(open(officer, ...all)).toEqual([]);
    expect(open(officer)).toEqual(['lesson e0', 'alone khai-sinh', 'desk desk-1', 'coach giup', 'test']);
  });

  test.each([
    ['with a mistake', { passed: true, mode: 'alone', mistakes: 1 }],
    ['with the guide', { passed: true, mode: 'guided', mistakes: 0 }],
    ['without reaching the end', { passed: false, mode: 'alone', mistakes: 0 }],
  ])('gets none for doing it %s', (_, result) => {
    expect(
      open(officer, ...all.filter(({ subject }) => subject !== 'khai-sinh'), done('khai-sinh', result)),
    ).toEqual(['alone khai-sinh']);
  });

  test('is led to the dossier of the desk that is below 90 %; a better try counts, a worse one takes nothing', () => {
    const below = [
      ...all.filter(({ subject }) => subject !== 'desk-2'),
      done('desk-2', { passed: false, mode: 'alone', score: 0.5 }),
    ];
    expect(open(officer, ...below)).toEqual(['desk desk-2']);
    expect(open(officer, ...below, done('desk-2', { passed: true, mode: 'alone', score: 0.9 }))).toEqual([]);
    expect(open(officer, ...all, done('desk-1', { passed: false, mode: 'alone', score: 0 }))).toEqual([]);
  });
});

test('certificates are found again, the last first', () => {
  const issued = (module: string, code: string, at: string) =>
    event('certificate-issued', certificateSubject(module), { code, name: 'Tư' }, at);
  const events = [
    issued('A', 'AAA', '2026-11-29T01:00:00.000Z'),
    issued('E', 'EEE', '2026-11-30T01:00:00.000Z'),
  ];
  expect(certificatesIn(events).map(({ module, code }) => `${module} ${code}`)).toEqual(['E EEE', 'A AAA']);
});
