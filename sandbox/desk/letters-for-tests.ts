import { formatDate } from '#src/platform/text/dates.ts';
import type { Answers } from '../engine/event-schema.ts';
import type { World } from '../engine/world.ts';
import { deskCaseData, sharedData } from '../load.ts';
import { calendar, sandbox } from '../world-for-tests.ts';
import { beginCase, createCaseWorld } from './case-world.ts';
import { readDecision } from './decision.ts';
import { type DeskFile, fileOfCase } from './desk-file.ts';
import { type Grade, gradeDecision } from './grade.ts';
import { adviceFor } from './grade-items.ts';
import { subjectOf } from './subject.ts';

/** A case as it lies on the desk. */
export function openCase(id: string): { world: World; file: DeskFile } {
  const data = deskCaseData(sandbox, id);
  const world = createCaseWorld(data, sharedData(sandbox, calendar));
  return { world, file: fileOfCase(data.deskCase, world, beginCase(world, 0).state) };
}

/** The form that the right decision would fill in. */
export function rightLetter({ right }: Pick<DeskFile, 'right'>): Answers {
  const items = right.planted.map((defect, index) => [
    [`subject${index + 1}`, subjectOf(defect)],
    [`reason${index + 1}`, defect.reason],
    [`how${index + 1}`, adviceFor(defect)[0] ?? ''],
  ]);
  const isLate = right.planted.some(({ reason }) => reason === 'R14');
  return {
    act: right.act,
    count: String(Math.max(right.planted.length, 1)),
    ...Object.fromEntries(items.flat()),
    ...(right.date !== undefined && { date: formatDate(right.date) }),
    ...(right.target !== undefined && { target: right.target }),
    ...(right.cause !== undefined && { cause: right.cause }),
    ...(right.way !== undefined && { way: right.way }),
    ...(right.check !== undefined && { check: right.check }),
    ...(right.act === 'accept' && { note: isLate ? 'late' : 'none' }),
    contact: 'one-stop',
    toVault: true,
    ...{ naming: 'code-and-name', apology: 'sorry', sending: 'now', signer: 'head' },
  };
}

/** The grade of a form. */
export function gradeLetter(file: DeskFile, letter: Answers): Grade {
  return gradeDecision(file, readDecision(letter, '2026-11-25'));
}
