/** What a process hears of the others while anybody listens. */
export interface HeardFromOthers {
  readonly one: (topic: string) => void;
  /** Nobody knows what was missed: everybody looks. */
  readonly all: () => void;
  /** What is listened to now. */
  readonly topics: () => readonly string[];
}

/** Begins to hear the other processes. @returns how to stop */
export type Hearing = (heard: HeardFromOthers) => () => void;
