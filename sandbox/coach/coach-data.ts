import type { Persona } from '../persona-schema.ts';
import type { CoachNumbers } from './coach-codes.ts';
import type { Dialogue, Resident } from './coach-schema.ts';

/** Everything one dialogue needs, as JSON for the browser. */
export interface CoachData {
  readonly dialogue: Dialogue;
  readonly resident: Resident & Pick<Persona, 'callName'>;
  readonly numbers: CoachNumbers;
}

/** What a persona and a resident's file say together. */
export function residentOf(resident: Resident, { callName }: Persona): CoachData['resident'] {
  return { ...resident, callName };
}
