import type { Recorded } from '#sandbox/engine/run.ts';
import type { PortalPlace } from '../rules/phone-page.ts';
import { sentBy } from './sent-fields.ts';
import { keyOfPlace } from './shown-places.svelte.ts';
import type { TypedValues } from './typed-values.svelte.ts';

/**
 * Typed values belong to a page: after an event, sent ones are forgotten, real ones emptied, those of the next page
 * read. Returns the fields that were emptied.
 */
export async function settleTyped(
  typed: TypedValues,
  { event, applied }: Recorded,
  { from, to }: { from: PortalPlace; to: PortalPlace },
): Promise<readonly string[]> {
  const emptied = applied.refusal?.code.startsWith('real-data.') ? await typed.emptyRealData() : [];
  const sent = applied.refusal ? [] : sentBy(event.type);
  if (sent === 'page') await typed.forgetPage(keyOfPlace(from));
  else if (sent.length > 0) await typed.forget(sent);
  if (event.type === 'run-restarted') await typed.forgetAll();
  await typed.open(keyOfPlace(to));
  return emptied;
}
