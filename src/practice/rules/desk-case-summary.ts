import type { DeskCase } from '#sandbox/desk/case-schema.ts';
import type { Fault } from '#sandbox/fault-schema.ts';
import type { Procedure } from '#sandbox/procedure-schema.ts';
import type { Scenario } from '#sandbox/scenario-schema.ts';

/** The other side of a case: the fault it is about, and a task in which a resident meets it. */
export interface ResidentSide {
  readonly fault: string;
  readonly task: string;
  readonly href: string;
}

/** What the queue shows of a case before it is opened. */
export interface DeskCaseSummary {
  readonly id: string;
  readonly title: string;
  readonly lesson: string;
  readonly code: string;
  readonly procedure: string;
  /** The status in words. */
  readonly status: string;
  readonly arrival: DeskCase['arrival'];
  /** Told after the decision, never before. */
  readonly resident?: ResidentSide;
}

interface Known {
  readonly procedures: readonly Procedure[];
  readonly faults: readonly Fault[];
  readonly scenarios: readonly Scenario[];
}

/** A case for the queue: nothing of what is planted in it. */
export function summariseCase(
  deskCase: DeskCase,
  known: Known,
  statuses: Readonly<Record<DeskCase['dossier']['status'], string>>,
): DeskCaseSummary {
  const { id, title, lesson, dossier, arrival } = deskCase;
  const procedure = known.procedures.find((candidate) => candidate.id === deskCase.procedure)?.name ?? '';
  const resident = residentSideOf(deskCase, known);
  return {
    ...{ id, title, lesson, code: dossier.code, procedure, status: statuses[dossier.status], arrival },
    ...(resident && { resident }),
  };
}

function residentSideOf({ fault }: DeskCase, { faults, scenarios }: Known): ResidentSide | undefined {
  const told = faults.find(({ id }) => id === fault);
  const task = scenarios.find(({ teaches }) => fault !== undefined && teaches.includes(fault));
  if (told === undefined || task === undefined) return undefined;
  return { fault: told.title, task: task.title, href: `/thuc-hanh/cong?bai=${encodeURIComponent(task.id)}` };
}

/** The cases of one lesson. */
export interface DeskGroup {
  readonly lesson: string;
  readonly cases: readonly DeskCaseSummary[];
}

/** Cases by what they teach, in the order in which they come. */
export function groupByLesson(cases: readonly DeskCaseSummary[]): readonly DeskGroup[] {
  const lessons = [...new Set(cases.map(({ lesson }) => lesson))];
  return lessons.map((lesson) => ({ lesson, cases: cases.filter((one) => one.lesson === lesson) }));
}
