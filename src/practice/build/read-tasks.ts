import holidays from '#content/holidays.yaml?raw';
import type { SharedData, TaskData } from '#sandbox/engine/world.ts';
import { loadSandbox, type Sandbox, sharedData, taskData } from '#sandbox/load.ts';
import { readHolidayCalendar } from '#src/platform/holidays/read-holidays.ts';
import type { DrillData } from '../rules/drill.ts';
import { summariseTask, type TaskSummary } from '../rules/task-summary.ts';

const files = import.meta.glob<string>('/sandbox/*/*.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});
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
    messages: messages.map(({ id, genuine, channel, sender, address, words, signals, why }) => ({
      id,
      genuine,
      channel,
      sender,
      address,
      words,
      signals,
      why,
    })),
  };
}

/** What one task alone needs in the browser. */
export function readTaskData(scenarioId: string): TaskData {
  return taskData(sandbox(), scenarioId);
}

/** What every task needs in the browser. */
export function readSharedData(): SharedData {
  return sharedData(sandbox(), readHolidayCalendar(holidays));
}

function sandbox(): Sandbox {
  loaded ??= loadSandbox(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace(/^\//, ''), text])),
  );
  return loaded;
}
