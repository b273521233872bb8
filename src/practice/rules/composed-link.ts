import type { Composition } from '#sandbox/engine/compose.ts';
import type { Mode } from '#sandbox/engine/event-schema.ts';
import type { InjectedFault } from '#sandbox/scenario-schema.ts';

/** What a link to a task says besides which one: way, form, faults, and the number that makes every run the same. */
export interface ComposedLink extends Composition {
  readonly mode?: Mode;
  readonly seed?: number;
}

/** Going on with a run, or looking at it again: ways that no trainer chooses. */
const waysBack: readonly string[] = ['tiep', 'xem'];
const modes: readonly string[] = ['guided', 'hinted', 'alone', 'test'] satisfies readonly Mode[];

/** Address of a task, as a trainer gives it to a class; words that everybody can read in it. */
export function composeLink(taskId: string, { mode, form, faults = [], seed }: ComposedLink): string {
  const words = new URLSearchParams({ bai: taskId });
  if (mode !== undefined) words.set('cach', mode);
  if (form !== undefined) words.set('de', form);
  if (faults.length > 0) words.set('loi', faults.join('.'));
  if (seed !== undefined) words.set('so', String(seed));
  return `/thuc-hanh/cong?${words}`;
}

/** What an address asks for. Words that nobody knows are left out: see `isLinkCut`. */
export function readComposedLink(address: URLSearchParams): ComposedLink {
  const mode = address.get('cach') ?? '';
  const form = address.get('de') ?? '';
  const faults = (address.get('loi') ?? '').split('.').filter((word) => /^F(-[A-Z0-9]+)+$/.test(word));
  const seed = /^\d{1,9}$/.test(address.get('so') ?? '') ? Number(address.get('so')) : undefined;
  return {
    ...(modes.includes(mode) && { mode: mode as Mode }),
    ...((form === 'a' || form === 'b') && { form }),
    ...(faults.length > 0 && { faults: faults as InjectedFault['id'][] }),
    ...(seed !== undefined && { seed }),
  };
}

/** Whether an address has words that nobody knows, as one that was cut or retyped: not all that was asked is done. */
export function isLinkCut(address: URLSearchParams): boolean {
  if (waysBack.includes(address.get('cach') ?? '')) return false;
  const [, words] = composeLink('', readComposedLink(address)).split('?');
  const understood = new URLSearchParams(words);
  return ['cach', 'de', 'loi', 'so'].some(
    (word) => (address.get(word) ?? '') !== (understood.get(word) ?? ''),
  );
}
