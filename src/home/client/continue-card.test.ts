import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { vietnamDay } from '#src/platform/learning-log/rules/review-cards.ts';
import { emptySummary } from '#src/platform/learning-log/rules/summary.ts';
import { messages } from '#src/progress/messages.vi.ts';
import { lessonStanding } from '#src/progress/rules/lesson-standing.ts';
import { describeStep, nextStep, type Outline } from '#src/progress/rules/next-step.ts';
import { showContinue } from './continue-card.ts';

const { words } = messages.next;
const outline: Outline = {
  lessons: [
    { id: 'a1', href: '/bai-hoc/a1', title: 'Năm cái không', minutes: 5, questions: [] },
    { id: 'b2', href: '/bai-hoc/b2', title: 'Điền biểu mẫu', minutes: 7, questions: [] },
  ],
  tasks: [{ id: 'birth', href: '/thuc-hanh/cong?bai=birth', title: 'Khai sinh', minutes: 9 }],
};
const fresh = { name: '', kicker: 'Bắt đầu', title: 'Bài đầu tiên /a1', note: '5 phút', practise: 'Tập thử' };
const summary = emptySummary({ id: 'p1', name: 'Tư', picture: 'rice' });
const at = '2026-11-22T01:00:00.000Z';

beforeEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset.storage;
  document.body.innerHTML = `<h1><i data-continue="name"></i></h1><p data-continue="kicker">Bắt đầu</p>
    <a data-continue="title" href="/a1">Bài đầu tiên</a><p data-continue="note">5 phút</p><p data-continue="practise">Tập thử</p><p data-review hidden>Ôn lại</p>
    <script type="application/json" id="continue-parts"></script>`;
  const parts = document.getElementById('continue-parts');
  if (parts) parts.textContent = JSON.stringify({ words, openPractice: 'Có bài đang làm dở', outline });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function shown(stored?: unknown): Record<string, string> {
  if (stored !== undefined)
    localStorage.setItem('ct.summary', typeof stored === 'string' ? stored : JSON.stringify(stored));
  showContinue(nextStep, lessonStanding, describeStep);
  const parts = [...document.querySelectorAll<HTMLElement>('[data-continue]')];
  return Object.fromEntries(
    parts.map((part) => [
      part.dataset['continue'],
      [part.textContent?.trim(), part.getAttribute('href')].filter(Boolean).join(' '),
    ]),
  );
}

describe('first page', () => {
  it('stays as built without a summary', () => {
    expect(shown()).toEqual(fresh);
  });

  it('greets by name and leads to the open lesson', () => {
    const underWay = [{ kind: 'lesson', id: 'b2', at, minutesLeft: 3 }];
    expect(shown({ ...summary, underWay })).toEqual({
      name: 'Tư',
      kicker: words['go-on-lesson'].kicker,
      title: 'Điền biểu mẫu /bai-hoc/b2',
      note: 'Còn khoảng 3 phút.',
      practise: 'Tập thử',
    });
  });

  it('tells of a practice run under way, also when a lesson was opened since', () => {
    const underWay = [
      { kind: 'task', id: 'birth', at },
      { kind: 'lesson', id: 'a1', at },
    ];
    expect(shown({ ...summary, underWay })).toMatchObject({
      title: 'Năm cái không /bai-hoc/a1',
      practise: 'Có bài đang làm dở',
    });
  });

  it('never follows an address from storage', () => {
    const underWay = [{ kind: 'lesson', id: 'javascript:alert(1)', at, href: 'https://elsewhere.example/' }];
    expect(shown({ ...summary, underWay })).toMatchObject({ title: 'Năm cái không /bai-hoc/a1' });
  });

  it('writes a stored name as text, never as markup', () => {
    shown({ ...summary, profile: { ...summary.profile, name: '<img src=x>' } });
    expect(document.querySelector('img')).toBeNull();
  });

  it.each(['{', '[]', '{"v":1}', '{"v":2}', '{"v":2,"underWay":[null]}', '7'])(
    'stays as built with the damaged summary %s',
    (stored) => {
      vi.spyOn(console, 'info').mockImplementation(() => {});
      expect(shown(stored)).toEqual(fresh);
    },
  );

  it('stays as built, silently, where storage is blocked: the settings say so', () => {
    document.documentElement.dataset.storage = 'blocked';
    const info = vi.spyOn(console, 'info');
    vi.stubGlobal('localStorage', {
      getItem() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
    expect(shown()).toEqual(fresh);
    expect(info).not.toHaveBeenCalled();
  });
});

describe('the offer to look again', () => {
  const today = vietnamDay(Date.now());
  const card = (due: number) => ({ kind: 'question', passes: 0, due, contentVersion: '1' });
  const review = (due: number, day = 0) => ({
    ...summary,
    review: { cards: { 'a1#q1': card(due) }, day, seconds: 0 },
  });
  const isOffered = (stored: unknown) => {
    shown(stored);
    return document.querySelector('[data-review]')?.hasAttribute('hidden') === false;
  };

  it.each([
    ['due today', review(today), true],
    ['overdue', review(today - 9), true],
    ['due tomorrow', review(today + 1), false],
    ['looked at today already', review(today, today), false],
    ['looked at yesterday', review(today, today - 1), true],
    ['no cards', summary, false],
    ['a summary older than review', { ...summary, review: undefined }, false],
  ])('%s: %s', (_, stored, offered) => {
    expect(isOffered(stored)).toBe(offered);
  });

  it('is not made to whoever turned it off', () => {
    localStorage.setItem('ct.review', 'off');
    expect(isOffered(review(today))).toBe(false);
  });
});
