import { type Answer, ask, type Problem, posted } from '#src/platform/api-client/ask.ts';
import type { LocalDate } from '#src/platform/text/dates.ts';
import type { Roster } from '../../people-schema.ts';
import type { Room, RoomList } from '../../room-schema.ts';
import type { StaffSchedule, StaffSession, TrainerList } from '../../schedule-schema.ts';
import type {
  EditPreview,
  MakeUpList,
  NamedClash,
  PreviewInput,
  Series,
  SeriesList,
  SeriesPreview,
} from '../../series-schema.ts';

/** A change of the schedule, as it is sent. */
export interface Change {
  readonly method?: 'PATCH';
  readonly path: string;
  readonly body: object;
  /** What the answer carries, by which it is told from any other JSON. */
  readonly gives: 'session' | 'series' | 'room';
}

/** Why a change was refused, with what the server names beside it. */
export interface Refusal extends Problem {
  readonly clash?: NamedClash;
  /** How it stands now, where somebody else came first. */
  readonly current?: StaffSession | Series | Room;
  /** So many have to give their seat back. */
  readonly mustMove?: number;
  /** Days with people that would fall out. */
  readonly days?: readonly { readonly date: LocalDate; readonly people: number }[];
  /** Which day of a series it is that cannot be as it is wished. */
  readonly date?: LocalDate;
}

/** Change the schedule once, or once more with the same key. */
export function sendChange<T>({ method, path, body, gives }: Change, key: string): Promise<Answer<T>> {
  const init = { ...posted(body, { 'Idempotency-Key': key }), ...(method && { method }) };
  return ask(path, init, (answer) => typeof answer[gives] === 'object');
}

/** Class days from one day to another, both of them too. */
export function fetchSchedule(from: LocalDate, to: LocalDate): Promise<Answer<StaffSchedule>> {
  return ask(`/schedule?from=${from}&to=${to}`, {}, hasList('sessions'));
}

/** Weekly classes, with the dates that they leave out. */
export function fetchSeries(): Promise<Answer<SeriesList>> {
  return ask('/series', {}, hasList('series'));
}

/** Rooms, those out of use too. */
export function fetchRooms(): Promise<Answer<RoomList>> {
  return ask('/rooms', {}, hasList('rooms'));
}

/** Who can be chosen to teach. */
export function fetchTrainers(): Promise<Answer<TrainerList>> {
  return ask('/trainers', {}, hasList('trainers'));
}

/** When a class day could be held instead. */
export function fetchMakeUps(id: string): Promise<Answer<MakeUpList>> {
  return ask(`/sessions/${id}/make-ups`, {}, hasList('makeUps'));
}

/** Who is registered for a class day. */
export function fetchRoster(id: string): Promise<Answer<Roster>> {
  return ask(`/sessions/${id}/roster`, {}, hasList('people'));
}

function hasList(name: string) {
  return (body: Record<string, unknown>) => Array.isArray(body[name]);
}

/** What "this and later" would do to each day. Changes nothing. */
export function fetchEditPreview(id: string, change: object): Promise<Answer<EditPreview>> {
  return ask(`/series/${id}/preview`, posted(change), hasList('days'));
}

/** What a weekly class would meet. Changes nothing. */
export function fetchPreview(input: PreviewInput): Promise<Answer<SeriesPreview>> {
  return ask('/series/preview', posted(input), hasList('days'));
}
