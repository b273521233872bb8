import { getPersona, type World } from '#sandbox/engine/world.ts';
import { normalisePersonalId } from '#src/platform/text/personal-id.ts';

/** Which of the two fields a refused sign-in is about. */
export function faultyField(world: World, personalId: string): 'personalId' | 'practiceCode' {
  return normalisePersonalId(personalId) === getPersona(world).personalId ? 'practiceCode' : 'personalId';
}
