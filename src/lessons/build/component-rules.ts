/** How a component of a lesson is written. */
export interface ComponentRule {
  /** Attributes that must be there, each with text. */
  readonly needs?: readonly string[];
  /** Attributes that may be there. */
  readonly may?: readonly string[];
  /** It must stand directly in one of these. */
  readonly directlyIn?: readonly string[];
  /** It must stand somewhere in this one. */
  readonly somewhereIn?: string;
  /** Nothing may stand around it. */
  readonly alone?: boolean;
}

/** Everything a teacher may write in a lesson; `LessonText.astro` has the same names (a test compares). */
export const componentRules: Readonly<Record<string, ComponentRule>> = {
  Callout: { needs: ['title'] },
  Chart: { needs: ['name'], somewhereIn: 'Part' },
  Drawing: { needs: ['name', 'title', 'desc'] },
  Fragment: { needs: ['slot'], directlyIn: ['ThenAndNow', 'Paths'] },
  Part: { needs: ['id', 'title'], alone: true },
  Paths: {},
  PocketCard: { needs: ['title'] },
  Practise: { may: ['of', 'draw'] },
  Quiz: {},
  Reply: { needs: ['says'], somewhereIn: 'Part' },
  Step: { needs: ['id', 'title'], directlyIn: ['Steps'] },
  Steps: {},
  Term: { needs: ['id'], somewhereIn: 'Part' },
  ThenAndNow: {},
  You: { may: ['capital'] },
};

/** Names of the two halves of components that have halves. */
export const slots: Readonly<Record<string, readonly string[]>> = {
  ThenAndNow: ['then', 'now'],
  Paths: ['phone', 'computer'],
};
