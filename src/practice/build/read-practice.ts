import { deskRunId } from '#sandbox/desk/desk-run-id.ts';
import { drillMessages } from '../messages-drill.vi.ts';
import { readDialogues } from './read-dialogues.ts';
import { readDeskCases, readDrill, readTasks } from './read-tasks.ts';

/** Something to practise on, under the name by which the learning record knows it. */
export interface Practicable {
  readonly id: string;
  readonly title: string;
  readonly minutes: number;
  /** Absent for a task of the portal: its address follows from its id. */
  readonly href?: string;
}

/** A dossier at the desk takes about as long as reading it twice. */
const deskMinutes = 5;
const drillMinutes = 5;

/** Everything there is to practise on. @param subjects what lessons name: of the desk, only that */
export function readPractice(subjects: readonly string[]): readonly Practicable[] {
  const cases = readDeskCases()
    .map(({ id, title }) => ({
      id: deskRunId(id),
      title,
      minutes: deskMinutes,
      href: `/thuc-hanh/mot-cua?ho-so=${id}`,
    }))
    .filter(({ id }) => subjects.includes(id));
  const drill = {
    id: readDrill().id,
    title: drillMessages.title,
    minutes: drillMinutes,
    href: '/thuc-hanh/that-hay-gia',
  };
  return [...readTasks(), drill, ...cases, ...readDialogues()];
}
