// @vitest-environment node -- a real server answers here, which happy-dom takes for a stranger
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { database, listCommunes, listFormerDistricts, listProvinces } from '../build/slice-places.ts';
import { openPlaces } from './load-places.ts';

/** What the site answers by path; a path that is missing answers 404. */
let answers: Record<string, string>;
let asked: string[];
let server: Server;
let origin: string;
let notes: ReturnType<typeof vi.spyOn>;

beforeEach(async () => {
  notes = vi.spyOn(console, 'info').mockReturnValue();
  answers = {
    '/du-lieu/tinh.json': JSON.stringify(listProvinces(database)),
    '/du-lieu/xa/46.json': JSON.stringify(listCommunes(database, '46')),
    '/du-lieu/ten-cu/46.json': JSON.stringify(listFormerDistricts(database, '46')),
  };
  asked = [];
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const body = answers[path];
    response
      .writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json' })
      .end(body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  notes.mockRestore();
  await closeServer();
});

function closeServer(): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

describe('places', () => {
  test('are read once and kept, also when asked for twice at once', async () => {
    const places = openPlaces(origin);
    const [first, second] = await Promise.all([places.communes('46'), places.communes('46')]);
    expect(first).toEqual({ ok: true, value: listCommunes(database, '46') });
    expect(second).toBe(first);
    await places.communes('46');
    expect(asked).toEqual(['/du-lieu/xa/46.json']);
  });

  test('come by their own addresses', async () => {
    const places = openPlaces(origin);
    expect(await places.provinces()).toEqual({ ok: true, value: listProvinces(database) });
    expect(await places.formerDistricts('46')).toEqual({
      ok: true,
      value: listFormerDistricts(database, '46'),
    });
  });

  test('that do not exist are missing, and no code escapes its folder', async () => {
    const places = openPlaces(origin);
    expect(await places.communes('99')).toEqual({ ok: false, code: 'places.missing' });
    await places.communes('../tinh');
    expect(asked).toEqual(['/du-lieu/xa/99.json', '/du-lieu/xa/..%2Ftinh.json']);
  });

  test.each([
    ['the sign-in page of a network', '<!doctype html><title>Wi-Fi</title>'],
    ['a cut answer', '[{"code":"01","name":"Hà'],
    ['an empty list', '[]'],
    ['another list', '[{"code":"00004","kind":"ward","name":"Ba Đình"}]'],
  ])('that arrive as %s are broken, and are asked for again', async (_name, body) => {
    const places = openPlaces(origin);
    const right = answers['/du-lieu/tinh.json'] ?? '';
    answers['/du-lieu/tinh.json'] = body;
    expect(await places.provinces()).toEqual({ ok: false, code: 'places.broken' });
    answers['/du-lieu/tinh.json'] = right;
    expect((await places.provinces()).ok).toBe(true);
  });

  test('without a network say so, and note the reason once', async () => {
    const places = openPlaces(origin);
    await closeServer();
    expect(await places.provinces()).toEqual({ ok: false, code: 'places.offline' });
    expect(notes.mock.calls).toEqual([
      [expect.stringContaining('/du-lieu/tinh.json'), expect.any(TypeError)],
    ]);
  });
});
