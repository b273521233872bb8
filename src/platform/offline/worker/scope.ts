/// <reference lib="webworker" />

/** The service worker's global scope, typed. TypeScript sees this project's `self` as a window. */
export const scope = self as unknown as ServiceWorkerGlobalScope;

/** Windows of this site, also those that an earlier worker or none controls. */
export function openPages(): Promise<readonly WindowClient[]> {
  return scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
}
