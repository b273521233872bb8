/** What a control is to whoever looks at the screen: something to fill in, one answer of several, a tick, a button. */
export type ControlKind = 'field' | 'choice' | 'tick' | 'button';

/** One control of a screen, as it is told to the helper: where it stands, and its name in the task's own definition. */
export interface ShownControl {
  readonly kind: ControlKind;
  /** Which of its kind it is on the screen, from 1 at the top. */
  readonly place: number;
  /** Absent where the definition of the task has no name for it: a dossier, a search result. */
  readonly name?: string;
}

const letters = { f: 'field', c: 'choice', t: 'tick', b: 'button' } as const satisfies Record<
  string,
  ControlKind
>;

/** Ids that the server takes: no number of a person has room in them. */
const nameShape = /^(?!.*\d{5})[A-Za-z0-9:.-]{1,45}$/;

/**
 * The id under which a control is told: `f2-41:ownerName`. The screen's own number is part of it, so that pointing at
 * what stood on the screen before never hits what has come in its place.
 * @param screen how many screens have been told before
 */
export function controlId({ kind, place, name }: ShownControl, screen: number): string {
  const where = `${kind[0]}${place}-${screen % 1000}`;
  return name !== undefined && nameShape.test(name) ? `${where}:${name}` : where;
}

/** What an id tells; undefined when it is none of ours. */
export function readControlId(id: string): ShownControl | undefined {
  const [, letter = '', place, name] = /^([a-z])(\d{1,3})-\d{1,3}(?::(.+))?$/.exec(id) ?? [];
  const kind = Object.hasOwn(letters, letter) && letters[letter as keyof typeof letters];
  if (!kind) return undefined;
  return { kind, place: Number(place), ...(name !== undefined && { name }) };
}

/** Controls in the order of the screen, each with its place among its kind. */
export function placedControls(controls: readonly Omit<ShownControl, 'place'>[]): readonly ShownControl[] {
  const counts: Record<ControlKind, number> = { field: 0, choice: 0, tick: 0, button: 0 };
  return controls.map((control) => {
    counts[control.kind] += 1;
    return { ...control, place: counts[control.kind] };
  });
}

/** What a phone tells instead of a step while its person looks at something else. */
export const awayStep = 'away';
