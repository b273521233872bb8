import type { OfflineRequest } from '../offline-protocol.ts';
import { packOfPath } from '../page-packs.ts';
import { readState, refreshState } from './pack-state.ts';
import { registerRoutes } from './routes.ts';
import { scope } from './scope.ts';
import { tellPages } from './status.ts';
import { switchRelease, takeOver } from './switch-release.ts';
import { sync } from './sync.ts';

/**
 * A first installation waits for the core pack. An update of the worker waits for nothing: it takes over the packs
 * that are there, and itself stays in the waiting place until the person agrees or the last page is closed.
 */
async function install(): Promise<void> {
  if ((await readState()).live) return;
  await sync({ only: 'core' });
  if (!(await refreshState()).live) throw new Error('The core pack is not here yet');
}

async function activate(): Promise<void> {
  await refreshState();
  await scope.clients.claim();
  await tellPages();
}

async function answer(request: OfflineRequest): Promise<void> {
  if (request.type === 'offline-tell') return tellPages();
  if (request.type === 'offline-switch') return switchRelease();
  if (request.type === 'offline-take-over') return takeOver();
  // A browser stops its worker after minutes of one event; the page repeats the request until everything is here.
  if (request.type === 'offline-sync') {
    // A page whose loading began before this worker was active is still without one.
    await scope.clients.claim();
    return sync({ ...request, prefer: packOfPath(request.page ?? '/') });
  }
}

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
scope.addEventListener('message', (event) => event.waitUntil(answer(event.data as OfflineRequest)));
registerRoutes();
