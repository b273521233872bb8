import { describe, expect, test } from 'vitest';
import { deskActs, readDecision } from '#sandbox/desk/decision.ts';
import type { Answers } from '#sandbox/engine/event-schema.ts';
import { checkDeskForm, toOfficerEvent } from './desk-form.ts';

const file = { targets: [{ id: 'a' }], causes: [{ id: 'b' }] };
const missing = (letter: Answers) =>
  checkDeskForm(letter, readDecision(letter, '2026-11-23'), file).map(({ field }) => field);

describe('what a form still needs', () => {
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
  const event = toOfficerEvent('TH', 'request-supplement', readDecision(letter, '2026-11-23'), letter);
  expect(event).toEqual({
    type: 'officer-acted',
    dossier: 'TH',
    act: 'request-supplement',
    reasons: ['R2'],
    defects: [{ reason: 'R2', component: 'don', text: 'Chụp lại' }],
    letter,
  });
});

test('every act gives the engine a reason where it asks for one', () => {
  const letter = { subject1: 'whole', reason1: 'R13', date: '27/11/2026' };
  const reasonsOf = (act: (typeof deskActs)[number]) => {
    const event = toOfficerEvent('TH', act, readDecision(letter, '2026-11-23'), letter);
    return event.type === 'officer-acted' ? event.reasons : [];
  };
  expect(deskActs.filter((act) => reasonsOf(act).length > 0)).toEqual([
    'request-supplement',
    'reject',
    'apologise',
    'stop',
  ]);
});
