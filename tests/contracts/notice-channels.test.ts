import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import webPush from 'web-push';
import { erasePerson } from '#src/classes/server/erase-repository.ts';
import { createEmailChannel } from '#src/classes/server/notices/email-channel.ts';
import { endNoticeFiles } from '#src/classes/server/notices/end-notices-repository.ts';
import { createFileChannel } from '#src/classes/server/notices/file-channel.ts';
import { createMailer } from '#src/classes/server/notices/mailer.ts';
import { openNoticeChannels } from '#src/classes/server/notices/notice-channels.ts';
import { createPushChannel } from '#src/classes/server/notices/push-channel.ts';
import { addSubscriber } from '#src/classes/server/notices/push-repository.ts';
import { addSession, provideClasses, seatsOf, startOfStory } from './class-fixture.ts';
import { engines } from './engines.ts';
import { createTestChannel, fatesOf, join, lostAmong, sendDue } from './notice-fixture.ts';
import { type PushService, startPushService } from './push-service.ts';
import { startSilentServer, startSmtpSink } from './smtp-sink.ts';

const hour = 3_600_000;
const from = 'Cam Tay <lop-hoc@example.vn>';

describe.each(engines)('e-mail on %s', (_, create) => {
  const classes = provideClasses(create);
  /** Somebody who registered by e-mail moves up, and has no other way to hear of it. */
  const promote = async (email: string, changed = {}) => {
    const { database } = classes;
    const id = await addSession(database, { capacity: 1 });
    const first = await join(database, id, { phone: null });
    const second = await join(database, id, { email, phone: null, ...changed });
    await sendDue(database, []); // the answers
    await seatsOf(database).cancel(first, startOfStory);
    const fate = async () => (await fatesOf(database, id)).find(({ template }) => template === 'promoted');
    return { id, second, fate };
  };

  test('a letter with its own Message-ID, in whole Vietnamese, with the way to give the seat back', async () => {
    const sink = await startSmtpSink();
    onTestFinished(sink.stop);
    const { second, fate, id } = await promote('hong@example.vn');
    await sendDue(classes.database, [createEmailChannel(createMailer({ smtpUrl: sink.url, from }))]);
    expect(await fate()).toMatchObject({ status: 'sent', via: 'email', isTold: true, isCalled: false });
    const [letter] = sink.letters.filter(({ to }) => to === 'hong@example.vn');
    expect(letter?.messageId).toMatch(/^<[\da-f-]{36}@example\.vn>$/);
    const text = decodeLetter(letter?.text ?? '');
    expect(text).toContain('Subject: Đã tới lượt: có chỗ rồi');
    expect(text).toMatch(/đã có chỗ lớp 10:00 Thứ Tư 2\/12, Phòng 1, /);
    expect(text).toContain(`phieu#phieu=${second}`);
    expect(text).toContain('Auto-Submitted: auto-generated');
    expect(lostAmong(await fatesOf(classes.database, id))).toEqual([]);
  });

  test('no such mailbox: the next channel, or a human, at once', async () => {
    const sink = await startSmtpSink(() => 550);
    onTestFinished(sink.stop);
    const channels = [
      createEmailChannel(createMailer({ smtpUrl: sink.url, from })),
      createTestChannel({ name: 'sms' }),
    ];
    const alone = await promote('gone@example.vn');
    await sendDue(classes.database, channels);
    expect(await alone.fate()).toMatchObject({ status: 'failed', lastError: 'email.550', isCalled: true });
    const withPhone = await promote('gone@example.vn', { phone: '0905123123' });
    await sendDue(classes.database, channels);
    expect(await withPhone.fate()).toMatchObject({ status: 'sent', via: 'sms', tried: 'email' });
    expect(sink.letters).toEqual([]);
    for (const { id } of [alone, withPhone])
      expect(lostAmong(await fatesOf(classes.database, id))).toEqual([]);
  });

  test('"not now, come back" is come back to', async () => {
    let tries = 0;
    const sink = await startSmtpSink(() => {
      tries += 1;
      return tries === 1 ? 451 : undefined;
    });
    onTestFinished(sink.stop);
    const email = createEmailChannel(createMailer({ smtpUrl: sink.url, from }));
    const { fate, id } = await promote('grey@example.vn');
    await sendDue(classes.database, [email]);
    expect(await fate()).toMatchObject({ status: 'pending', lastError: 'email.451' });
    await sendDue(classes.database, [email], { now: startOfStory + 30_000 });
    expect(sink.letters).toEqual([]);
    await sendDue(classes.database, [email], { now: startOfStory + 60_000 });
    expect(await fate()).toMatchObject({ status: 'sent', isTold: true });
    expect(sink.letters).toHaveLength(1);
    expect(lostAmong(await fatesOf(classes.database, id))).toEqual([]);
  });

  test('a server that hangs, and one that is not there, hold nobody up: five tries, then a human', async () => {
    const silent = await startSilentServer();
    onTestFinished(silent.stop);
    for (const smtpUrl of [silent.url, 'smtp://127.0.0.1:1']) {
      const email = createEmailChannel(createMailer({ smtpUrl, from, patienceMs: 100 }));
      const { fate, id } = await promote('hong@example.vn');
      const began = performance.now();
      for (let hours = 0; hours < 6; hours += 1)
        await sendDue(classes.database, [email], { now: startOfStory + hours * hour });
      expect(performance.now() - began).toBeLessThan(10_000);
      expect(await fate()).toMatchObject({ status: 'failed', tried: 'email', isCalled: true });
      expect(lostAmong(await fatesOf(classes.database, id))).toEqual([]);
    }
  });
});

