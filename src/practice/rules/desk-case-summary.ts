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
  /** The field of administration, as the catalogue names it. */
  readonly field: string;
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
  const { id, title, dossier, arrival } = deskCase;
  const procedure = known.procedures.find((candidate) => candidate.id === deskCase.procedure);
  const { name = '', field = '' } = procedure ?? {};
  const resident = residentSideOf(deskCase, known);
  return {
    ...{ id, title, field, code: dossier.code, procedure: name, arrival },
    status: statuses[dossier.status],
    ...(resident && { resident }),
  };
}

function residentSideOf({ fault }: DeskCase, { faults, scenarios }: Known): ResidentSide | undefined {
  const told = faults.find(({ id }) => id === fault);
  const task = scenarios.find(({ teaches }) => fault !== undefined && teaches.includes(fault));
  if (told === undefined || task === undefined) return undefined;
  return { fault: told.title, task: task.title, href: `/thuc-hanh/cong?bai=${encodeURIComponent(task.id)}` };
}

/** The cases of one field of administration. */
export interface DeskGroup {
  readonly field: string;
  readonly cases: readonly DeskCaseSummary[];
}

/** Cases by their field, as one sees it without opening them: what is right to do with them is not told. */
export function groupByField(cases: readonly DeskCaseSummary[]): readonly DeskGroup[] {
  const fields = [...new Set(cases.map(({ field }) => field))];
  return fields.map((field) => ({ field, cases: cases.filter((one) => one.field === field) }));
}

/**
 * The order in which they are offered: the cases of each procedure spread evenly over all of them, so that neither the
 * same papers nor the same decision comes again and again.
 */
export function mixCases(cases: readonly DeskCaseSummary[]): readonly DeskCaseSummary[] {
  const placeOf = (one: DeskCaseSummary) => {
    const alike = cases.filter(({ procedure }) => procedure === one.procedure);
    return (alike.indexOf(one) + 0.5) / alike.length;
  };
  return cases.toSorted((a, b) => placeOf(a) - placeOf(b));
}
