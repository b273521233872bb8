import { pairMessages } from '../../messages-pair.vi.ts';
import { controlWord, type ScreenWords } from '../../rules/screen-words.ts';
import type { ShownControl } from '../../rules/shown-control.ts';

/** "ô thứ hai", and what it is called in the task's definition. */
export interface ControlText {
  readonly place: string;
  readonly name: string | undefined;
  /** Both in one: "ô thứ hai, Họ và tên". */
  readonly whole: string;
}

/** A control in words, the same on both phones. */
export function controlText(
  { kind, place, name }: ShownControl,
  words: ScreenWords | undefined,
): ControlText {
  const where = pairMessages.place(kind, place);
  const called = name === undefined || !words ? undefined : controlWord(words, name);
  return {
    place: where,
    name: called,
    whole: called === undefined ? where : `${where}, ${called}`,
  };
}
