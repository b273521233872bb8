import type { Component } from 'svelte';
import type { PortalSession } from '../client/portal-session.svelte.ts';
import type { PracticeRun } from '../client/practice-run.svelte.ts';
import type { ScreenName, ScreenPart } from '../rules/screen-parts.ts';
import Home from './screens/Home.svelte';
import SignIn from './screens/SignIn.svelte';

type Screen = Component<{ session: PortalSession; run: PracticeRun }>;

/** Screens by name, as a part brings them. */
export type Screens = Readonly<Partial<Record<ScreenName, Screen>>>;

// One file a part. Found by name: screens show other screens (the phone its apps), and a circle would not load in development.
const files = import.meta.glob<{ screens: Screens }>('./parts/*.ts');
let screens = $state.raw<Screens>({ home: Home, 'sign-in': SignIn });
const there = new Set<ScreenPart>(['entrance']);

/** The component of a screen; `undefined` while its part is not there. Whoever shows it follows. */
export function findScreen(name: ScreenName): Screen | undefined {
  return screens[name];
}

/** Whether the screens of a part are there. */
export function isPartThere(part: ScreenPart): boolean {
  return there.has(part);
}

/** Fetch a part. Returns whether it is there now; why not goes to the console for whoever looks for it. */
export async function fetchPart(part: ScreenPart): Promise<boolean> {
  if (there.has(part)) return true;
  const load = files[`./parts/${part}.ts`];
  if (!load) throw new Error(`No file for the part "${part}": expected parts/${part}.ts.`);
  try {
    const brought = await load();
    screens = { ...screens, ...brought.screens };
    there.add(part);
    return true;
  } catch (error) {
    console.info(`[cam-tay] the screens of the part "${part}" cannot be fetched`, error);
    return false;
  }
}
