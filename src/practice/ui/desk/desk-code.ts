/** What opens a dossier: engine, storage and its screen. It comes when one is asked for, or after the queue stands. */
export { openVisit } from '../../client/desk/open-visit.ts';
export { readQueue } from '../../client/desk/read-queue.ts';
export { default as DeskCase } from './DeskCase.svelte';
