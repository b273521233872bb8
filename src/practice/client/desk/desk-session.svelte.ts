import { fetchCode } from '#src/platform/offline/client/fetch-code.ts';
import { holdUpdates } from '#src/platform/offline/client/task-hold.ts';
import type { LoadTrouble } from '../task-loader.ts';
import type { DeskVisit } from './desk-visit.svelte.ts';
import type { Asked } from './open-visit.ts';
import type { Queue } from './read-queue.ts';

/** The code that opens a dossier, and its screen: the interface hands it in. */
interface DeskCode<Screen> {
  readonly openVisit: typeof import('./open-visit.ts').openVisit;
  readonly readQueue: typeof import('./read-queue.ts').readQueue;
  readonly DeskCase: Screen;
}

interface Opened<Screen> {
  readonly visit: DeskVisit;
  readonly DeskCase: Screen;
}

/** Which part of the desk is shown. */
export class DeskSession<Screen> {
  #phase = $state<'queue' | 'opening' | 'case' | 'unknown' | 'failed'>('queue');
  #trouble = $state<LoadTrouble>('world.missing');
  #opened = $state.raw<Opened<Screen>>();
  #queue = $state.raw<Queue>();
  readonly #fetch: () => Promise<DeskCode<Screen>>;

  readonly #caseIds: () => readonly string[];

  /** @param caseIds the planted cases that there are */
  constructor(fetch: () => Promise<DeskCode<Screen>>, caseIds: () => readonly string[]) {
    this.#fetch = fetch;
    this.#caseIds = caseIds;
  }

  get phase() {
    return this.#phase;
  }
  get trouble() {
    return this.#trouble;
  }
  get opened() {
    return this.#opened;
  }
  get own() {
    return this.#queue?.own;
  }
  get standings() {
    return this.#queue?.standings;
  }

  /** Open what the address asks for. */
  async start(): Promise<void> {
    const asked = readAsked(new URLSearchParams(location.search));
    if (asked && 'caseId' in asked && !this.#caseIds().includes(asked.caseId)) return this.#miss();
    if (asked) this.#phase = 'opening';
    const code = await fetchCode(this.#fetch);
    if (asked && !code.ok) this.#fail(code.code);
    if (!code.ok) return;
    if (asked) await this.#open(code.value, asked);
    else this.#queue = await code.value.readQueue();
  }

  async #open({ openVisit, DeskCase }: DeskCode<Screen>, asked: Asked): Promise<void> {
    const visit = await openVisit(asked);
    if (!visit.ok) return visit.code === 'desk.unknown' ? this.#miss() : this.#fail(visit.code);
    holdUpdates('desk');
    this.#opened = { visit: visit.value, DeskCase };
    this.#phase = 'case';
  }

  #miss(): void {
    this.#phase = 'unknown';
  }

  #fail(trouble: LoadTrouble): void {
    this.#trouble = trouble;
    this.#phase = 'failed';
  }
}

function readAsked(query: URLSearchParams): Asked | undefined {
  const caseId = query.get('ho-so');
  if (caseId) return { caseId };
  const taskId = query.get('rieng');
  return taskId ? { taskId } : undefined;
}
