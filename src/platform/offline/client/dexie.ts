/**
 * Dexie's build for browsers of the last years: 1.6 KB less over the wire than what the bare name resolves to.
 * Everything imports it from here, so that there is one copy.
 */
export { Dexie } from 'dexie/dist/modern/dexie.mjs';
