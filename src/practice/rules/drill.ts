import type { Scam } from '#sandbox/scam-schema.ts';

/** What the drill shows of a message. */
export type DrillMessage = Pick<
  Scam,
  'id' | 'genuine' | 'channel' | 'sender' | 'shownAddress' | 'lines' | 'signals' | 'why'
>;

/** The drill as the page brings it along. */
export interface DrillData {
  readonly id: string;
  readonly version: number;
  readonly messages: readonly DrillMessage[];
}

/** Whether each message was taken for genuine, by its id. */
export type DrillAnswers = Readonly<Record<string, boolean>>;

/** How far one has come. */
export interface DrillVisit {
  readonly answers: DrillAnswers;
  /** The message whose explanation is still being read. */
  readonly explained?: string | undefined;
}

/** Share of right guesses from which the drill is passed. */
const passingScore = 0.75;

/** How it went so far. */
export interface DrillStanding {
  readonly right: number;
  readonly total: number;
  readonly done: boolean;
  readonly passed: boolean;
  /** 0–1 of all messages. */
  readonly score: number;
  readonly missed: readonly DrillMessage[];
}

/** Which message comes next: the one that is being explained, else the first without an answer; past the last, none. */
export function drillPlace({ messages }: DrillData, { answers, explained }: DrillVisit): number {
  const read = messages.findIndex(({ id }) => id === explained);
  if (read >= 0) return read;
  const open = messages.findIndex(({ id }) => answers[id] === undefined);
  return open < 0 ? messages.length : open;
}

/** Count the answers; those to messages that are no longer in the drill do not count. */
export function drillStanding({ messages }: DrillData, answers: DrillAnswers): DrillStanding {
  const answered = messages.filter(({ id }) => answers[id] !== undefined);
  const missed = answered.filter(({ id, genuine }) => answers[id] !== genuine);
  const right = answered.length - missed.length;
  const done = answered.length === messages.length;
  const score = right / messages.length;
  return { right, total: messages.length, done, passed: done && score >= passingScore, score, missed };
}
