import type { PracticeState } from '#sandbox/engine/state.ts';
import type { PhonePage } from '../../rules/phone-page.ts';

/** One app on the virtual phone and what it opens with. */
export interface AppLink {
  readonly page: PhonePage;
  readonly subject?: string;
}

/** The apps that this task needs: pictures when there are any, the bank when there is something to pay. */
export function phoneApps(state: PracticeState): readonly AppLink[] {
  const apps: AppLink[] = [{ page: 'messages' }];
  if (state.phone.images.length > 0) apps.push({ page: 'gallery' });
  const owing = state.dossiers.findLast((dossier) => dossier.obligation !== undefined);
  if (owing) apps.push({ page: 'bank', subject: owing.code });
  return apps;
}
