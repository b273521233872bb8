import { v4 as newMark } from 'uuid';
import { describe, expect, test } from 'vitest';
import { ask, openBoard, provideBoards } from './board-fixture.ts';
import { nameOf } from './class-fixture.ts';
import { engines } from './engines.ts';

describe.each(engines)('guessing codes on %s', (_, create) => {
  const boards = provideBoards(create, { hasAbuseLimits: true });
  const joining = (code: string, device: string | undefined, at: 0 | 1 = 0) =>
    ask(boards.processes[at].served.url, device ? { device } : {}, '/board/join', { code, name: 'Kẻ đoán' });

  test('five wrong ones from a device, thirty a minute from all: then the right one is refused as well', async () => {
    const { code } = await openBoard(boards.processes[0].served.url);
    const device = newMark();
    const many = await Promise.all(
      Array.from({ length: 12 }, (_, at) => joining('000000', device, (at % 2) as 0 | 1)),
    );
    expect(many.filter(({ status }) => status === 404)).toHaveLength(5);
    expect(await joining(code, device)).toMatchObject({ status: 429, body: { code: 'limit.reached' } });
    expect((await joining(code, newMark())).status).toBe(201); // the class goes on
    for (let wrong = 5; wrong < 30; wrong += 1) await joining('000000', newMark());
    boards.now += 10_000;
    const heldUp = await joining(code, newMark());
    expect(heldUp).toMatchObject({ status: 429, body: { code: 'guesses.many' } });
    expect(heldUp.headers.get('Retry-After')).toBe('50');
    const own = await joining(code, device);
    expect(own).toMatchObject({ status: 429, body: { code: 'limit.reached' } });
    expect(own.headers.get('Retry-After')).toBe('890');
    boards.now += 50_000;
    expect((await joining(code, newMark())).status).toBe(201);
    expect((await joining(code, device)).status).toBe(429);
    boards.now += 15 * 60_000;
    expect((await joining(code, device)).status).toBe(201);
  });

  test('who has scanned the picture is held up by nobody; its six digits are not guessed by the way', async () => {
    const { code, key } = await openBoard(boards.processes[0].served.url);
    const scanning = (asked: { code: string; key: string }, device: string) =>
      ask(boards.processes[1].served.url, { device }, '/board/join', { ...asked, name: 'Hồng' });
    const device = newMark();
    const wrongKey = key === '123456' ? '654321' : '123456';
    const guessed = await Promise.all(
      Array.from({ length: 40 }, () => scanning({ code: '000000', key: wrongKey }, newMark())),
    );
    expect(guessed.filter(({ status }) => status === 404)).toHaveLength(30);
    expect((await scanning({ code, key: wrongKey }, newMark())).status).toBe(429); // the same as any other code
    expect((await joining(code, device)).status).toBe(429);
    expect((await scanning({ code, key }, device)).status).toBe(201);
    boards.now += 60_000;
    for (let wrong = 0; wrong < 5; wrong += 1) await joining('000000', device);
    expect((await joining(code, device)).status).toBe(429);
    expect((await scanning({ code, key }, device)).status).toBe(201);
    expect((await scanning({ code, key: wrongKey }, newMark())).status).toBe(201); // an old picture, a right code
  });

  test('wrong codes of boards hold up no pair', async () => {
    const { url } = boards.processes[0].served;
    for (let wrong = 0; wrong < 31; wrong += 1) await joining('000000', newMark());
    const { code } = (await ask(url, { device: newMark() }, '/pair', {})).body;
    expect((await ask(url, { device: newMark() }, '/pair/join', { code })).status).toBe(201);
    boards.now += 60_000;
  });

  test('a class of forty that joins at once is no guesser, with a mark of the device or without', async () => {
    const { code } = await openBoard(boards.processes[0].served.url);
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, at) => joining(code, at % 2 ? newMark() : undefined, (at % 2) as 0 | 1)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
  });
});

describe.each(engines)('how much there may be of boards on %s', (_, create) => {
  const boards = provideBoards(create);
  const trainer = { trainer: true } as const;

  test('a hundred seats on one, fifty open at once; closing one makes room', async () => {
    const [url, other] = [boards.processes[0].served.url, boards.processes[1].served.url];
    const board = await openBoard(url);
    const joining = (at: number) =>
      ask(at % 2 ? url : other, {}, '/board/join', { code: board.code, name: nameOf(at * 7919) });
    const joined = await Promise.all(Array.from({ length: 104 }, (_, at) => joining(at)));
    expect(joined.filter(({ status }) => status === 201)).toHaveLength(100);
    expect(joined.find(({ status }) => status !== 201)).toMatchObject({
      status: 409,
      body: { code: 'board.full' },
    });
    for (let open = 1; open < 50; open += 1) await openBoard(url);
    const opening = () => ask(url, trainer, '/board', { sessionId: newMark(), subject: 'nop-ho-so' });
    expect(await opening()).toMatchObject({ status: 409, body: { code: 'board.too-many' } });
    await ask(url, trainer, `/board/${board.id}/close`, {});
    const opened = await opening();
    expect(opened.status).toBe(201);
    const { boards: listed } = (await ask(other, trainer, '/board')).body;
    expect([listed.length, new Set(listed.map((one: { code: string }) => one.code)).size]).toEqual([50, 50]);
    expect(listed).toContainEqual(opened.body.board);
  });
});
