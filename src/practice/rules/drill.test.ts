import { expect, test } from 'vitest';
import { loadSandbox } from '#sandbox/load.ts';
import { readSandboxFiles } from '#sandbox/read-sandbox-files.ts';
import { type DrillAnswers, drillPlace, drillStanding } from './drill.ts';

const { drills, scams } = loadSandbox(readSandboxFiles());
const [{ id, version, messages: ids }] = drills as [(typeof drills)[number]];
const messages = ids.flatMap((wanted) => scams.filter((scam) => scam.id === wanted));
const drill = { id, version, messages };
const truth = Object.fromEntries(messages.map((message) => [message.id, message.genuine]));

/** Right but for the first few. */
function wrongInFirst(count: number): DrillAnswers {
  return Object.fromEntries(
    messages.map((message, place) => [message.id, place < count ? !message.genuine : message.genuine]),
  );
}

test.each([
  [0, true],
  [2, true],
  [3, false],
  [8, false],
])('with %i wrong of eight it is passed: %s', (wrong, passed) => {
  expect(drillStanding(drill, wrongInFirst(wrong))).toEqual({
    right: 8 - wrong,
    total: 8,
    done: true,
    passed,
    score: (8 - wrong) / 8,
    missed: messages.slice(0, wrong),
  });
});

test('seven answers, or an answer to something else, end nothing', () => {
  const [first = '', ...others] = ids;
  const most = Object.fromEntries(others.map((other) => [other, truth[other] ?? false]));
  expect(drillStanding(drill, { ...most, 'tin-cu': true })).toMatchObject({
    right: 7,
    done: false,
    passed: false,
  });
  expect(drillStanding(drill, { ...most, [first]: truth[first] ?? false }).passed).toBe(true);
});

test('whoever distrusts everything, or believes everything, does not pass', () => {
  for (const always of [true, false])
    expect(drillStanding(drill, Object.fromEntries(ids.map((each) => [each, always]))).passed).toBe(false);
});

test('a drill goes on with the explanation being read, else with the first message without an answer', () => {
  const [first, second] = messages.map((message) => message.id);
  const answers = { [String(first)]: true, [String(second)]: true };
  expect(drillPlace(drill, { answers: {} })).toBe(0);
  expect(drillPlace(drill, { answers })).toBe(2);
  expect(drillPlace(drill, { answers, explained: second })).toBe(1);
  expect(drillPlace(drill, { answers, explained: 'of another edition' })).toBe(2);
  expect(drillPlace(drill, { answers: truth })).toBe(messages.length);
});
