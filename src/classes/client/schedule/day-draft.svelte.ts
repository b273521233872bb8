import { formatDate, formatWeekdayDate, type LocalDate, weekdayOf } from '#src/platform/text/dates.ts';
import { dayMessages } from '../../messages-day.vi.ts';
import { scheduleMessages as texts } from '../../messages-schedule.vi.ts';
import type { StaffSessionAnswer } from '../../schedule-schema.ts';
import type { MakeUpList, PreviewedDay, PreviewInput, SeriesPreview } from '../../series-schema.ts';
import { ChangeForm, type Fault } from './change-form.svelte.ts';
import { clashText } from './clash-words.ts';
import { classFaults } from './class-faults.ts';
import { fetchPreview } from './schedule-api.ts';
import type { ScheduleDesk } from './schedule-desk.svelte.ts';
import { type ClassField, changesOf, dayTyped, TypedClass } from './typed-class.svelte.ts';

/** Fields of a class day that belongs to no weekly class. */
export const dayFields: readonly ClassField[] = [
  ...(['title', 'date', 'start', 'end', 'roomId', 'trainerId', 'capacity', 'queue'] as const),
];

/** One class day by itself as somebody plans it: what its date meets is looked at before it is made. */
export class DayDraft {
  readonly desk: ScheduleDesk;
  readonly form: ChangeForm;
  readonly typed = Object.assign(new TypedClass(), { capacity: '30', queue: '20' });
  isOpen = $state(false);
  #met = $state.raw<{ readonly plan: string; readonly day: PreviewedDay }>();

  constructor(desk: ScheduleDesk) {
    this.desk = desk;
    this.form = new ChangeForm({ hear: desk.hear, prefix: 'new-day-', fields: dayFields });
  }

  /** The day off on which it would be; undefined when there is none, or when something was typed since. */
  get holiday(): string | undefined {
    return this.#seen?.kind === 'holiday' ? this.#seen.holiday : undefined;
  }
  /** When and where it could be instead. */
  get offers(): MakeUpList['makeUps'] {
    return this.#seen !== undefined && 'makeUps' in this.#seen ? this.#seen.makeUps : [];
  }

  /** @param date the day that somebody looks at */
  begin(date?: LocalDate): void {
    this.isOpen = true;
    if (date !== undefined) this.typed.date = formatDate(date);
  }

  take({ date, roomId }: MakeUpList['makeUps'][number]): void {
    this.typed.date = formatDate(date);
    this.typed.roomId = roomId;
  }

  /** Make it where nothing is in the way; on a day off only once that was said. @returns the day that was made */
  async press(): Promise<StaffSessionAnswer | undefined> {
    const isAgreed = this.holiday !== undefined;
    if (!isAgreed && !(await this.#look())) return undefined;
    const body = changesOf(this.typed, dayFields);
    return await this.form.send<StaffSessionAnswer>({ path: '/sessions', body, gives: 'session' });
  }

  /** @returns whether nothing is in the way */
  async #look(): Promise<boolean> {
    const plan = this.#plan;
    const faults = classFaults(this.typed, dayFields);
    const seen = await this.form.ask<SeriesPreview>(() => fetchPreview(plan as PreviewInput), faults);
    const day = seen?.days[0];
    this.#met = day && { plan: JSON.stringify(plan), day };
    if (day && day.kind !== 'class') this.form.refuse(faultsOf(day));
    return seen !== undefined && (day === undefined || day.kind === 'class');
  }

  get #seen(): PreviewedDay | undefined {
    return this.#met?.plan === JSON.stringify(this.#plan) ? this.#met.day : undefined;
  }

  /** A weekly class of one day: the server looks at it the same way. */
  get #plan() {
    const day = dayTyped(this.typed.date);
    const weekdays = day === undefined ? [1] : [weekdayOf(day) || 7];
    return {
      ...changesOf(this.typed, ['start', 'end', 'roomId', 'trainerId']),
      ...{ weekdays, from: day, until: day },
    };
  }
}

function faultsOf(day: PreviewedDay): Fault[] {
  if (day.kind === 'room-closed') return [{ field: 'roomId', message: dayMessages.add.roomClosed }];
  if (day.kind === 'holiday')
    return [{ field: 'date', message: dayMessages.add.holiday(formatWeekdayDate(day.date), day.holiday) }];
  if (day.kind === 'class') return [];
  return [{ field: `${day.clash.kind}Id`, message: texts.clashAdvice(clashText(day.clash)) }];
}
