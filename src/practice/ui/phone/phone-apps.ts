import { screenOfScam } from '#sandbox/engine/encounters.ts';
import type { PracticeState } from '#sandbox/engine/state.ts';
import type { World } from '#sandbox/engine/world.ts';
import type { PhonePage } from '../../rules/phone-page.ts';

/** One app on the virtual phone and what it opens with. */
export interface AppLink {
  readonly page: PhonePage;
  readonly subject?: string;
}

/** The apps that this task needs: who has called, pictures when there are any, the bank when there is something to pay. */
export function phoneApps(world: World, state: PracticeState): readonly AppLink[] {
  const apps: AppLink[] = [{ page: 'messages' }];
  const screens = new Set(state.encounters.map(({ scam }) => screenOfScam(world, scam)));
  if (screens.has('call')) apps.push({ page: 'call' });
  if (screens.has('web')) apps.push({ page: 'web' });
  if (screens.has('approvals') || state.phone.approvals.length > 0) apps.push({ page: 'approvals' });
  if (state.phone.images.length > 0) apps.push({ page: 'gallery' });
  const owing = state.dossiers.findLast((dossier) => dossier.obligation !== undefined);
  if (owing) apps.push({ page: 'bank', subject: owing.code });
  return apps;
}
