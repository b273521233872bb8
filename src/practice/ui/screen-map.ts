import type { Component } from 'svelte';
import type { PageName } from '#sandbox/engine/page.ts';
import type { PracticeRun } from '#src/practice/client/practice-run.svelte.ts';

type Screen = Component<{ run: PracticeRun }>;

// Apps by name: other parts of the phone import this map, and a circle would not load in development.
const files = import.meta.glob<Screen>(['./screens/*.svelte', './phone/{Messages,Gallery,Bank}.svelte'], {
  eager: true,
  import: 'default',
});

/** The component of a page: `register-sim` is `screens/RegisterSim.svelte` or `phone/RegisterSim.svelte`. */
export function screenFor(page: PageName): Screen {
  const name = page.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
  const screen = files[`./screens/${name}.svelte`] ?? files[`./phone/${name}.svelte`];
  if (!screen) throw new Error(`No component for page "${page}": expected screens/${name}.svelte.`);
  return screen;
}
