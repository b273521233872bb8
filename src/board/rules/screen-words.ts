/** How a task, its steps and its controls are called in its own definition. Never what somebody typed. */
export interface ScreenWords {
  /** Of the task. */
  readonly title: string;
  /** By the name of a step. */
  readonly steps: Readonly<Record<string, string>>;
  /** By the name of a control. Only a name that stands here is told to the other phone. */
  readonly controls: Readonly<Record<string, string>>;
}

/** Where the build writes the words of each task and dialogue, by its id. */
export const wordsFolder = '/cung-lam/';

/** What a control is called; undefined where the definition has no name for it. */
export function controlWord({ controls }: ScreenWords, name: string): string | undefined {
  return Object.hasOwn(controls, name) ? controls[name] : undefined;
}

/** What a step is called: one page of a form by its own title, else by the step that it belongs to. */
export function stepWord({ steps }: ScreenWords, step: string): string | undefined {
  const [page = ''] = step.split('.');
  return [step, page].map((name) => (Object.hasOwn(steps, name) ? steps[name] : undefined)).find(Boolean);
}
