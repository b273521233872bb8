import type { SessionRev, StaffSessionAnswer } from '../../schedule-schema.ts';
import { setRegistration } from '../seats/day-fields-repository.ts';
import { changeOnce, type Outcome } from './change-once-repository.ts';
import { lockChangeable, viewerOf } from './changeable-repository.ts';
import type { Intent, ScheduleParts } from './intent.ts';
import { Refused } from './refusal.ts';
import { getStaffSession } from './staff-view-repository.ts';

/** Close the registration of a day early, open it again, or show a draft to the public. Whoever waits still moves up. */
export async function setSessionRegistration(
  parts: ScheduleParts,
  intent: Intent,
  { id, input, to }: { readonly id: string; readonly input: SessionRev; readonly to: 'open' | 'closed' },
): Promise<Outcome<StaffSessionAnswer>> {
  return await changeOnce(parts.database, intent, async (tx) => {
    const session = await lockChangeable(parts, tx, { id, rev: input.rev }, intent);
    if (to === 'closed' && session.status === 'draft') throw new Refused({ code: 'session.draft' });
    await setRegistration(tx, session, to, intent.command.now);
    return { session: await getStaffSession(tx, id, viewerOf(intent)) };
  });
}
