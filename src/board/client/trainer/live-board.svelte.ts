import { serverTimeAt, type ToldTime } from '#src/classes/rules/server-clock.ts';
import type { Answer } from '#src/platform/api-client/ask.ts';
import type { StreamEvent } from '#src/platform/api-client/event-reader.ts';
import { followEvents, type StreamRefusal } from '#src/platform/api-client/follow-events.ts';
import type { BoardChange, BoardState, Seat, Seen } from '../../board-schema.ts';
import { nameOnBoard, trainerMessages } from '../../messages-trainer.vi.ts';
import { foldBoard, foldSeen } from '../../rules/fold-board.ts';
import { type TrainerAtWork, troubleOf } from './at-work.ts';
import { changeSeat, fetchBoard, sendClosing } from './board-api.ts';

/** Whether what is shown is of now. */
type Line = keyof typeof trainerMessages.line;

/** A Wi-Fi of a hall is gone for moments: the next tries come soon, and few trainers make them. */
const pauses = { firstMs: 500, longestMs: 2_000 };
/** The server ends each stream now and then: what is back so soon was never lost, and nobody is told. */
const graceMs = 1_500;
/** How often what depends on the clock is looked at again. */
const tickMs = 1000;

/** One board as it changes. What is shown stays when the connection goes; it says then of when it is. */
export class LiveBoard {
  #state = $state.raw<BoardState>();
  #line = $state<Line>('connecting');
  #isGone = $state(false);
  #trouble = $state<string>();
  #said = $state('');
  #now = $state(Date.now());
  #heardAt = $state(Date.now());
  #told: ToldTime = { toldAt: 0 };
  readonly #id: string;
  readonly #staff: TrainerAtWork;
  #grace: ReturnType<typeof setTimeout> | undefined;
  #unfollow = () => {};

  constructor(id: string, staff: TrainerAtWork) {
    this.#id = id;
    this.#staff = staff;
  }

  /** Undefined until it was told for the first time. */
  get state(): BoardState | undefined {
    return this.#state;
  }
  get line(): Line {
    return this.#line;
  }
  /** There is no such board, or not any more. */
  get isGone(): boolean {
    return this.#isGone;
  }
  /** Why the last press did nothing. */
  get trouble(): string | undefined {
    return this.#trouble;
  }
  /** What somebody who does not see the screen is told. */
  get said(): string {
    return this.#said;
  }
  /** Milliseconds since 1970, by the server. */
  get now(): number {
    return this.#now;
  }
  /** When the server was last heard of, by its own clock. */
  get heardAt(): number {
    return this.#heardAt;
  }

  /** Listen. @returns how to stop */
  start(): () => void {
    this.#follow();
    const ticking = setInterval(() => this.#tick(), tickMs);
    return () => {
      clearInterval(ticking);
      clearTimeout(this.#grace);
      this.#unfollow();
    };
  }

  /** Somebody has signed in again: what gave up begins anew. */
  resume(): void {
    if (this.#line !== 'live') this.#follow();
  }

  lower(seat: Seat): Promise<void> {
    return this.#press(() => changeSeat(this.#id, seat.id, 'lower'));
  }

  remove(seat: Seat): Promise<void> {
    return this.#press(() => changeSeat(this.#id, seat.id, 'remove'));
  }

  close(): Promise<void> {
    return this.#press(() => sendClosing(this.#id));
  }

  async #press(send: () => Promise<Answer<unknown>>): Promise<void> {
    this.#trouble = undefined;
    const answer = this.#staff.hear(await send());
    if (answer.kind !== 'ok') this.#trouble = troubleOf(answer);
    else if (this.#line !== 'live') await this.#reload(); // the stream will not tell it soon
  }

  async #reload(): Promise<void> {
    const answer = this.#staff.hear(await fetchBoard(this.#id));
    if (answer.kind === 'ok') this.#take(answer.value);
  }

  #follow(): void {
    this.#unfollow();
    this.#unfollow = followEvents({
      ...{ path: `/board/${this.#id}/events`, pauses },
      onEvent: (event) => this.#hear(event),
      onLink: (isThere) => this.#link(isThere),
      onEnd: (refusal) => this.#end(refusal),
    });
  }

  #hear({ event, data, id }: StreamEvent): void {
    const told = JSON.parse(data);
    if (event === 'state') this.#take(told);
    else if (event === 'seen') this.#see(told);
    else if (event === 'change') this.#fold(Number(id), told);
  }

  #link(isThere: boolean): void {
    if (!isThere) {
      this.#grace ??= setTimeout(() => this.#be('lost'), graceMs);
      return;
    }
    this.#be('live');
  }

  #be(line: Line): void {
    clearTimeout(this.#grace);
    this.#grace = undefined;
    this.#line = line;
  }

  #end(refusal: StreamRefusal): void {
    this.#be('lost');
    this.#staff.hear(refusal);
    if (refusal.status === 404) this.#isGone = true;
  }

  #take(state: BoardState): void {
    this.#tell(state.serverTime);
    if (this.#state === undefined || state.revision >= this.#state.revision) this.#put(state);
  }

  #fold(revision: number, change: BoardChange): void {
    if (this.#state) this.#put(foldBoard(this.#state, revision, change));
    this.#heardAt = this.#tick();
  }

  #see(seen: Seen): void {
    this.#tell(seen.serverTime);
    if (this.#state) this.#put(foldSeen(this.#state, seen));
  }

  #put(state: BoardState): void {
    const raised = newHands(this.#state, state);
    this.#state = state;
    if (raised.length > 0) this.#said = trainerMessages.raised(raised.map(nameOnBoard).join(', '));
    if (state.board.closedAt !== null) this.#unfollow(); // nothing changes any more
  }

  #tell(serverTime: string): void {
    const toldAt = Date.parse(serverTime);
    this.#told = { toldAt, aheadMs: toldAt - Date.now() };
    this.#heardAt = this.#tick();
  }

  #tick(): number {
    this.#now = serverTimeAt(this.#told, Date.now());
    return this.#now;
  }
}

/** Whose hand was not up before. */
function newHands(before: BoardState | undefined, after: BoardState): Seat[] {
  if (before === undefined) return [];
  const up = new Set(before.seats.flatMap(({ id, handRaisedAt }) => (handRaisedAt === null ? [] : [id])));
  return after.seats.filter(({ id, handRaisedAt }) => handRaisedAt !== null && !up.has(id));
}
