import holidays from '#content/holidays.yaml?raw';
import type { DeskCaseData } from '#sandbox/desk/case-world.ts';
import type { SharedData, TaskData, WorldData } from '#sandbox/engine/world.ts';
import { deskCaseData, loadSandbox, type Sandbox, sharedData, taskData } from '#sandbox/load.ts';
import type { LookUp, Procedure } from '#sandbox/procedure-schema.ts';
import { readHolidayCalendar } from '#src/platform/holidays/read-holidays.ts';
import { dossierMessages } from '../messages-dossier.vi.ts';
import { type DeskCaseSummary, mixCases, summariseCase } from '../rules/desk-case-summary.ts';
import type { DrillData } from '../rules/drill.ts';
import { summariseTask, type TaskSummary } from '../rules/task-summary.ts';

const files = import.meta.glob<string>(
  ['/sandbox/*/*.json', '/sandbox/coach/*/*.json', '/sandbox/desk/cases/*.json'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
);
let loaded: Sandbox | undefined;

/** The practice tasks in the order of their lessons. Build time only; a wrong data file stops the build here. */
export function readTasks(): readonly TaskSummary[] {
  const { scenarios, personas } = sandbox();
  const tasks = scenarios.map((scenario) => {
    const persona = personas.find(({ id }) => id === scenario.persona);
    if (!persona)
      throw new Error(`Scenario "${scenario.id}" names an unknown persona "${scenario.persona}".`);
    return summariseTask(scenario, persona);
  });
  return tasks.toSorted((a, b) =>
    a.lesson < b.lesson ? -1 : a.lesson > b.lesson ? 1 : a.minutes - b.minutes,
  );
}

/**
 * The drill "genuine or not", with its messages in its order.
 * @throws Error when there is none.
 */
export function readDrill(): DrillData {
  const { drills, scams } = sandbox();
  const [drill] = drills;
  if (!drill) throw new Error('No drill: expected one file in sandbox/drills.');
  const messages = drill.messages.flatMap((wanted) => scams.filter(({ id }) => id === wanted));
  return {
    id: drill.id,
    version: drill.version,
    messages: messages.map(({ id, genuine, channel, sender, shownAddress, lines, signals, why }) => ({
      id,
      genuine,
      channel,
      sender,
      shownAddress,
      lines,
      signals,
      why,
    })),
  };
}

/** What one task alone needs in the browser. */
export function readTaskData(scenarioId: string): TaskData {
  return taskData(sandbox(), scenarioId);
}

/** Everything of one task together, for what is worked out at build time. */
export function readTaskWorld(scenarioId: string): WorldData {
  return { ...readTaskData(scenarioId), ...readSharedData() };
}

/** Every procedure, practised or only looked up, in the order of the catalogue. */
export function readProcedures(): readonly (Procedure | LookUp)[] {
  const { procedures, catalogue } = sandbox();
  return [...procedures, ...catalogue];
}

/** The practice tasks in which a procedure is filed, the shortest first. */
export function readTasksOf(procedureId: string): readonly TaskSummary[] {
  const filing = sandbox().scenarios.filter(({ procedure }) => procedure === procedureId);
  const ids = new Set(filing.map(({ id }) => id));
  return readTasks()
    .filter(({ id }) => ids.has(id))
    .toSorted((a, b) => a.minutes - b.minutes);
}

/** What every fault teaches. */
export function readFaults(): Sandbox['faults'] {
  return sandbox().faults;
}

/** What every task needs in the browser. */
export function readSharedData(): SharedData {
  return sharedData(sandbox(), readHolidayCalendar(holidays));
}

/** The cases of the desk, mixed; of one procedure in the order in which they were written, by serial number. */
export function readDeskCases(): readonly DeskCaseSummary[] {
  const { cases, ...known } = sandbox();
  const written = cases
    .map((deskCase) => summariseCase(deskCase, known, dossierMessages.statuses))
    .toSorted((a, b) => Number(a.code.slice(-4)) - Number(b.code.slice(-4)));
  return mixCases(written);
}

/** What one case alone needs in the browser. */
export function readDeskCaseData(caseId: string): DeskCaseData {
  return deskCaseData(sandbox(), caseId);
}

/** Everything the sandbox knows, read and checked once. */
export function sandbox(): Sandbox {
  loaded ??= loadSandbox(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace(/^\//, ''), text])),
  );
  return loaded;
}
