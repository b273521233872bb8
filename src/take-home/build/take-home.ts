import type { Centre } from '#src/classes/centre-schema.ts';
import { findCard, type LessonPartText, type PocketCardText } from '#src/lessons/rules/lesson-blocks.ts';
import type { Lesson } from '#src/lessons/schemas.ts';
import { type Pronunciations, spokenForm } from '#src/platform/text/spoken-form.ts';
import { type CardPoints, mainPoints } from '../rules/card-points.ts';
import { spokenSeconds } from '../rules/spoken-length.ts';
import { announce, type ClassDay, chatMessage, classDays } from './announcement.ts';

/** Stands in texts for the address of the lesson: only the page knows where it is served. */
export const addressHere = '{address}';

/** What is read to a loudspeaker. */
export interface LoudspeakerText {
  /** A paragraph an entry, as it is spoken. */
  readonly paragraphs: readonly string[];
  readonly seconds: number;
  /** Abbreviations and signs that nobody has said how to read. */
  readonly unknown: readonly string[];
}

/** Everything one takes home of a lesson, made from its text. */
export interface TakeHome {
  readonly card: PocketCardText;
  /** For poster, loudspeaker and chat. */
  readonly points: CardPoints;
  /** The first of the lesson. */
  readonly drawing: { readonly name: string; readonly desc: string } | undefined;
  readonly loudspeaker: LoudspeakerText;
  /** With `{address}` where the lesson's address goes. */
  readonly chat: string;
  readonly classDays: readonly ClassDay[];
}

/** What take-home material is made from. */
export interface TakeHomeSources {
  readonly lesson: Lesson;
  readonly parts: readonly LessonPartText[];
  readonly centre: Centre;
  readonly pronunciations: Pronunciations;
}

/** Make the take-home material of a lesson; nothing without a pocket card. */
export function makeTakeHome({
  lesson,
  parts,
  centre,
  pronunciations,
}: TakeHomeSources): TakeHome | undefined {
  const card = findCard(parts);
  if (!card) return undefined;
  const points = mainPoints(card);
  const told = { lesson, title: card.title, card: points, centre };
  const spoken = announce(told).map((paragraph) => spokenForm(paragraph, pronunciations));
  const paragraphs = spoken.map(({ text }) => text);
  return {
    card,
    points,
    drawing: parts.flatMap(({ blocks }) => blocks).find((block) => block.kind === 'drawing'),
    loudspeaker: {
      paragraphs,
      seconds: spokenSeconds(paragraphs.join(' ')),
      unknown: [...new Set(spoken.flatMap(({ unknown }) => unknown))],
    },
    chat: chatMessage(told, addressHere),
    classDays: classDays(centre),
  };
}

/** The material of a lesson that the content check has accepted. @throws Error when there is none */
export function getTakeHome(sources: TakeHomeSources): TakeHome {
  const material = makeTakeHome(sources);
  if (!material) throw new Error(`No pocket card in lesson ${sources.lesson.code}`);
  return material;
}