describe.each(engines)('web push on %s', (_, create) => {
  const classes = provideClasses(create);
  const keys = webPush.generateVAPIDKeys();
  const push = createPushChannel({ ...keys, contact: 'https://camtay.example.vn', patienceMs: 2000 });
  let service: PushService;
  beforeAll(async () => {
    service = await startPushService(keys.publicKey);
  });
  afterAll(() => service.stop());

  /** Somebody with these browsers, and the one notice of their registration after one try. */
  const tell = async (statuses: readonly number[], channels = [push]) => {
    const { database } = classes;
    const id = await addSession(database);
    const person = await join(database, id);
    for (const [at, status] of statuses.entries()) {
      const browser = service.addBrowser(`${person}-${at}`, status);
      await addSubscriber(database, person, browser, startOfStory);
    }
    await sendDue(database, channels);
    const query = database.reader.selectFrom('push_subscription').select('endpoint');
    const rows = await query.where('registration_id', '=', person).orderBy('id').execute();
    const [fate] = await fatesOf(database, id);
    expect(lostAmong(fate && fate.status !== 'pending' ? [fate] : [])).toEqual([]);
    return { person, fate, left: rows.map(({ endpoint }) => endpoint.at(-1)) };
  };

  test('signed, encrypted, with a topic that makes a repeat the same notice', async () => {
    const { person, fate } = await tell([201]);
    expect(fate).toMatchObject({ status: 'sent', via: 'push', isTold: true });
    const [pushed] = service.received.filter(({ browser }) => browser.startsWith(person));
    expect(pushed?.payload).toMatchObject({
      title: 'Đã có chỗ trong lớp',
      url: expect.stringContaining(`/lop-hoc/phieu#phieu=${person}.`),
    });
    const { topic, ttl, urgency } = pushed?.headers ?? {};
    expect([topic, pushed?.payload['tag']]).toEqual([expect.stringMatching(/^[\da-f]{32}$/), topic]);
    expect([ttl, urgency]).toEqual([String(4 * 86_400), 'high']); // until the class begins
  });

  test.each([
    ['one browser of two is gone: it is forgotten, the other told', [410, 201], 'push', ['1']],
    ['all are gone: the next channel', [410, 404], 'sms', []],
    ['a no for ever: the next channel', [403], 'sms', ['0']],
  ] as const)('%s', async (_, statuses, via, left) => {
    const told = await tell(statuses, [push, createTestChannel({ name: 'sms' })]);
    expect(told.fate).toMatchObject({ status: 'sent', via });
    expect(told.left).toEqual(left);
  });

  test('keys that are none are forgotten: no browser could read it', async () => {
    const { database } = classes;
    const id = await addSession(database);
    const person = await join(database, id);
    const browser = service.addBrowser('broken');
    const keys = { p256dh: 'x'.repeat(87), auth: 'y'.repeat(22) };
    await addSubscriber(database, person, { ...browser, keys }, startOfStory);
    await sendDue(database, [push]);
    expect(await fatesOf(database, id)).toMatchObject([{ status: 'sent', via: 'answer', tried: 'push' }]);
  });

  test.each([500, 429])('a service in trouble (%d) is tried again', async (status) => {
    expect((await tell([status])).fate).toMatchObject({ status: 'pending', lastError: `push.${status}` });
  });

  test('a key that is not ours is refused by the service, so the check above checks', async () => {
    const stranger = createPushChannel({
      ...webPush.generateVAPIDKeys(),
      contact: 'https://camtay.example.vn',
    });
    const { fate } = await tell([201], [stranger]);
    expect(fate).toMatchObject({ tried: 'push', lastError: 'push.403' });
  });
});

