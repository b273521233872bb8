import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LessonBlock } from '#src/lessons/rules/lesson-blocks.ts';
import type { QuizItem } from '#src/lessons/schemas.ts';
import { fillSlides, wholeSlide } from './slide-room.ts';
import { type Slide, slidesOf } from './slides.ts';

const paragraph = (text: string) => ({ kind: 'paragraph', words: [{ text }] }) as const;
const heading = (text: string) => ({ kind: 'heading', words: [{ text }] }) as const;
const list = (...items: string[]) =>
  ({ kind: 'list', ordered: true, items: items.map((text) => [{ text }]) }) as const;
const room = { letters: 10, lines: 4 };

function figureOf(rows: number): Extract<Slide, { kind: 'chart' }>['figure'] {
  return {
    title: 'Số hồ sơ của các xã',
    says: 'Xã nào cũng có.',
    columns: ['Xã', 'Số'],
    bars: 'hồ sơ',
    rows: Array.from({ length: rows }, (_, at) => ({ cells: [`Xã ${at}`, '1'], value: 1 })),
    source: { title: 'Báo', publisher: 'Báo', date: '2026', asOf: '2026-11-22', status: 'example' },
  };
}

test('a long table has a slide for itself, after what it says', () => {
  const figure = figureOf(9);
  const blocks = [{ kind: 'chart', name: 'so-lieu' }] as const;
  expect(
    slidesOf([{ id: 'p', title: 'Phần', blocks }], { items: [] }, new Map([['so-lieu', figure]])).slice(1),
  ).toEqual([
    { kind: 'text', part: 'Phần', blocks: [heading(figure.title), paragraph(figure.says)] },
    { kind: 'chart', part: 'Phần', figure, hasWords: false },
  ]);
});

describe('text is cut into slides', () => {
  test('between paragraphs, and a heading goes with what it names', () => {
    expect(fillSlides([paragraph('một'), paragraph('hai'), heading('Ba'), paragraph('bốn')], room)).toEqual([
      [paragraph('một'), paragraph('hai')],
      [heading('Ba'), paragraph('bốn')],
    ]);
  });

  test.each([
    ['ends with a colon', paragraph('Ba:')],
    ['is bold', { kind: 'paragraph', words: [{ text: 'Ba', strong: true }] } as const],
  ])('and so does a paragraph that %s', (_, lead) => {
    expect(fillSlides([paragraph('một'), paragraph('hai'), lead, list('a')], room)).toEqual([
      [paragraph('một'), paragraph('hai')],
      [lead, { ...list('a'), start: 1 }],
    ]);
  });

  test('between points, which go on counting', () => {
    expect(fillSlides([list('a', 'b', 'c', 'd')], room)).toEqual([
      [{ ...list('a', 'b', 'c'), start: 1 }],
      [{ ...list('d'), start: 4 }],
    ]);
  });

  test('without losing a word, whatever there is', () => {
    const text = fc.string({ minLength: 1, maxLength: 200 });
    const block = fc.oneof(
      text.map(paragraph),
      fc.array(text, { minLength: 1 }).map((items) => list(...items)),
    );
    fc.assert(
      fc.property(fc.array(block), (blocks) => {
        const wordsIn = (all: readonly LessonBlock[]) =>
          JSON.stringify(
            all.flatMap((one) => (one.kind === 'list' ? one.items : 'words' in one ? [one.words] : [])),
          );
        expect(wordsIn(fillSlides(blocks, wholeSlide).flat())).toBe(wordsIn(blocks));
      }),
    );
  });
});

test('every kind of block becomes its slide, in the order of the lesson', () => {
  const item = {
    id: 'a1-q1',
    form: 'A',
    outcome: 'x',
    anchor: 'p',
    asOf: '2026-11-22',
    question: 'Hỏi?',
    options: [],
  } satisfies QuizItem;
  const figure = figureOf(2);
  const slides = slidesOf(
    [
      {
        id: 'p',
        title: 'Phần',
        blocks: [
          paragraph('một'),
          { kind: 'drawing', name: 'hinh', title: 'Hình', desc: 'Tả' },
          paragraph('hai'),
          { kind: 'callout', title: 'Nhớ', blocks: [paragraph('ba')] },
          { kind: 'then-now', past: [paragraph('xưa')], present: [paragraph('nay')] },
          { kind: 'paths', phone: [paragraph('chạm')], computer: [paragraph('bấm')] },
          {
            kind: 'steps',
            steps: [
              { id: 's', title: 'Bước', blocks: [paragraph('làm')] },
              { id: 't', title: 'Xong', blocks: [] },
            ],
          },
          { kind: 'chart', name: 'so-lieu' },
          { kind: 'practise', label: 'Thử' },
          { kind: 'quiz' },
          { kind: 'card', title: 'Thẻ', blocks: [list('a')] },
        ],
      },
    ],
    { items: [item] },
    new Map([['so-lieu', figure]]),
  );
  expect(slides).toEqual([
    { kind: 'title' },
    { kind: 'text', part: 'Phần', blocks: [paragraph('một')] },
    { kind: 'drawing', part: 'Phần', name: 'hinh', title: 'Hình', desc: 'Tả' },
    { kind: 'text', part: 'Phần', blocks: [paragraph('hai')] },
    { kind: 'callout', part: 'Phần', title: 'Nhớ', blocks: [paragraph('ba')] },
    { kind: 'then-now', part: 'Phần', left: [paragraph('xưa')], right: [paragraph('nay')] },
    { kind: 'paths', part: 'Phần', left: [paragraph('chạm')], right: [paragraph('bấm')] },
    { kind: 'step', part: 'Phần', at: 1, count: 2, title: 'Bước', blocks: [paragraph('làm')] },
    { kind: 'step', part: 'Phần', at: 2, count: 2, title: 'Xong', blocks: [] },
    { kind: 'chart', part: 'Phần', figure, hasWords: true },
    { kind: 'practise', part: 'Phần', label: 'Thử' },
    { kind: 'question', part: 'Phần', item },
    { kind: 'card', part: 'Phần', title: 'Thẻ', blocks: [{ ...list('a'), start: 1 }] },
  ]);
});
