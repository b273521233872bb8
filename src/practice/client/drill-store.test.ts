import { beforeEach, expect, test, vi } from 'vitest';
import { keepDrillAnswers, loadDrillAnswers } from './drill-store.ts';

const drill = { id: 'that-hay-gia', version: 1, messages: [] };

beforeEach(() => localStorage.clear());

test('finds again what was kept', () => {
  keepDrillAnswers(drill, { a: true, b: false });
  expect(loadDrillAnswers(drill)).toEqual({ a: true, b: false });
});

test('begins anew for another edition and for another person', () => {
  keepDrillAnswers(drill, { a: true });
  expect(loadDrillAnswers({ ...drill, version: 2 })).toEqual({});
  localStorage.setItem('ct.profile', 'somebody-else');
  expect(loadDrillAnswers(drill)).toEqual({});
});

test.each(['not JSON', '[]', '{"of":"that-hay-gia@1","profile":"guest","answers":{"a":"yes"}}'])(
  'begins anew instead of trusting %s',
  (kept) => {
    localStorage.setItem('ct.drill', kept);
    expect(loadDrillAnswers(drill)).toEqual({});
  },
);

test('where nothing can be kept, the page remembers', () => {
  const refuse = () => {
    throw new DOMException('blocked', 'SecurityError');
  };
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse);
  keepDrillAnswers(drill, { a: false });
  expect(loadDrillAnswers(drill)).toEqual({ a: false });
  vi.restoreAllMocks();
});
