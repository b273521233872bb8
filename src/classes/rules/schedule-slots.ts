import type { LocalDate } from '#src/platform/text/dates.ts';

const slotMinutes = 30;

/** One half hour of a room or of a trainer. */
export interface Slot {
  readonly kind: 'room' | 'trainer';
  readonly resourceId: string;
  readonly localDate: LocalDate;
  /** Half hours since midnight in Vietnam. */
  readonly slot: number;
}

/** Where and when a class is held; minutes since midnight. */
export interface ClassPlace {
  readonly localDate: LocalDate;
  readonly startMinute: number;
  readonly endMinute: number;
  readonly roomId: string;
  readonly trainerId: string | null;
}

/** A half hour that a class has taken, with what is needed to name that class. */
export interface TakenSlot extends Slot {
  /** null for a day that a weekly class is going to have. */
  readonly sessionId: string | null;
  /** The weekly class that it is a day of. */
  readonly seriesId: string | null;
  readonly title: string;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** Which class stands in the way, and whether it has the room or the trainer. */
export type Clash = Omit<TakenSlot, 'slot'>;

/** Everything that a class takes while it is held: a half hour that it only touches too. */
export function slotsOf({ localDate, startMinute, endMinute, roomId, trainerId }: ClassPlace): Slot[] {
  const first = Math.floor(startMinute / slotMinutes);
  const halfHours = Array.from({ length: Math.ceil(endMinute / slotMinutes) - first }, (_, at) => first + at);
  const room = halfHours.map((slot) => ({ kind: 'room' as const, resourceId: roomId, localDate, slot }));
  if (trainerId === null) return room;
  return [
    ...room,
    ...halfHours.map((slot) => ({ kind: 'trainer' as const, resourceId: trainerId, localDate, slot })),
  ];
}

/** Says which of many taken half hours stands in the way of a class. */
export type ClashFinder = (place: ClassPlace) => Clash | undefined;

/** @returns what finds the first clash of a class with those that are there, its room before its trainer */
export function createClashFinder(taken: readonly TakenSlot[]): ClashFinder {
  const byKey = new Map(taken.map((slot) => [keyOf(slot), slot]));
  return (place) => {
    const found = slotsOf(place).map((slot) => byKey.get(keyOf(slot)));
    const clash = found.find((one) => one !== undefined);
    if (clash === undefined) return undefined;
    const { slot: _, ...named } = clash;
    return named;
  };
}

function keyOf({ kind, resourceId, localDate, slot }: Slot): string {
  return `${kind} ${resourceId} ${localDate} ${slot}`;
}
