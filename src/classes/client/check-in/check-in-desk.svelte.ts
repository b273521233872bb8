import { v7 } from 'uuid';
import type { Answer } from '#src/platform/api-client/ask.ts';
import { deviceId } from '#src/platform/learning-log/client/device.ts';
import { addDays, isLocalDate, type LocalDate } from '#src/platform/text/dates.ts';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import type { AttendanceMark } from '../../attendance-schema.ts';
import type { Roster } from '../../people-schema.ts';
import {
  type CheckInView,
  codeIn,
  inCheckInOrder,
  type KeptMark,
  type KeptRoster,
  type SeenPerson,
  toldMarks,
  viewCheckIn,
} from '../../rules/check-in.ts';
import { serverTimeAt } from '../../rules/server-clock.ts';
import type { StaffSchedule, StaffSession } from '../../schedule-schema.ts';
import type { StaffAtWork } from '../enter/staff-at-work.ts';
import { fetchRoster, fetchSchedule } from '../schedule/schedule-api.ts';
import { tellAttendance } from './attendance-news.ts';
import { openAttendanceStore } from './attendance-store.ts';
import { forgetOldRosters, forgetRostersOfOthers, isOver, untilForgotten } from './forget-rosters.ts';

/** So far back and ahead is shown: marks on paper come late, and the list is fetched before the day. */
const daysBack = 7;
const daysAhead = 35;

/** A class day to choose, as it was told last or as this device keeps it. */
export type CheckInDay = Pick<
  KeptRoster,
  'sessionId' | 'title' | 'localDate' | 'startsAt' | 'endsAt' | 'room' | 'place'
>;

/** What came of the last thing that was tapped, typed or read. */
export interface Said {
  readonly kind: 'here' | 'again' | 'noted' | 'undone' | 'foreign';
  /** Of whom, or what was read. */
  readonly what: string;
}

type Trouble = Exclude<Answer<unknown>, { kind: 'ok' }>;

/** Who comes to class, on the device of somebody of the staff. Everything is written here first. */
export class CheckInDesk {
  /** What is typed to find somebody. */
  typed = $state('');
  #planned = $state.raw<readonly StaffSession[]>();
  #rosters = $state.raw<readonly KeptRoster[]>();
  #marks = $state.raw<readonly KeptMark[]>([]);
  #sessionId = $state<string>();
  #trouble = $state.raw<Trouble>();
  #said = $state.raw<Said>();
  #isKept = $state(true);
  #isLoading = $state(false);
  #today = $state<LocalDate>(vietnamDateAt(Date.now()));
  /** Of the chosen class, as the link says: it may be months away, or long over. */
  readonly #linkedDate: LocalDate | undefined;
  readonly #staff: StaffAtWork;
  #loadedAt = 0;

  constructor(staff: StaffAtWork) {
    this.#staff = staff;
    const query = new URLSearchParams(location.search);
    this.#sessionId = query.get('buoi') ?? undefined;
    this.#linkedDate = [query.get('ngay') ?? ''].find(isLocalDate);
  }

