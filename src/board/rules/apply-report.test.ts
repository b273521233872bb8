import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StepReport } from '../told-schema.ts';
import { applyReports, type KnownProgress } from './apply-report.ts';
import { at, start } from './seat-for-tests.ts';

function report(seq: number, changed: Partial<StepReport> = {}): StepReport {
  return {
    ...{ seq, subject: 'khai-sinh-cho-chau', step: 'find', stepIndex: 1, stepsTotal: 4, fault: null },
    ...{ mistakes: 0, hints: 0, isDone: false, secondsAgo: 0 },
    ...changed,
  };
}

/** One report after the other, each so many seconds after the begin. */
function told(...reports: readonly (readonly [number, StepReport])[]): KnownProgress | undefined {
  let known: KnownProgress | undefined;
  for (const [seconds, one] of reports) known = applyReports(known, [one], start + seconds * 1000) ?? known;
  return known;
}

describe('since when', () => {
  test('counts from the step, not from the last packet about it', () => {
    const known = told([0, report(1)], [60, report(2, { mistakes: 1 })]);
    expect(known?.progress).toMatchObject({ since: at(0), mistakes: 1 });
  });

  test('begins anew with another step or another task', () => {
    expect(told([0, report(1)], [60, report(2, { step: 'agency' })])?.progress.since).toBe(at(60));
    expect(told([0, report(1)], [60, report(2, { subject: 'nop-ho-so' })])?.progress.since).toBe(at(60));
  });

  test('a packet that waited for the network says how long ago it was', () => {
    expect(told([300, report(1, { secondsAgo: 120 })])?.progress.since).toBe(at(180));
  });
});

describe('the same thing going wrong again', () => {
  const fault = 'F-OTP-EXP';

  test('counts from the second time on, also across steps', () => {
    const known = told(
      [0, report(1, { fault, mistakes: 1 })],
      [60, report(2, { fault, mistakes: 2 })],
      [90, report(3, { fault, mistakes: 2, step: 'home' })],
      [120, report(4, { fault, mistakes: 3, step: 'find' })],
    );
    expect(known?.progress).toMatchObject({ repeatedSince: at(60), since: at(120) });
  });

  test.each([
    ['once is no repetition', [report(1, { fault, mistakes: 1 }), report(2, { fault, mistakes: 1 })]],
    [
      'another fault is another story',
      [report(1, { fault, mistakes: 1 }), report(2, { fault: 'F-SIM', mistakes: 2 })],
    ],
    [
      'it is over when nothing goes wrong',
      [report(1, { fault, mistakes: 1 }), report(2, { fault, mistakes: 2 }), report(3, { mistakes: 2 })],
    ],
    [
      'another task begins anew',
      [report(1, { fault, mistakes: 1 }), report(2, { fault, mistakes: 2, subject: 'nop-ho-so' })],
    ],
  ])('%s', (_, reports) => {
    const known = told(...reports.map((one, index) => [index * 60, one] as const));
    expect(known?.progress.repeatedSince).toBeNull();
  });
});

test('a task stays done until it is begun again', () => {
  const done = [report(1, { isDone: true }), report(2, { isDone: true }), report(3)] as const;
  expect(told([0, done[0]], [60, done[1]])?.progress.doneAt).toBe(at(0));
  expect(told([0, done[0]], [60, done[2]])?.progress.doneAt).toBeNull();
});

test('the newest wins, in whatever order and how often packets come', () => {
  const packets = fc.array(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 5 }), { maxLength: 12 });
  fc.assert(
    fc.property(packets, (seqs) => {
      let known: KnownProgress | undefined;
      for (const packet of seqs) {
        const reports = packet.map((seq) => report(seq, { step: `form.page-${seq}` }));
        const after = applyReports(known, reports, start);
        const isNewer = packet.some((seq) => seq > (known?.seq ?? -1));
        expect(after !== undefined).toBe(isNewer);
        known = after ?? known;
      }
      const all = seqs.flat();
      expect(known?.seq).toBe(all.length === 0 ? undefined : Math.max(...all));
      if (known) expect(known.progress.step).toBe(`form.page-${known.seq}`);
    }),
  );
});
