/** A question as the island shows it. */
export interface ShownQuestion {
  readonly id: string;
  readonly question: string;
  /** Id and title of the part of the lesson that teaches it. */
  readonly anchor: string;
  readonly anchorTitle: string;
  readonly options: readonly { readonly text: string; readonly reason: string; readonly right: boolean }[];
}

/** What was chosen: an index into the options. */
export interface Answer {
  readonly question: ShownQuestion;
  readonly choice: number;
}
