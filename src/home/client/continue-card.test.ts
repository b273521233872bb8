import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showContinue } from './continue-card.ts';

const texts = {
  resume: { kicker: 'Học tiếp', minutesLeft: 'còn khoảng {minutes} phút' },
  choose: { kicker: 'Học tiếp', title: 'Chọn bài kế tiếp', note: 'Đã học xong {done} bài', href: '/bai-hoc' },
  openPractice: 'Có bài đang làm dở',
};
const fresh = { name: '', kicker: 'Bắt đầu', title: 'Bài đầu tiên /a1', note: '5 phút', practise: 'Tập thử' };
const summary = { v: 1, profile: { id: 'p1', name: 'Tư', picture: 'leaf' }, doneLessons: [], openRuns: [] };

beforeEach(() => {
  localStorage.clear();
  delete document.documentElement.dataset.storage;
  document.body.innerHTML = `<h1><i data-continue="name"></i></h1><p data-continue="kicker">Bắt đầu</p>
    <a data-continue="title" href="/a1">Bài đầu tiên</a><p data-continue="note">5 phút</p><p data-continue="practise">Tập thử</p>`;
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

function shown(stored?: unknown): Record<string, string> {
  if (stored !== undefined)
    localStorage.setItem('ct.summary', typeof stored === 'string' ? stored : JSON.stringify(stored));
  showContinue(texts);
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
    const next = { href: '/bai-hoc/b2', title: 'Điền biểu mẫu', minutesLeft: 3 };
    expect(shown({ ...summary, next })).toEqual({
      name: 'Tư',
      kicker: 'Học tiếp',
      title: 'Điền biểu mẫu /bai-hoc/b2',
      note: 'còn khoảng 3 phút',
      practise: 'Tập thử',
    });
  });

  it('lets choose the next lesson when some are done and none is open', () => {
    expect(shown({ ...summary, doneLessons: ['a1', 'a4'] })).toMatchObject({
      title: 'Chọn bài kế tiếp /bai-hoc',
      note: 'Đã học xong 2 bài',
    });
  });

  it('tells of a practice run under way', () => {
    expect(shown({ ...summary, openRuns: ['p1'] })).toEqual({
      ...fresh,
      name: 'Tư',
      practise: 'Có bài đang làm dở',
    });
  });

  it.each([
    'javascript:alert(1)',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'https://elsewhere.example/',
  ])('does not follow the stored address %s', (href) => {
    expect(shown({ ...summary, next: { href, title: 'Bài lạ' } })).toEqual({ ...fresh, name: 'Tư' });
  });

  it('writes a stored name as text, never as markup', () => {
    shown({ ...summary, profile: { ...summary.profile, name: '<img src=x>' } });
    expect(document.querySelector('img')).toBeNull();
  });

  it.each(['{', '[]', '{"v":2}', '7'])('stays as built with the damaged summary %s', (stored) => {
    vi.spyOn(console, 'info').mockImplementation(() => {});
    expect(shown(stored)).toEqual(fresh);
  });

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
