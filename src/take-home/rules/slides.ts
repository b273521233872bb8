import type { z } from 'zod';
import type { FigureSchema } from '#src/lessons/figure-schema.ts';
import type { LessonBlock, LessonPartText } from '#src/lessons/rules/lesson-blocks.ts';
import { lessonQuestions } from '#src/lessons/rules/lesson-questions.ts';
import type { Quiz, QuizItem } from '#src/lessons/schemas.ts';
import { fillSlides, isSlideText, type SlideRoom, type SlideText, wholeSlide } from './slide-room.ts';

type Figure = z.infer<typeof FigureSchema>;
/** Figures by the name of their file. */
export type Figures = ReadonlyMap<string, Figure>;

/** What one slide shows. `part` is the title of the section it comes from. */
export type Slide =
  | { readonly kind: 'title' }
  | { readonly kind: 'text'; readonly part: string; readonly blocks: readonly SlideText[] }
  | {
      readonly kind: 'drawing';
      readonly part: string;
      readonly name: string;
      readonly title: string;
      readonly desc: string;
    }
  | {
      readonly kind: 'chart';
      readonly part: string;
      readonly figure: Figure;
      /** What it says stands below it; a long table has a slide for itself. */
      readonly hasWords: boolean;
    }
  | {
      readonly kind: 'then-now' | 'paths';
      readonly part: string;
      readonly left: readonly SlideText[];
      readonly right: readonly SlideText[];
    }
  | {
      readonly kind: 'callout' | 'card';
      readonly part: string;
      readonly title: string;
      readonly blocks: readonly SlideText[];
    }
  | {
      readonly kind: 'step';
      readonly part: string;
      readonly at: number;
      readonly count: number;
      readonly title: string;
      readonly blocks: readonly SlideText[];
    }
  | { readonly kind: 'question'; readonly part: string; readonly item: QuizItem }
  | { readonly kind: 'practise'; readonly part: string; readonly label: string; readonly of?: string };

/** Framed text has less room than text alone. */
const framed: SlideRoom = { letters: 44, lines: 7.5 };
/** A card has short lines and may be fuller. */
const cardRoom: SlideRoom = { letters: 46, lines: 8.5 };
const half: SlideRoom = { letters: 22, lines: 100 };

/** The slides of a lesson, in the order in which it is taught; questions of both forms, which the page chooses from. */
export function slidesOf(parts: readonly LessonPartText[], quiz: Quiz, figures: Figures): Slide[] {
  return [{ kind: 'title' }, ...parts.flatMap((part) => slidesOfPart(part, quiz, figures))];
}

function slidesOfPart({ title, blocks }: LessonPartText, quiz: Quiz, figures: Figures): Slide[] {
  const slides: Slide[] = [];
  let text: LessonBlock[] = [];
  const flush = () => {
    for (const filled of fillSlides(text, wholeSlide))
      slides.push({ kind: 'text', part: title, blocks: filled });
    text = [];
  };
  for (const block of blocks) {
    if (isSlideText(block)) {
      text.push(block);
      continue;
    }
    flush();
    slides.push(...slidesOfBlock(block, title, quiz, figures));
  }
  flush();
  return slides;
}

function slidesOfBlock(block: LessonBlock, part: string, quiz: Quiz, figures: Figures): Slide[] {
  switch (block.kind) {
    case 'drawing':
      return [{ ...block, part }];
    case 'chart':
      return chartSlides(part, figures.get(block.name));
    case 'practise':
      return [{ ...block, part }];
    case 'then-now':
      return [{ kind: 'then-now', part, left: halfOf(block.past), right: halfOf(block.present) }];
    case 'paths':
      return [{ kind: 'paths', part, left: halfOf(block.phone), right: halfOf(block.computer) }];
    case 'callout':
      return framedSlides('callout', part, block, framed);
    case 'card':
      return framedSlides('card', part, block, cardRoom);
    case 'steps':
      return block.steps.flatMap(({ title, blocks }, index) => {
        const step = { kind: 'step', part, at: index + 1, count: block.steps.length, title } as const;
        const filled = fillSlides(blocks, framed);
        return filled.length === 0
          ? [{ ...step, blocks: [] }]
          : filled.map((texts) => ({ ...step, blocks: texts }));
      });
    case 'quiz':
      return lessonQuestions(quiz).map((item) => ({ kind: 'question', part, item }));
    default:
      return [];
  }
}

/** Rows of a table that leave room for words below it. */
const fewRows = 5;

function chartSlides(part: string, figure: Figure | undefined): Slide[] {
  if (!figure) return [];
  if (figure.rows.length <= fewRows) return [{ kind: 'chart', part, figure, hasWords: true }];
  const words: LessonBlock[] = [
    { kind: 'heading', words: [{ text: figure.title }] },
    { kind: 'paragraph', words: [{ text: figure.says }] },
  ];
  const said = fillSlides(words, wholeSlide).map((blocks) => ({ kind: 'text', part, blocks }) as const);
  return [...said, { kind: 'chart', part, figure, hasWords: false }];
}

function framedSlides(
  kind: 'callout' | 'card',
  part: string,
  { title, blocks }: { readonly title: string; readonly blocks: readonly LessonBlock[] },
  room: SlideRoom,
): Slide[] {
  return fillSlides(blocks, room).map((filled) => ({ kind, part, title, blocks: filled }));
}

function halfOf(blocks: readonly LessonBlock[]): SlideText[] {
  return fillSlides(blocks, half).flat();
}
