import type { Answer } from '#src/platform/api-client/ask.ts';
import { addDays, type LocalDate } from '#src/platform/text/dates.ts';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import { scheduleMessages as texts } from '../../messages-schedule.vi.ts';
import type { Room } from '../../room-schema.ts';
import type { StaffSession, TrainerList } from '../../schedule-schema.ts';
import type { SeriesList } from '../../series-schema.ts';
import { fetchRooms, fetchSchedule, fetchSeries, fetchTrainers } from './schedule-api.ts';

/** So far back and ahead is shown; the server lists 400 days at once. */
const daysBack = 35;
const daysAhead = 364;

/** Has the page notice when the session is over. */
export type Hear = <T>(answer: Answer<T>) => Answer<T>;

/** Everything that is planned, as the server told it last. */
interface Plan {
  readonly sessions: readonly StaffSession[];
  readonly series: SeriesList['series'];
  readonly rooms: readonly Room[];
  readonly trainers: TrainerList['trainers'];
  readonly today: LocalDate;
}

/** The schedule on the desk of somebody of the staff. */
export class ScheduleDesk {
  #plan = $state.raw<Plan>();
  #trouble = $state<string>();
  #said = $state.raw<{ readonly text: string }>();
  readonly hear: Hear;

  constructor(hear: Hear) {
    this.hear = hear;
  }

  /** What was told last, also while it is asked for again. */
  get plan(): Plan | undefined {
    return this.#plan;
  }
  /** Why there is nothing newer. */
  get trouble(): string | undefined {
    return this.#trouble;
  }
  /** What came of the last change; a new one each time. */
  get said(): { readonly text: string } | undefined {
    return this.#said;
  }

  async load(): Promise<void> {
    const seenToday = vietnamDateAt(Date.now());
    const answers = await Promise.all([
      fetchSchedule(addDays(seenToday, -daysBack), addDays(seenToday, daysAhead)),
      fetchSeries(),
      fetchRooms(),
      fetchTrainers(),
    ]);
    const [schedule, series, rooms, trainers] = answers;
    for (const answer of answers) this.hear<unknown>(answer);
    this.#trouble = answers.map(troubleOf).find((trouble) => trouble !== undefined);
    if (schedule.kind !== 'ok' || series.kind !== 'ok' || rooms.kind !== 'ok' || trainers.kind !== 'ok')
      return;
    const today = vietnamDateAt(schedule.serverTime);
    this.#plan = { ...schedule.value, ...series.value, ...rooms.value, ...trainers.value, today };
  }

  /** Something was changed: show how it stands now, and say so. */
  async done(text: string): Promise<void> {
    await this.load();
    this.#said = { text };
  }
}

/** Why something was not told or done, in a sentence. */
export function troubleOf(answer: Answer<unknown>): string | undefined {
  if (answer.kind === 'ok') return undefined;
  if (answer.kind === 'offline') return texts.offline.text;
  return answer.status === 401 ? texts.pressAgain : answer.problem.title;
}
