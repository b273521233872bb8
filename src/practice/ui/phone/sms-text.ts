import type { Message } from '#sandbox/engine/state.ts';
import type { World } from '#sandbox/engine/world.ts';
import { phoneMessages, smsTexts } from '../../messages-phone.vi.ts';

/** Who sent it, in words: a service, or somebody of the story by the name the story uses. */
export function senderName(world: World, { from }: Message): string {
  const service = Object.entries(phoneMessages.from).find(([id]) => id === from);
  if (service) return service[1];
  return world.personas.find((persona) => persona.id === from)?.callName ?? from;
}

/** The words of a message. */
export function smsText({ template, params }: Message): string {
  return smsTexts[template](params);
}
