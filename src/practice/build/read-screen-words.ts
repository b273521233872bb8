import { waiting } from '#sandbox/coach/choose.ts';
import type { CoachData } from '#sandbox/coach/coach-data.ts';
import type { WorldData } from '#sandbox/engine/world.ts';
import type { Field, FormPage } from '#sandbox/procedure-schema.ts';
import type { ScreenWords } from '#src/board/rules/screen-words.ts';
import { messages as parts } from '#src/platform/ui/messages.vi.ts';
import { messages } from '../messages.vi.ts';
import { coachMessages } from '../messages-coach.vi.ts';
import { formMessages } from '../messages-forms.vi.ts';
import { controlWords } from './control-words.ts';
import { readCoachData, readDialogues } from './read-dialogues.ts';
import { readTasks, readTaskWorld } from './read-tasks.ts';

/** The words of every task and dialogue by its id, as a helper far away reads them. Build time only. */
export function readScreenWords(): readonly (readonly [subject: string, words: ScreenWords])[] {
  const tasks = readTasks().map(({ id }) => [id, wordsOfTask(readTaskWorld(id))] as const);
  const dialogues = readDialogues().map(({ id }) => [id, wordsOfDialogue(readCoachData(id))] as const);
  return [...tasks, ...dialogues];
}

/** Its form pages and fields, the answers among which one chooses, its papers, and what every task has. */
function wordsOfTask({ scenario, procedures, registration }: WorldData): ScreenWords {
  const pages: readonly FormPage[] = [...procedures.flatMap((procedure) => procedure.pages), registration];
  const papers = procedures.flatMap(({ components }) => components);
  return {
    title: scenario.title,
    steps: { ...messages.pages, ...Object.fromEntries(pages.map(({ id, title }) => [`form.${id}`, title])) },
    controls: {
      ...controlWords,
      ...Object.fromEntries([...procedures, ...papers].map(({ id, name }) => [id, name])),
      ...Object.fromEntries(pages.flatMap(({ fields }) => fields).flatMap(wordsOfField)),
    },
  };
}

/** What one can say or do at each step stands in the dialogue. */
function wordsOfDialogue({ dialogue }: CoachData): ScreenWords {
  const choices = dialogue.steps.flatMap((step) =>
    step.choices.map(({ id, text }) => [`${step.id}:${id}`, text] as const),
  );
  return {
    title: dialogue.title,
    steps: Object.fromEntries(dialogue.steps.map(({ id, goal }) => [id, goal])),
    controls: {
      [waiting]: coachMessages.wait,
      'primary-action': coachMessages.next,
      ...Object.fromEntries(choices),
    },
  };
}

/** `owner`, one answer of it (`owner:father`), and its boxes where it has several (`bornOn-month`, `place-province`). */
function wordsOfField({ id, label, type, options = [] }: Field): (readonly [string, string])[] {
  const part = (word: string) => `${label}: ${word}`;
  if (type === 'radio') return options.map(({ value, label: answer }) => [`${id}:${value}`, part(answer)]);
  if (type === 'date')
    return [
      [id, part(parts.day)],
      [`${id}-month`, part(parts.month)],
      [`${id}-year`, part(parts.year)],
    ];
  const province = [`${id}-province`, part(formMessages.places.province)] as const;
  return type === 'commune' ? [[id, label], province] : [[id, label]];
}
