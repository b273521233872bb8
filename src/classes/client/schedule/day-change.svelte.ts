import { formatDate } from '#src/platform/text/dates.ts';
import { formatVietnamTimeOfDay } from '#src/platform/text/vietnam-clock.ts';
import type { StaffSession } from '../../schedule-schema.ts';
import { ChangeForm, type Fault } from './change-form.svelte.ts';
import { classFaults } from './class-faults.ts';
import type { Change } from './schedule-api.ts';
import type { ScheduleDesk } from './schedule-desk.svelte.ts';
import { type ClassField, changesOf, TypedClass } from './typed-class.svelte.ts';

/** What somebody is about to do with one class day. */
export type DayAction = 'edit' | 'move' | 'cancel' | 'seats' | 'later' | 'makeUp';

const toldFields: readonly ClassField[] = ['date', 'start', 'end', 'roomId'];

/** One change of one class day, from opening its form to the answer. */
export class DayChange {
  readonly desk: ScheduleDesk;
  readonly form: ChangeForm;
  readonly typed: TypedClass;
  /** The day as it was when the form was opened. */
  readonly before: StaffSession;
  /** The day as it is known now. */
  #seen = $state.raw<StaffSession>() as StaffSession;
  readonly #fields: readonly ClassField[];

  constructor(
    desk: ScheduleDesk,
    session: StaffSession,
    {
      action,
      fields,
      others = [],
    }: {
      readonly action: DayAction;
      readonly fields: readonly ClassField[];
      readonly others?: readonly string[];
    },
  ) {
    this.desk = desk;
    this.before = session;
    this.#seen = session;
    this.#fields = fields;
    this.typed = typedOf(session);
    const prefix = `${action}-${session.id}-`;
    this.form = new ChangeForm({ hear: desk.hear, prefix, fields: [...fields, ...others] });
  }

  get seen(): StaffSession {
    return this.#seen;
  }

  /** What was typed differently, as it goes to the server. */
  get changes(): ReturnType<typeof changesOf> {
    return changesOf(this.typed, this.#fields, typedOf(this.before));
  }

  /** Whether people are told of what was typed: where to go, and when. Of a title or a trainer they are not. */
  get isTold(): boolean {
    return toldFields.some((field) => field in this.changes);
  }

  /** Send it; where somebody else came first, show the day as it is now and keep what was typed. */
  async send<T>(make: (rev: number) => Omit<Change, 'gives'>, faults: readonly Fault[] = []) {
    const change = { ...make(this.#seen.rev), gives: 'session' } as const;
    const answer = await this.form.send<T>(change, [...classFaults(this.typed, this.#fields), ...faults]);
    const { refusal } = this.form;
    if (refusal?.code === 'session.changed') this.#seen = refusal.current as StaffSession;
    return answer;
  }
}

/** A class day as a form has it. */
function typedOf(session: StaffSession): TypedClass {
  return Object.assign(new TypedClass(), {
    ...{ title: session.title, date: formatDate(session.localDate), note: session.note ?? '' },
    start: formatVietnamTimeOfDay(session.startsAt),
    end: formatVietnamTimeOfDay(session.endsAt),
    ...{ roomId: session.room.id, trainerId: session.trainer?.id ?? '' },
    ...{ capacity: String(session.capacity), queue: String(session.queue) },
  });
}