  /** undefined until this device has been looked at. */
  get days(): readonly CheckInDay[] | undefined {
    if (this.#rosters === undefined) return undefined;
    const planned = (this.#planned ?? []).filter(
      ({ status }) => status !== 'draft' && status !== 'cancelled',
    );
    const told = planned.map(({ id, room, ...day }) => ({
      ...{ ...day, sessionId: id, room: room.name, place: room.place },
    }));
    const others = this.#rosters.filter((roster) => told.every((day) => day.sessionId !== roster.sessionId));
    return inCheckInOrder<CheckInDay>([...told, ...others], this.#today);
  }
  get today(): LocalDate {
    return this.#today;
  }
  /** The chosen one. */
  get day(): CheckInDay | undefined {
    return this.days?.find(({ sessionId }) => sessionId === this.#sessionId);
  }
  get roster(): KeptRoster | undefined {
    return this.#rosters?.find(({ sessionId }) => sessionId === this.#sessionId);
  }
  get view(): CheckInView | undefined {
    return this.roster && viewCheckIn(this.roster, this.#marks);
  }
  /** Marks of this device, of any class, that wait to be sent. */
  get waiting(): number {
    return this.#marks.filter(({ fate }) => fate === undefined).length;
  }
  /** Marks that the server could not read. */
  get refused(): readonly KeptMark[] {
    return this.#marks.filter(({ fate }) => fate === 'refused');
  }
  /** Why nothing newer was told. */
  get trouble(): Trouble | undefined {
    return this.#trouble;
  }
  get said(): Said | undefined {
    return this.#said;
  }
  get isKept(): boolean {
    return this.#isKept;
  }
  get isLoading(): boolean {
    return this.#isLoading;
  }

  /** Whether the list of a day opens without a network. */
  isOnDevice({ sessionId }: CheckInDay): boolean {
    return this.#rosters?.some((roster) => roster.sessionId === sessionId) ?? false;
  }

  choose(sessionId: string | undefined): void {
    this.#sessionId = sessionId;
    this.#said = undefined;
    this.typed = '';
    const query = sessionId === undefined ? '' : `?buoi=${sessionId}`;
    history.replaceState(history.state, '', location.pathname + query);
    void this.loadRoster();
  }

  /** What this device knows, without asking anybody; what it may not know any more goes. */
  async open(): Promise<void> {
    await forgetRostersOfOthers(this.#staff.id);
    await forgetOldRosters();
    await this.read();
  }

  /** Look at this device again: another tab, or what was sent. */
  async read(): Promise<void> {
    const store = await openAttendanceStore();
    const [rosters, marks] = [await store.rosters(), await store.marks()];
    const shown = this.roster;
    this.#isKept = store.isKept;
    this.#marks = marks;
    this.#rosters = rosters.filter(({ staffId }) => staffId === this.#staff.id);
    const [told] = rosters;
    if (told && this.#planned === undefined) this.#today = vietnamDateAt(serverTimeAt(told, Date.now()));
    // Its day is over and its names are gone: they do not come back by themselves.
    if (shown && !this.roster && isOver(shown)) this.choose(undefined);
  }

  /** Ask the server for the class days and the chosen list. */
  async load(): Promise<void> {
    this.#isLoading = true;
    const guess = vietnamDateAt(Date.now());
    let answer = await this.#planAround(guess);
    // The clock of the device may be wrong: then the days around the server's own are asked for.
    const today = answer.kind === 'ok' ? vietnamDateAt(answer.serverTime) : guess;
    if (today !== guess) answer = await this.#planAround(today);
    this.#trouble = answer.kind === 'ok' ? undefined : answer;
    if (answer.kind === 'ok') {
      this.#planned = answer.value.sessions;
      this.#today = vietnamDateAt(answer.serverTime);
      await this.#loadLinked();
    }
    this.#isLoading = false;
    await this.loadRoster();
  }

  /** Ask for the list of the chosen day, with what other devices saw. @param olderThanMs not when it was told since */
  async loadRoster(olderThanMs = 0): Promise<void> {
    const { day } = this;
    if (day === undefined || (olderThanMs > 0 && Date.now() - this.#loadedAt < olderThanMs)) return;
    const told = toldMarks(this.#marks).filter(({ sessionId }) => sessionId === day.sessionId);
    const mayKeep = untilForgotten();
    const answer = this.#staff.hear(await fetchRoster(day.sessionId));
    this.#trouble = answer.kind === 'ok' ? undefined : answer;
    if (answer.kind !== 'ok') return;
    const store = await openAttendanceStore();
    if (!mayKeep()) return;
    this.#loadedAt = Date.now();
    const roster = this.#rosterOf(day, answer.value, answer.serverTime);
    await store.keepRoster(
      roster,
      told.map(({ id }) => id),
    );
    tellAttendance();
    await this.read();
  }

  /** Somebody is here. */
  async see(person: SeenPerson, method: AttendanceMark['method'] = 'list'): Promise<void> {
    if (person.isPresent) {
      this.#said = { kind: 'again', what: person.name };
      return;
    }
    this.#said = { kind: 'here', what: person.name };
    this.typed = ''; // before the disk answers: the next name may be typed by then
    await this.#keep([{ registrationId: person.id, method }]);
  }

  /** All of them are here. */
  async seeAll(people: readonly SeenPerson[], method: AttendanceMark['method']): Promise<void> {
    this.#said = { kind: 'here', what: people.map(({ name }) => name).join(', ') };
    await this.#keep(people.map(({ id }) => ({ registrationId: id, method })));
  }

  /** A code was read or typed. What fits nobody is noted: whoever stands there is not sent away. */
  async take(read: string, method: 'qr' | 'code'): Promise<void> {
    const code = codeIn(read);
    const person = this.view?.people.find((one) => one.code === code);
    if (person) return await this.see(person, method);
    if (code === undefined) {
      this.#said = { kind: 'foreign', what: read };
      return;
    }
    this.#said = { kind: 'noted', what: code };
    this.typed = '';
    const isNoted = this.view?.strangers.some((stranger) => codeIn(stranger.code) === code);
    if (!isNoted) await this.#keep([{ code, method }]);
  }

  /** It was a mistake: every sighting that stands is taken back. */
  async undo(person: SeenPerson): Promise<void> {
    this.#said = { kind: 'undone', what: person.name };
    await this.#keep(
      person.undoable.map((undoes) => ({
        ...{ mark: 'undo', undoes, registrationId: person.id, method: 'list' },
      })),
    );
  }

  /** The code was read wrong. */
  async undoStranger({ id, code }: { readonly id: string; readonly code: string }): Promise<void> {
    this.#said = { kind: 'undone', what: code };
    await this.#keep([{ mark: 'undo', undoes: id, method: 'code' }]);
  }

  /** What the server could not read waits again: it may have been mended since. */
  async sendRefusedAgain(): Promise<void> {
    await (await openAttendanceStore()).putMarks(this.refused.map(({ fate: _, ...mark }) => mark));
    tellAttendance();
    await this.read();
  }

  /** The day that a link is about, where it is too far away to be listed. */
  async #loadLinked(): Promise<void> {
    const date = this.#linkedDate;
    if (date === undefined || this.#sessionId === undefined || this.day !== undefined) return;
    const answer = this.#staff.hear(await fetchSchedule(date, date));
    if (answer.kind === 'ok') this.#planned = [...(this.#planned ?? []), ...answer.value.sessions];
    else this.#trouble = answer;
  }

  async #planAround(day: LocalDate): Promise<Answer<StaffSchedule>> {
    return this.#staff.hear(await fetchSchedule(addDays(day, -daysBack), addDays(day, daysAhead)));
  }

  async #keep(seen: readonly (Partial<AttendanceMark> & Pick<AttendanceMark, 'method'>)[]): Promise<void> {
    const sessionId = this.#sessionId;
    if (sessionId === undefined) return;
    const common = { sessionId, deviceId: deviceId(), at: new Date().toISOString() };
    const marks = seen.map((one) => ({
      ...{ id: v7(), mark: 'in' as const, registrationId: null, code: null, undoes: null },
      ...{ ...common, ...one },
    }));
    this.#marks = [...this.#marks, ...marks]; // shown at once, before the disk has answered
    await (await openAttendanceStore()).putMarks(marks);
    tellAttendance();
    await this.read();
  }

  #rosterOf(day: CheckInDay, { people, openMarks }: Roster, toldAt: number): KeptRoster {
    const { sessionId, title, localDate, startsAt, endsAt, room, place } = day;
    return {
      ...{ sessionId, title, localDate, startsAt, endsAt, room, place, staffId: this.#staff.id },
      ...{ toldAt, aheadMs: toldAt - Date.now() },
      people: people.map(({ id, code, name, communeCode, status, sightings, saysPresent }) => ({
        ...{ id, code, name, communeCode, status, sightings, saysPresent },
      })),
      openMarks: openMarks.map(({ id, code, registrationId }) => ({ id, code, registrationId })),
    };
  }
}
