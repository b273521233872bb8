import type { Decision, DeskAct } from './decision.ts';
import type { DeskFile } from './desk-file.ts';
import { gradeApology } from './grade-apology.ts';
import { gradeItems } from './grade-items.ts';
import { type GradeLine, type GradeRule, mustRules } from './grade-line.ts';
import { passMark } from './pass-mark.ts';
import type { RightDecision } from './right-decision.ts';

/** What the rules say about a decision. */
export interface Grade {
  readonly lines: readonly GradeLine[];
  /** 0–1, by weight. A wrong decision is 0: what would stand on its form does not matter any more. */
  readonly score: number;
  /** What has to be put right before the letter could go out: musts that are not fulfilled. */
  readonly mending: readonly GradeRule[];
  /** Enough of the whole, and every must. */
  readonly passed: boolean;
}

/** Grade a decision against what is right. Pure; `grade.test.ts` shows each rule. */
export function gradeDecision(file: DeskFile, decision: Decision): Grade {
  const { right } = file;
  const isRight = decision.act === right.act;
  const first: GradeLine = { rule: 'decision', ok: isRight, weight: 4, wanted: [right.act] };
  const lines = isRight ? [first, ...gradeForm(file, decision, right.act)] : [first];
  const whole = lines.reduce((sum, { weight }) => sum + weight, 0);
  const earned = lines.reduce((sum, { ok, weight }) => sum + (ok ? weight : 0), 0);
  const score = isRight ? earned / whole : 0;
  const broken = lines.filter(({ rule, ok }) => !ok && mustRules[right.act].includes(rule));
  const mending = broken.map(({ rule }) => rule);
  return { lines, score, mending, passed: score >= passMark && mending.length === 0 };
}

function gradeForm(file: DeskFile, decision: Decision, act: DeskAct): readonly GradeLine[] {
  const { right, targets } = file;
  const date: GradeLine = {
    rule: dateRules[act] ?? 'due-date',
    ok: decision.date === right.date,
    weight: 3,
    wanted: right.date === undefined ? [] : [right.date],
    given: decision.date === undefined ? [] : [decision.date],
  };
  const target: GradeLine = {
    rule: 'target',
    ok: decision.target === right.target,
    weight: 3,
    wanted: right.target === undefined ? [] : [right.target],
    given: [decision.target],
  };
  switch (act) {
    case 'accept':
      return [date, gradeNote(right, decision)];
    case 'request-supplement':
      return [...gradeItems(file, decision), date];
    case 'reject':
      return [...gradeItems(file, decision), ...(targets.length > 0 ? [target] : [])];
    case 'stop':
      return gradeItems(file, decision);
    case 'apologise':
      return gradeApology(file, decision, date);
    case 'process':
      return [target, date];
    case 'return':
      return [
        {
          rule: 'way',
          ok: decision.way === right.way,
          weight: 4,
          wanted: right.way === undefined ? [] : [right.way],
        },
        { rule: 'vault', ok: decision.toVault, weight: 2 },
        ...(file.printed === undefined
          ? []
          : [{ rule: 'result-checked', ok: decision.check === right.check, weight: 4 } as const]),
      ];
  }
}

/** Who registers late is told what that may cost; who does not, is not frightened. */
function gradeNote({ planted }: RightDecision, { note }: Decision): GradeLine {
  const wanted = planted.some(({ reason }) => reason === 'R14') ? 'late' : 'none';
  return { rule: 'late-note', ok: (note ?? 'none') === wanted, weight: 2, wanted: [wanted] };
}

const dateRules: Partial<Record<DeskAct, GradeLine['rule']>> = {
  'request-supplement': 'deadline',
  process: 'forward-date',
  apologise: 'new-date',
};
