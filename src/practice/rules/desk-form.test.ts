import { describe, expect, test } from 'vitest';
import { deskActs, readDecision } from '#sandbox/desk/decision.ts';
import type { Answers } from '#sandbox/engine/event-schema.ts';
import { checkDeskForm, toOfficerEvent } from './desk-form.ts';

const desk = { dossier: 'TH', causes: [{ id: 'do-lai', text: 'Phải đo lại.' }] };
const file = { targets: [{ id: 'a' }], causes: [{ id: 'b' }] };
const missing = (letter: Answers) =>
  checkDeskForm(letter, readDecision(letter, '2026-11-23'), file).map(({ field }) => field);

describe('what a form still needs', () => {
  test('a printed result is compared before it is handed over', () => {
    const letter = { act: 'return', way: 'counter' };
    const problems = checkDeskForm(letter, readDecision(letter, '2026-11-23'), { ...file, printed: {} });
    expect(problems).toEqual([{ field: 'check', code: 'check.missing' }]);
  });

  test.each([
    ['nothing chosen', {}, ['act']],
    ['accept', { act: 'accept' }, ['date']],
    ['request', { act: 'request-supplement' }, ['subject1', 'reason1', 'how1', 'date', 'contact']],
    ['reject', { act: 'reject' }, ['subject1', 'reason1', 'how1', 'target', 'contact']],
    ['stop', { act: 'stop' }, ['subject1', 'reason1', 'how1', 'contact']],
    ['forward', { act: 'process' }, ['date', 'target']],
    ['return', { act: 'return' }, ['way']],
    ['apologise', { act: 'apologise' }, ['date', 'naming', 'cause', 'apology', 'sending', 'signer']],
    [
      'a second point',
      { act: 'stop', count: '2', subject1: 'whole', reason1: 'R13', how1: 'none', contact: 'none' },
      ['subject2', 'reason2', 'how2'],
    ],
    ['a day that is none', { act: 'accept', date: '31/11/2026' }, ['date']],
  ])('%s', (_, letter, fields) => {
    expect(missing(letter)).toEqual(fields);
  });
});

test('a decision becomes one event, with what is wrong where', () => {
  const letter = {
    act: 'request-supplement',
    subject1: 'paper:don',
    reason1: 'R2',
    how1: 'own',
    own1: ' Chụp lại ',
  };
  const event = toOfficerEvent(desk, 'request-supplement', readDecision(letter, '2026-11-23'), letter);
  expect(event).toEqual({
    type: 'officer-acted',
    dossier: 'TH',
    act: 'request-supplement',
    reasons: ['R2'],
    defects: [{ reason: 'R2', component: 'don', text: 'Chụp lại' }],
    letter,
  });
});

test('every act gives the engine a reason where it asks for one: a letter of apology its cause in words', () => {
  const letter = { subject1: 'whole', reason1: 'R13', date: '27/11/2026', cause: 'do-lai' };
  const eventOf = (act: (typeof deskActs)[number]) => {
    const event = toOfficerEvent(desk, act, readDecision(letter, '2026-11-23'), letter);
    return event.type === 'officer-acted' ? event : undefined;
  };
  expect(deskActs.filter((act) => eventOf(act)?.reasons.length)).toEqual([
    'request-supplement',
    'reject',
    'stop',
  ]);
  expect(eventOf('apologise')).toMatchObject({ note: 'Phải đo lại.', dueOn: '2026-11-27', defects: [] });
});
