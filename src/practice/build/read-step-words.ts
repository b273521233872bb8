import { createWorld } from '#sandbox/engine/world.ts';
import { messages } from '../messages.vi.ts';
import { fieldProblemTexts, refusalTexts, slipTexts } from '../messages-codes.vi.ts';
import { deskMessages } from '../messages-desk.vi.ts';
import { toldMessages } from '../messages-told.vi.ts';
import { toldWay } from '../rules/told-step.ts';
import { readFaults, readTaskWorld, sandbox } from './read-tasks.ts';

type Words = Readonly<Record<string, string>>;

/** What steps and faults of practice are called, by the ids and codes that the learning record has. */
export interface StepWords {
  /** Pages of the portal, and pages of forms that are called the same in every task. */
  readonly shared: Words;
  /** What is called otherwise in one task, and the steps of a dialogue; by its id. */
  readonly own: Readonly<Record<string, Words>>;
  /** The ids of the steps in their order, by the id of the task or dialogue. */
  readonly ways: Readonly<Record<string, readonly string[]>>;
  /** What goes wrong: faults by their names, refusals by the first sentence of what the learner is told. */
  readonly faults: Words;
}

/** The words of every step that can be practised. Build time only. */
export function readStepWords(): StepWords {
  const { scenarios, procedures, dialogues } = sandbox();
  const shared: Record<string, string> = { ...messages.pages, desk: toldMessages.desk };
  const own: Record<string, Words> = {};
  const ways: Record<string, readonly string[]> = {};
  for (const { id, procedure, goals } of scenarios) {
    const pages = procedures.find((one) => one.id === procedure)?.pages ?? [];
    const names = pages.map((page): [string, string] => [`form.${page.id}`, page.title]);
    for (const [step, title] of names) shared[step] ??= title;
    const way = toldWay(createWorld(readTaskWorld(id)));
    const named = goals.map(({ text }, at): [string, string] => [`goal.${at + 1}`, text]);
    const others = [
      ...names.filter(([step, title]) => shared[step] !== title),
      ...named.filter(([step]) => way.includes(step)),
    ];
    ways[id] = way;
    if (others.length > 0) own[id] = Object.fromEntries(others);
  }
  for (const { dialogue } of dialogues) {
    own[dialogue.id] = Object.fromEntries(dialogue.steps.map(({ id, goal }) => [id, goal]));
    ways[dialogue.id] = dialogue.steps.map(({ id }) => id);
  }
  return { shared, own, ways, faults: faultWords() };
}

function faultWords(): Words {
  const problems = Object.entries(fieldProblemTexts).map(([code, text]) => [code, text(undefined)] as const);
  const missing = Object.entries(deskMessages.form.problems);
  const told = [...problems, ...missing, ...Object.entries(slipTexts), ...Object.entries(refusalTexts)];
  const helped = Object.entries(toldMessages.coach).map(([code, text]) => [`coach.${code}`, text] as const);
  return Object.fromEntries([
    ...told.map(([code, text]) => [code, firstSentence(text)]),
    ...helped,
    ['desk.to-mend', toldMessages.toMend],
    ...readFaults().map(({ id, title }) => [id, title]),
  ]);
}

/** Without its full stop: it stands behind a word of its own. */
function firstSentence(text: string): string {
  return text.split(/[.:](?:\s|$)/u)[0] ?? text;
}