describe.each(engines)('short messages of a trial on %s', (_, create) => {
  const classes = provideClasses(create);

  test('a line for each, for nobody else to read, and gone with the person', async () => {
    const { database, place } = classes;
    const { dataDir } = place;
    const id = await addSession(database);
    const [gone, stays] = [await join(database, id, { phone: '0905444555' }), await join(database, id)];
    const file = createFileChannel(dataDir, () => startOfStory);
    await sendDue(database, [file]);
    const fileOf = (person: string) => path.join(dataDir, 'notices', `${person}.jsonl`);
    const [line] = (await readFile(fileOf(gone), 'utf8')).trim().split('\n');
    expect(JSON.parse(line ?? '')).toMatchObject({
      to: '0905444555',
      text: expect.stringMatching(/^Cam Tay: Bac /),
    });
    expect((await stat(fileOf(gone))).mode & 0o077).toBe(0);
    await erasePerson(database, gone, startOfStory);
    await endNoticeFiles(database, dataDir, startOfStory);
    await expect(stat(fileOf(gone))).rejects.toThrow('ENOENT');
    expect((await stat(fileOf(stays))).size).toBeGreaterThan(0);
    await endNoticeFiles(database, dataDir, startOfStory + 30 * 86_400_000);
    await expect(stat(fileOf(stays))).rejects.toThrow('ENOENT');
    expect(lostAmong(await fatesOf(database, id))).toEqual([]);
  });

  test('which channels there are follows from the settings; the keys of push stay the same', async () => {
    const { dataDir } = classes.place;
    const none = {
      dataDir,
      databaseUrl: undefined,
      publicUrl: undefined,
      vapidKeys: undefined,
      email: undefined,
    };
    const open = async (changed: object) => {
      const opened = await openNoticeChannels({ ...none, hasNoticeFile: false, ...changed }, Date.now);
      return { names: opened.channels.map(({ name }) => name), pushKey: opened.pushKey };
    };
    expect(await open({})).toEqual({ names: [], pushKey: undefined });
    expect((await open({ hasNoticeFile: true })).names).toEqual(['file']);
    const publicUrl = 'https://camtay.example.vn';
    const first = await open({ publicUrl, email: { smtpUrl: 'smtp://127.0.0.1:1', from } });
    expect(first).toEqual({ names: ['push', 'email'], pushKey: expect.stringMatching(/^[\w-]{87}$/) });
    expect((await open({ publicUrl })).pushKey).toBe(first.pushKey);
    const shared = { publicUrl, databaseUrl: 'postgres://camtay@127.0.0.1/camtay' };
    expect(await open(shared)).toEqual({ names: [], pushKey: undefined });
    expect((await open({ ...shared, vapidKeys: webPush.generateVAPIDKeys() })).names).toEqual(['push']);
  });
});

/** A letter with its coded parts as a person reads them. */
function decodeLetter(text: string): string {
  const unfolded = text.replace(/\?=\s+=\?/g, '?==?');
  const decoded = unfolded.replace(/=\?UTF-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, coded: string) =>
    kind.toUpperCase() === 'B'
      ? Buffer.from(coded, 'base64').toString()
      : unquote(coded.replaceAll('_', ' ')),
  );
  const [head = '', ...body] = decoded.split('\r\n\r\n');
  const content = body.join('\r\n\r\n');
  return `${head}\n\n${/encoding: base64/i.test(head) ? Buffer.from(content, 'base64').toString() : unquote(content)}`;
}

function unquote(coded: string): string {
  const bytes = coded
    .replace(/=\r\n/g, '')
    .replace(/=([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
