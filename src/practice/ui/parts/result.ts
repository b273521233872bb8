import Assessment from '../result/Assessment.svelte';
import type { Screens } from '../screens.svelte.ts';

/** How the run went. */
export const screens: Screens = { result: Assessment };
