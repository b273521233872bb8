import { beforeEach, expect, test, vi } from 'vitest';
import { keepDrillVisit, loadDrillVisit } from './drill-store.ts';

const drill = { id: 'that-hay-gia', version: 1, messages: [] };

beforeEach(() => localStorage.clear());

test('finds again what was kept', () => {
  keepDrillVisit(drill, { answers: { a: true, b: false } });
  expect(loadDrillVisit(drill)).toEqual({ answers: { a: true, b: false } });
});

test('finds again which explanation was being read', () => {
  keepDrillVisit(drill, { answers: { a: true }, explained: 'a' });
  expect(loadDrillVisit(drill)).toEqual({ answers: { a: true }, explained: 'a' });
});

test('begins anew for another edition and for another person', () => {
  keepDrillVisit(drill, { answers: { a: true } });
  expect(loadDrillVisit({ ...drill, version: 2 })).toEqual({ answers: {} });
  localStorage.setItem('ct.profile', 'somebody-else');
  expect(loadDrillVisit(drill)).toEqual({ answers: {} });
});

test.each(['not JSON', '[]', '{"of":"that-hay-gia@1","profile":"guest","answers":{"a":"yes"}}'])(
  'begins anew instead of trusting %s',
  (kept) => {
    localStorage.setItem('ct.drill', kept);
    expect(loadDrillVisit(drill)).toEqual({ answers: {} });
  },
);

test('where nothing can be kept, the page remembers', () => {
  const refuse = () => {
    throw new DOMException('blocked', 'SecurityError');
  };
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
  keepDrillVisit(drill, { answers: { a: false } });
  expect(loadDrillVisit(drill)).toEqual({ answers: { a: false } });
  vi.restoreAllMocks();
});
