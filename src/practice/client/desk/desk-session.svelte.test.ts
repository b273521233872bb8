import { afterEach, expect, test, vi } from 'vitest';
import { DeskSession } from './desk-session.svelte.ts';
import { openVisit } from './open-visit.ts';
import { readQueue } from './read-queue.ts';

const ids = ['khai-sinh-du'];

afterEach(() => vi.unstubAllGlobals());

async function openedAt(query: string) {
  history.replaceState(null, '', `/thuc-hanh/mot-cua${query}`);
  const session = new DeskSession(
    async () => ({ openVisit, readQueue, DeskCase: undefined }),
    () => ids,
  );
  await session.start();
  return session;
}

test.each(['?ho-so=khong-co', '?rieng=khong-co'])(
  '%s: there is no such dossier, and no fault',
  async (query) => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 404 }));
    expect((await openedAt(query)).phase).toBe('unknown');
  },
);

test('a dossier that is there and cannot be fetched is a fault', async () => {
  vi.spyOn(console, 'info').mockImplementation(() => undefined);
  vi.stubGlobal('fetch', async () => new Response('<html></html>'));
  const session = await openedAt('?ho-so=khai-sinh-du');
  expect([session.phase, session.trouble]).toEqual(['failed', 'world.broken']);
});

test('without a dossier in the address the queue is there', async () => {
  const session = await openedAt('');
  expect([session.phase, session.own]).toEqual(['queue', []]);
});
