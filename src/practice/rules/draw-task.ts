import type { Form } from '#sandbox/engine/event-schema.ts';
import type { ComposedLink } from './composed-link.ts';

/** What can be drawn: a task, the people in it, the faults that fit. */
export interface Lot {
  readonly id: string;
  readonly title: string;
  readonly forms: readonly { readonly form: Form; readonly person: string }[];
  readonly faults: readonly { readonly id: NonNullable<ComposedLink['faults']>[number] }[];
}

/** A task to do alone, whose fault nobody has told. */
export interface DrawnTask {
  readonly id: string;
  readonly title: string;
  readonly person: string;
  readonly link: ComposedLink & { readonly mode: 'alone' };
}

/**
 * Draws a task, a person and a fault.
 * @param random from 0 up to 1, a new number at each call
 * @param before id of the task that is not to come again, when there is another
 */
export function drawTask(lots: readonly Lot[], random: () => number, before?: string): DrawnTask {
  const others = lots.filter(({ id }) => id !== before);
  const { id, title, forms, faults } = pick(others.length > 0 ? others : lots, random);
  const { form, person } = pick(forms, random);
  return { id, title, person, link: { mode: 'alone', form, faults: [pick(faults, random).id] } };
}

/** @throws Error when there is nothing to pick from: the build has seen to it that there is */
function pick<T>(from: readonly T[], random: () => number): T {
  const picked = from[Math.floor(random() * from.length)];
  if (picked === undefined) throw new Error('Nothing to draw from');
  return picked;
}
