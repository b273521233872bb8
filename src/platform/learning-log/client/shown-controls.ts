const mostControls = 80;
const controlSelector = 'button, a[href], summary, input:not([type="hidden"]), select, textarea';
/** As `told-schema.ts` lets ids through: no number of a person is one. */
const idShape = /^(?!.*\d{5})[A-Za-z][A-Za-z0-9:.-]{0,55}$/;

/**
 * What can be pressed or filled in on the screen, from top to bottom, by id: while a dialog is open, only what is in it.
 * The same screen gives the same ids on every phone: the element's own (`data-control`, `id`), else what it does
 * (`data-does`), else its kind; the second of a name is `name:2`.
 */
export function shownControls(): ReadonlyMap<string, HTMLElement> {
  const root = document.querySelector('dialog:modal') ?? document.querySelector('main') ?? document.body;
  const shown = [...root.querySelectorAll<HTMLElement>(controlSelector)].filter(isShown);
  const named = new Map<string, HTMLElement>();
  for (const control of shown.slice(0, mostControls)) named.set(freeName(nameOf(control), named), control);
  return named;
}

function isShown(element: HTMLElement): boolean {
  return element.checkVisibility?.() ?? element.offsetParent !== null;
}

function nameOf(control: HTMLElement): string {
  const { control: given, does } = control.dataset;
  return [given, control.id, does].find((name) => name && idShape.test(name)) ?? control.localName;
}

function freeName(name: string, taken: ReadonlyMap<string, unknown>): string {
  let free = name;
  for (let count = 2; taken.has(free); count += 1) free = `${name}:${count}`;
  return free;
}
