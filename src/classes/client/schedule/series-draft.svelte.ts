import type { LocalDate } from '#src/platform/text/dates.ts';
import { scheduleMessages as texts } from '../../messages-schedule.vi.ts';
import { scheduleFields } from '../../schedule-problem-messages.vi.ts';
import type { EditPreview, PreviewInput, Series, SeriesAnswer, SeriesPreview } from '../../series-schema.ts';
import { ChangeForm, type Fault } from './change-form.svelte.ts';
import { classFaults } from './class-faults.ts';
import { fetchEditPreview, fetchPreview } from './schedule-api.ts';
import type { ScheduleDesk } from './schedule-desk.svelte.ts';
import { type ClassField, changesOf, dayTyped, TypedClass } from './typed-class.svelte.ts';

/** Fields of a weekly class beside its weekdays and its first and last day. */
export const seriesFields: readonly ClassField[] = [
  ...(['title', 'start', 'end', 'roomId', 'trainerId', 'capacity', 'queue'] as const),
];

/** A weekly class has a weekday. */
export function weekdayFaults(weekdays: readonly number[]): Fault[] {
  return weekdays.length > 0 ? [] : [{ field: 'weekdays', message: scheduleFields['weekdays.shape'] }];
}

/** A weekly class as somebody plans it: looked at before it is made. */
export class SeriesDraft {
  readonly desk: ScheduleDesk;
  readonly form: ChangeForm;
  readonly typed = Object.assign(new TypedClass(), { capacity: '30', queue: '20' });
  /** ISO weekdays: 1 Monday … 7 Sunday. */
  weekdays = $state.raw<readonly number[]>([]);
  /** As they are typed. */
  from = $state('');
  until = $state('');
  #looked = $state.raw<{ readonly plan: string; readonly days: SeriesPreview['days'] }>();

  constructor(desk: ScheduleDesk) {
    this.desk = desk;
    const fields = ['title', 'weekdays', 'from', 'until', ...seriesFields];
    this.form = new ChangeForm({ hear: desk.hear, prefix: 'series-', fields });
  }

  /** Every date as it was looked at; undefined when something was typed since. */
  get preview(): SeriesPreview['days'] | undefined {
    return this.#looked?.plan === JSON.stringify(this.#plan) ? this.#looked.days : undefined;
  }

  toggle(weekday: number): void {
    const others = this.weekdays.filter((one) => one !== weekday);
    this.weekdays = others.length < this.weekdays.length ? others : [...this.weekdays, weekday];
  }

  /** What the class would meet. */
  async look(): Promise<void> {
    const plan = this.#plan;
    const seen = await this.form.ask<SeriesPreview>(() => fetchPreview(plan as PreviewInput), this.#faults());
    if (seen) this.#looked = { plan: JSON.stringify(plan), days: seen.days };
  }

  /** Make it; dates that were seen to be in the way are left out. */
  async save(): Promise<SeriesAnswer | undefined> {
    const skipClashes = this.preview?.some(({ kind }) => kind === 'clash') ?? false;
    const body = { ...this.#plan, ...changesOf(this.typed, ['title', 'capacity', 'queue']), skipClashes };
    return await this.form.send<SeriesAnswer>({ path: '/series', body, gives: 'series' }, this.#faults());
  }

  get #plan() {
    return {
      ...changesOf(this.typed, ['start', 'end', 'roomId', 'trainerId']),
      weekdays: this.weekdays.toSorted((a, b) => a - b),
      from: dayTyped(this.from),
      until: this.until === '' ? null : dayTyped(this.until),
    };
  }

  #faults(): Fault[] {
    const { from, until } = this.#plan;
    const wrong = [['from', from] as const, ['until', until] as const].filter(([, day]) => day === undefined);
    const isTurned = from !== undefined && typeof until === 'string' && until < from;
    return [
      ...weekdayFaults(this.weekdays),
      ...classFaults(this.typed, seriesFields),
      ...wrong.map(([field]) => ({ field, message: texts.dateWrong })),
      ...(isTurned ? [{ field: 'until', message: scheduleFields['span.order'] }] : []),
    ];
  }
}

/** A change of a weekly class that is there, and the days with people that it would cost. */
export class SeriesChange {
  readonly desk: ScheduleDesk;
  readonly form: ChangeForm;
  isAgreed = $state(false);
  reason = $state('');
  #people = $state.raw<readonly { readonly date: LocalDate; readonly people: number }[]>([]);
  #looked = $state.raw<{ readonly change: string; readonly days: EditPreview['days'] }>();
  #rev: number;
  #isStale = $state(false);
  readonly #id: string;

  constructor(desk: ScheduleDesk, { id, rev }: Series, fields: readonly string[]) {
    this.desk = desk;
    this.#id = id;
    this.#rev = rev;
    this.form = new ChangeForm({ hear: desk.hear, prefix: `series-${id}-`, fields: [...fields, 'reason'] });
  }

  /** Days with people that fall out, once the server has named them. */
  get people(): readonly { readonly date: LocalDate; readonly people: number }[] {
    return this.#people;
  }
  /** Somebody else changed it first. */
  get isStale(): boolean {
    return this.#isStale;
  }

  /** Every day as this change was looked at; undefined when something was typed since. */
  previewOf(change: object): EditPreview['days'] | undefined {
    return this.#looked?.change === JSON.stringify(change) ? this.#looked.days : undefined;
  }

  /** What the change would do to each day, those that fall out with their people among them. */
  async look(change: object, faults: readonly Fault[]): Promise<void> {
    const body = { rev: this.#rev, ...change };
    const seen = await this.form.ask<EditPreview>(() => fetchEditPreview(this.#id, body), faults);
    this.#heed();
    if (!seen) return;
    this.#looked = { change: JSON.stringify(change), days: seen.days };
    this.#people = seen.days.filter((day) => day.kind === 'dropped').filter(({ people }) => people > 0);
  }

  /** Send it; whoever agreed that days with people fall out has them cancelled. */
  async send(
    change: { readonly method?: 'PATCH'; readonly path: string; readonly body: object },
    faults: readonly Fault[] = [],
  ): Promise<SeriesAnswer | undefined> {
    const agreed = this.isAgreed ? { cancelPeople: true, reason: this.reason } : {};
    const body = { rev: this.#rev, ...change.body, ...agreed };
    const answer = await this.form.send<SeriesAnswer>({ ...change, body, gives: 'series' }, faults);
    this.#heed();
    return answer;
  }

  /** Somebody else may have come first, with another change or by registering. */
  #heed(): void {
    const { refusal } = this.form;
    this.#isStale = refusal?.code === 'series.changed';
    if (refusal === undefined) return;
    this.#looked = undefined;
    if (refusal.code === 'series.changed') this.#rev = (refusal.current as Series).rev;
    if (refusal.code === 'series.people') this.#people = refusal.days ?? [];
  }
}
