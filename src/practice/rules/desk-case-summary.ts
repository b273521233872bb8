import type { DeskCase } from '#sandbox/desk/case-schema.ts';
import type { Procedure } from '#sandbox/procedure-schema.ts';

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
}

/** A case for the queue: nothing of what is planted in it. */
export function summariseCase(
  deskCase: DeskCase,
  procedures: readonly Procedure[],
  statuses: Readonly<Record<DeskCase['dossier']['status'], string>>,
): DeskCaseSummary {
  const { id, title, lesson, dossier, arrival } = deskCase;
  const procedure = procedures.find((candidate) => candidate.id === deskCase.procedure)?.name ?? '';
  return { id, title, lesson, code: dossier.code, procedure, status: statuses[dossier.status], arrival };
}
