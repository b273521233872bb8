import { type LessonBlock, plainWords, type Words } from '#src/lessons/rules/lesson-blocks.ts';

/** Words on a slide. A list that goes on from the slide before begins with a later number. */
export type SlideText =
  | { readonly kind: 'paragraph' | 'heading'; readonly words: readonly Words[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly Words[])[];
    };

/** How much a slide takes, in letters of one line and in lines; the gap after a block is part of a line. */
export interface SlideRoom {
  readonly letters: number;
  readonly lines: number;
}

/** A slide of its own; a test looks at every slide on a projector of 1024 × 768. */
export const wholeSlide: SlideRoom = { letters: 50, lines: 9.5 };
/** What a slide holds when its letters are a quarter larger, with room to breathe. */
const largeLetters: SlideRoom = { letters: 36, lines: 5 };
const gap = 0.5;
/** Letters that the marks of a list take. */
const listMark = 3;

/** Blocks that are words; a slide for itself is made of any other. */
export function isSlideText(
  block: LessonBlock,
): block is Extract<LessonBlock, { kind: 'paragraph' | 'heading' | 'list' }> {
  return block.kind === 'paragraph' || block.kind === 'heading' || block.kind === 'list';
}

/** Cut text into as few slides as hold it: between paragraphs and between points, never inside one. */
export function fillSlides(blocks: readonly LessonBlock[], room: SlideRoom): SlideText[][] {
  const slides: SlideText[][] = [];
  const pieces = blocks.filter(isSlideText).flatMap(piecesOf);
  const linesAt = (at: number): number => {
    const piece = pieces[at];
    return piece ? linesOf(piece, room.letters) : 0;
  };
  let left = 0;
  for (const [at, piece] of pieces.entries()) {
    const slide = slides.at(-1);
    // A heading alone at the foot of a slide would stand apart from what it names.
    const needed = namesWhatFollows(piece) ? linesAt(at) + linesAt(at + 1) : linesAt(at);
    const fits = slide !== undefined && needed <= left;
    if (fits) joinTo(slide, piece);
    else slides.push([piece]);
    left = (fits ? left : room.lines) - linesAt(at);
  }
  return slides;
}

/** A heading, or a paragraph that serves as one: all bold, or with a colon at its end. */
function namesWhatFollows(text: SlideText): boolean {
  if (text.kind !== 'paragraph') return text.kind === 'heading';
  return plainWords(text.words).trim().endsWith(':') || text.words.every(({ strong }) => strong);
}

/** Whether a slide would stay half empty, so that its letters may be larger. */
export function isShort(blocks: readonly SlideText[]): boolean {
  const { letters, lines } = largeLetters;
  return blocks.reduce((sum, block) => sum + linesOf(block, letters), 0) <= lines;
}

/** A list falls into its points. */
function piecesOf(block: Extract<LessonBlock, { kind: 'paragraph' | 'heading' | 'list' }>): SlideText[] {
  if (block.kind !== 'list') return [block];
  return block.items.map((item, at) => ({ ...block, start: at + 1, items: [item] }));
}

function joinTo(slide: SlideText[], piece: SlideText): void {
  const last = slide.at(-1);
  const goesOn =
    last?.kind === 'list' && piece.kind === 'list' && piece.start === last.start + last.items.length;
  if (goesOn) slide[slide.length - 1] = { ...last, items: [...last.items, ...piece.items] };
  else slide.push(piece);
}

function linesOf(text: SlideText, letters: number): number {
  if (text.kind !== 'list') return Math.ceil(plainWords(text.words).length / letters) + gap;
  const lines = text.items.map((item) => Math.ceil(plainWords(item).length / (letters - listMark)) + gap / 2);
  return lines.reduce((sum, count) => sum + count, 0);
}
