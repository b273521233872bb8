import type { Standings } from '../../rules/desk-standings.ts';
import { openStores } from '../run-keeper.ts';
import { listOwnDossiers, type OwnSummary } from './own-dossiers.ts';
import { readStandings } from './standings.ts';

/** What the device knows of the queue. */
export interface Queue {
  readonly own: readonly OwnSummary[];
  readonly standings: Standings;
}

/** Everything about the queue that is on this device. Without storage it is empty. */
export async function readQueue(): Promise<Queue> {
  const stores = await openStores();
  const standings = await readStandings();
  return { standings, own: stores ? await listOwnDossiers(stores) : [] };
}
