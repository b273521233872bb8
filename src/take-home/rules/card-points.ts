import {
  type LessonBlock,
  type PocketCardText,
  plainWords,
  type Words,
} from '#src/lessons/rules/lesson-blocks.ts';

/** Points of a pocket card that belong together. */
export interface CardPoints {
  /** What is said of all of them, if anything: "Before one leaves the computer". */
  readonly lead: string | undefined;
  readonly ordered: boolean;
  readonly points: readonly (readonly Words[])[];
}

/** Most that somebody takes in while passing a poster or listening to a loudspeaker. */
const mostPoints = 5;
const fewestPoints = 3;

/**
 * What of a pocket card goes on a poster and over a loudspeaker: its first group of three to five points.
 * A group with a name or numbers stands whole or not at all ("four things" are four); a plain list gives its first
 * five. A card without such a group gives its first five points of any kind.
 */
export function mainPoints(card: PocketCardText): CardPoints {
  const groups = groupsOf(card.blocks);
  const fits = ({ points }: CardPoints) => points.length >= fewestPoints && points.length <= mostPoints;
  const all = groups.flatMap(({ points }) => points).slice(0, mostPoints);
  return groups.map(shortened).find(fits) ?? { lead: undefined, ordered: false, points: all };
}

function shortened(group: CardPoints): CardPoints {
  const isWhole = group.ordered || group.lead !== undefined;
  return isWhole ? group : { ...group, points: group.points.slice(0, mostPoints) };
}

/** Points in their order; a paragraph before a list names the list, any other is a point of its own. */
function groupsOf(blocks: readonly LessonBlock[]): CardPoints[] {
  return blocks.flatMap((block, at): CardPoints[] => {
    if (block.kind === 'list') {
      const points = block.items.filter(isSaid);
      const lead = leadOf(blocks[at - 1]);
      return points.length === 0 ? [] : [{ lead, ordered: block.ordered, points }];
    }
    const isLead = blocks[at + 1]?.kind === 'list' && leadOf(block) !== undefined;
    if (block.kind !== 'paragraph' || isLead || !isSaid(block.words)) return [];
    return [{ lead: undefined, ordered: false, points: [block.words] }];
  });
}

/** The name of a list: a paragraph that is all bold, or that ends with a colon. */
function leadOf(block: LessonBlock | undefined): string | undefined {
  if (block?.kind !== 'paragraph') return undefined;
  const text = plainWords(block.words).trim();
  const isName = text.endsWith(':') || block.words.every(({ strong }) => strong);
  return isName ? text.replace(/:$/, '') : undefined;
}

/** Not a line to write on by hand. */
function isSaid(words: readonly Words[]): boolean {
  return !/…{3}/.test(plainWords(words));
}
