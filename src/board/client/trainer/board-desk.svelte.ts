import { Loaded } from '#src/platform/api-client/loaded.svelte.ts';
import type { BoardList } from '../../board-schema.ts';
import { trainerMessages } from '../../messages-trainer.vi.ts';
import { type TrainerAtWork, troubleOf } from './at-work.ts';
import { fetchBoards, sendOpening } from './board-api.ts';

/** What a class is to do: a task, a lesson, or whatever each of them likes. */
export type Doing = 'task' | 'lesson' | 'any';

/** Which boards there are, which one is looked at, and opening one. The one that is looked at stands in the address. */
export class BoardDesk {
  readonly list: Loaded<BoardList>;
  doing = $state<Doing>('task');
  task = $state('');
  lesson = $state('');
  sessionId = $state('');
  #chosen = $state(chosenInAddress());
  #error = $state<string>();
  #trouble = $state<string>();
  #isSending = $state(false);
  readonly #staff: TrainerAtWork;

  constructor(staff: TrainerAtWork) {
    this.#staff = staff;
    this.list = new Loaded({ fetch: fetchBoards, hear: (answer) => staff.hear(answer), troubleOf });
  }

  /** Id of the board that is looked at. */
  get chosen(): string | undefined {
    return this.#chosen;
  }
  /** What is missing in the form. */
  get error(): string | undefined {
    return this.#error;
  }
  /** Why it was not opened. */
  get trouble(): string | undefined {
    return this.#trouble;
  }
  get isSending(): boolean {
    return this.#isSending;
  }

  /** Follow the browser's own way back. @returns how to stop */
  start(): () => void {
    const back = () => {
      this.#chosen = chosenInAddress();
      if (this.#chosen === undefined) void this.list.load();
    };
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }

  choose(id: string | undefined): void {
    history.pushState(null, '', location.pathname + (id === undefined ? '' : `?bang=${id}`));
    this.#chosen = id;
    if (id === undefined) void this.list.load();
  }

  async open(): Promise<void> {
    if (this.#isSending) return;
    const subject = this.doing === 'any' ? null : this[this.doing];
    this.#error = subject === '' ? trainerMessages.open.missing : undefined;
    this.#trouble = undefined;
    if (this.#error !== undefined) return;
    this.#isSending = true;
    const opening = { subject, sessionId: this.sessionId === '' ? null : this.sessionId };
    const answer = this.#staff.hear(await sendOpening(opening));
    this.#isSending = false;
    if (answer.kind === 'ok') this.choose(answer.value.board.id);
    else this.#trouble = troubleOf(answer);
  }
}

function chosenInAddress(): string | undefined {
  const [, id] =
    /[?&]bang=([0-9a-f-]{36})/.exec(location.search) ?? /^#([0-9a-f-]{36})$/.exec(location.hash) ?? [];
  return id;
}
