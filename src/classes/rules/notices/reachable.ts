import type { Purpose } from '../purposes.ts';
import type { Reach } from './ladder.ts';
import { isReminder, type NoticeKind } from './notice-kinds.ts';

/** By what somebody could be told. */
interface Reachable {
  readonly addresses: {
    readonly push: readonly unknown[];
    readonly email: string | null;
    readonly phone: string | null;
  };
  /** What they have agreed to. */
  readonly purposes: ReadonlySet<Purpose>;
}

/**
 * By what somebody may be told. Push and letters are for those who have agreed to them. The telephone is there for what
 * has to be known, as a moved class; only to be reminded one must have agreed to it.
 */
export function reachableFor(
  kind: NoticeKind,
  { addresses, purposes }: Reachable,
): { readonly by: ReadonlySet<Reach>; readonly mayCall: boolean } {
  const mayCall = !isReminder(kind) || purposes.has('phone-reminder');
  const ways: readonly (readonly [Reach, boolean])[] = [
    ['push', addresses.push.length > 0 && purposes.has('push')],
    ['email', addresses.email !== null && purposes.has('email')],
    ['phone', addresses.phone !== null && mayCall],
  ];
  return { by: new Set(ways.flatMap(([reach, isOpen]) => (isOpen ? [reach] : []))), mayCall };
}
