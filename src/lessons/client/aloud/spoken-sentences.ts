import { sentencesIn } from '../../rules/sentences.ts';

/** One sentence of the page. */
export interface SpokenSentence {
  readonly text: string;
  readonly block: HTMLElement;
  readonly range: Range;
}

const blocks = 'h1, h2, h3, p, li, dt, dd, figcaption strong, figcaption span, .term-gloss summary';
/** Questions are to be answered, not listened to; what is hidden, folded away or only to press is not said either. */
const silent =
  '[data-quiz], .practise, .lesson-end, .lesson-try, .lesson-progress, details:not(.term-gloss), .term-gloss > :not(summary), [hidden], .button';

/** Every sentence of a lesson, in reading order. */
export function spokenSentences(root: HTMLElement): SpokenSentence[] {
  return [...root.querySelectorAll<HTMLElement>(blocks)]
    .filter((block) => block.closest(silent) === null && !hasBlocks(block))
    .flatMap(sentencesOf);
}

/** A list item that holds paragraphs is said paragraph by paragraph. */
function hasBlocks(block: HTMLElement): boolean {
  return block.querySelector('p, li') !== null;
}

function sentencesOf(block: HTMLElement): SpokenSentence[] {
  const pieces = textPieces(block);
  const text = pieces.map(({ data }) => data).join('');
  return sentencesIn(text).map(({ from, to }) => ({
    text: text.slice(from, to).replace(/\s+/g, ' '),
    block,
    range: rangeOf(pieces, from, to),
  }));
}

/** The text below a block, without that of blocks inside it: those are said by themselves. */
function textPieces(block: HTMLElement): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const pieces: Text[] = [];
  while (walker.nextNode()) {
    const piece = walker.currentNode as Text;
    const { parentElement } = piece;
    if (parentElement?.closest(blocks) === block && !parentElement.closest(silent)) pieces.push(piece);
  }
  return pieces;
}

function rangeOf(pieces: readonly Text[], from: number, to: number): Range {
  const range = document.createRange();
  let before = 0;
  for (const piece of pieces) {
    const after = before + piece.length;
    if (from >= before && from < after) range.setStart(piece, from - before);
    if (to > before && to <= after) range.setEnd(piece, to - before);
    before = after;
  }
  return range;
}
