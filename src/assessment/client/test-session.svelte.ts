import type { QuestionBank } from '#src/lessons/rules/question-bank.ts';
import { currentProfileId } from '#src/platform/learning-log/client/current-profile.ts';
import { deviceId } from '#src/platform/learning-log/client/device.ts';
import { logEvent } from '#src/platform/learning-log/client/log-event.ts';
import {
  formFor,
  questionsOf,
  resultOf,
  type TestAnswers,
  type TestEvent,
  type TestForm,
  type TestQuestion,
  type TestTime,
  testSubject,
  testsTaken,
} from '../rules/module-test.ts';
import { loadBank, type QuestionTrouble } from './load-questions.ts';
import { readMyEvents } from './my-events.ts';
import { dropDraft, keepDraft, readDraft } from './test-draft.ts';

type Phase = 'loading' | 'failed' | 'choose' | 'question' | 'result';

/** One visit to the tests of a module. What is answered is on the device at once; a reload goes on there. */
export class TestSession {
  phase = $state<Phase>('loading');
  trouble = $state<QuestionTrouble>('questions.offline');
  time = $state<TestTime>('final');
  questions = $state.raw<readonly TestQuestion[]>([]);
  answers = $state.raw<TestAnswers>({});
  place = $state(0);
  /** Tests of this module taken before, oldest first. */
  taken = $state.raw<readonly TestEvent[]>([]);
  result = $state.raw<ReturnType<typeof resultOf>>({ right: [], wrong: [], passed: false });
  readonly module: string;
  #bank: QuestionBank | undefined;
  #form: TestForm = 'A';

  constructor(module: string) {
    this.module = module;
  }

  get question(): TestQuestion | undefined {
    return this.questions[this.place];
  }
  get isLast(): boolean {
    return this.place === this.questions.length - 1;
  }

  /** Fetch the questions; a test left open goes on at its first question without an answer. */
  async load(): Promise<void> {
    this.phase = 'loading';
    const [loaded, { events }] = await Promise.all([loadBank(this.module), readMyEvents()]);
    this.taken = testsTaken(events, this.module);
    if (!loaded.ok) {
      this.trouble = loaded.code;
      this.phase = 'failed';
      return;
    }
    this.#bank = loaded.value;
    const draft = readDraft(this.module);
    if (!draft) {
      this.phase = 'choose';
      return;
    }
    this.#show(draft.time, draft.form, draft.answers);
    const open = this.questions.findIndex(({ subject }) => draft.answers[subject] === undefined);
    this.place = open < 0 ? this.questions.length - 1 : open;
  }

  /** Begin a test. */
  begin(time: TestTime): void {
    this.#show(time, formFor(time, this.taken, `${deviceId()}/${currentProfileId()}`), {});
    this.#keep();
  }

  /** Answer the question that is shown. */
  answer(choice: number | 'unknown'): void {
    if (!this.question) return;
    this.answers = { ...this.answers, [this.question.subject]: choice };
    this.#keep();
  }

  /** One question on or back. */
  move(by: 1 | -1): void {
    this.place = Math.min(Math.max(this.place + by, 0), this.questions.length - 1);
  }

  /** Hand the test in: it is recorded, and what was not right will be asked again. */
  async handIn(): Promise<void> {
    const { right, wrong, passed } = resultOf(this.questions, this.answers);
    this.result = { right, wrong, passed };
    await logEvent({
      type: 'test-finished',
      subject: testSubject(this.module),
      contentVersion:
        this.questions
          .map(({ lesson }) => lesson.contentVersion)
          .join('.')
          .slice(0, 120) || '0',
      result: { passed, when: this.time, form: this.#form, right, wrong },
    });
    dropDraft(this.module);
    this.phase = 'result';
  }

  #show(time: TestTime, form: TestForm, answers: TestAnswers): void {
    if (!this.#bank) return;
    this.time = time;
    this.#form = form;
    this.questions = questionsOf(this.#bank, time, form);
    this.answers = answers;
    this.place = 0;
    this.phase = 'question';
  }

  #keep(): void {
    const { module, time, answers } = this;
    keepDraft(module, { time, form: this.#form, answers });
  }
}
