import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { localUrl, readEnvironment } from './environment.ts';

describe('reading the environment', () => {
  test('has a working default for everything', () => {
    expect(readEnvironment({})).toEqual({
      ok: true,
      environment: {
        host: '127.0.0.1',
        port: 4321,
        dataDir: path.resolve('data'),
        siteDir: path.resolve('dist'),
        isSiteNamed: false,
        publicUrl: undefined,
        logLevel: 'info',
        databaseUrl: undefined,
        appSecret: undefined,
        hasAbuseLimits: true,
        email: undefined,
        vapidKeys: undefined,
        hasNoticeFile: false,
      },
    });
  });

  test('takes what is set, and an empty variable as not set', () => {
    expect(readEnvironment({ SITE_DIR: '' })).toEqual(readEnvironment({}));
    const reading = readEnvironment({
      HOST: '0.0.0.0',
      PORT: '8080',
      DATA_DIR: '/srv/camtay',
      SITE_DIR: '/srv/site',
      PUBLIC_URL: 'https://camtay.example.vn/',
      LOG_LEVEL: '',
      DATABASE_URL: 'postgres://camtay@127.0.0.1/camtay',
      APP_SECRET: 'x'.repeat(32),
    });
    expect(reading).toMatchObject({
      environment: {
        host: '0.0.0.0',
        port: 8080,
        dataDir: '/srv/camtay',
        siteDir: '/srv/site',
        isSiteNamed: true,
        publicUrl: 'https://camtay.example.vn',
        logLevel: 'info',
        databaseUrl: 'postgres://camtay@127.0.0.1/camtay',
        appSecret: 'x'.repeat(32),
      },
    });
  });

  test.each([
    ['HOST', 'http://localhost', 'a host name or address'],
    ['HOST', 'two words', 'a host name or address'],
    ['HOST', '999.1.1.1', 'a host name or address'],
    ['PORT', 'abc', 'a whole number from 0 to 65535'],
    ['PORT', '-1', 'a whole number from 0 to 65535'],
    ['PORT', '80.5', 'a whole number from 0 to 65535'],
    ['PORT', '65536', 'a whole number from 0 to 65535'],
    ['PUBLIC_URL', 'camtay.example.vn', 'an http or https address'],
    ['PUBLIC_URL', 'ftp://camtay.example.vn', 'an http or https address'],
    ['PUBLIC_URL', 'https://camtay.example.vn/app', 'without path'],
    ['PUBLIC_URL', 'https://a:b@camtay.example.vn', 'account'],
    ['LOG_LEVEL', 'loud', 'one of trace, debug'],
    ['ABUSE_LIMITS', 'maybe', 'on or off'],
    ['NOTICES_TO_FILE', 'maybe', 'on or off'],
    ['MAIL_FROM', 'Cam Tay', 'the address that letters come from'],
  ])('refuses %s=%s with a sentence that says which, what and how', (name, value, expected) => {
    const reading = readEnvironment({ [name]: value });
    expect(reading.ok).toBe(false);
    if (reading.ok) return;
    expect(reading.problems).toHaveLength(1);
    expect(reading.problems[0]).toMatch(new RegExp(`^${name}: got "`));
    expect(reading.problems[0]).toContain(`got ${JSON.stringify(value)}, expected `);
    expect(reading.problems[0]).toContain(expected);
    expect(reading.problems[0]).toContain('for example');
  });

  test('a secret is never shown, not even a wrong one', () => {
    for (const variables of [
      { APP_SECRET: 'hunter2' },
      { DATABASE_URL: 'mysql://root:hunter2@db/x', APP_SECRET: 'x'.repeat(32) },
    ]) {
      const reading = readEnvironment(variables);
      expect(reading).toMatchObject({ ok: false, problems: [expect.stringContaining('got "(not shown)"')] });
      expect(JSON.stringify(reading)).not.toContain('hunter2');
    }
  });

  const vapid = { VAPID_PUBLIC_KEY: 'B'.repeat(87), VAPID_PRIVATE_KEY: 'p'.repeat(43) };
  const mail = { SMTP_URL: 'smtps://camtay:hunter2@mail.example.vn', MAIL_FROM: 'lop-hoc@example.vn' };
  const PUBLIC_URL = 'https://camtay.example.vn';

  test('takes what sends notices', () => {
    expect(readEnvironment({ ...vapid, ...mail, PUBLIC_URL, NOTICES_TO_FILE: 'on' })).toMatchObject({
      environment: {
        vapidKeys: { publicKey: vapid.VAPID_PUBLIC_KEY, privateKey: vapid.VAPID_PRIVATE_KEY },
        email: { smtpUrl: mail.SMTP_URL, from: mail.MAIL_FROM },
        hasNoticeFile: true,
      },
    });
  });

  test.each([
    ['letters without an address for their links', mail, 'PUBLIC_URL'],
    ['letters without a sender', { SMTP_URL: mail.SMTP_URL, PUBLIC_URL }, 'MAIL_FROM'],
    ['half a pair of keys', { VAPID_PUBLIC_KEY: vapid.VAPID_PUBLIC_KEY, PUBLIC_URL }, 'VAPID_PRIVATE_KEY'],
    ['push without https', { ...vapid, PUBLIC_URL: 'http://camtay.example.vn' }, 'PUBLIC_URL'],
    ['no SMTP address', { ...mail, SMTP_URL: 'mail.example.vn:hunter2', PUBLIC_URL }, 'SMTP_URL'],
  ])('%s is refused', (_, variables, name) => {
    const reading = readEnvironment(variables);
    expect(reading).toMatchObject({
      problems: [expect.stringMatching(new RegExp(`^${name}: got .*for example`))],
    });
    expect(JSON.stringify(reading)).not.toContain('hunter2');
  });

  test('PostgreSQL needs a secret that all servers share', () => {
    const reading = readEnvironment({ DATABASE_URL: 'postgres://camtay@127.0.0.1/camtay' });
    expect(reading).toMatchObject({ problems: [expect.stringMatching(/^APP_SECRET: got "".*openssl rand/)] });
  });

  test.each([
    ['127.0.0.1', true],
    ['localhost', true],
    ['0.0.0.0', false],
    ['127.0.0.1.example.vn', false],
  ])('limits may be off on %s: %s', (HOST, ok) => {
    expect(readEnvironment({ HOST, ABUSE_LIMITS: 'off' }).ok).toBe(ok);
    expect(readEnvironment({ HOST, ABUSE_LIMITS: 'on' }).ok).toBe(true);
  });

  test('names every wrong variable at once', () => {
    const reading = readEnvironment({ PORT: 'abc', LOG_LEVEL: 'loud' });
    expect(reading).toMatchObject({
      problems: [expect.stringMatching(/^PORT/), expect.stringMatching(/^LOG_LEVEL/)],
    });
  });
});

test('the local address is one that a browser opens', () => {
  expect([
    localUrl('0.0.0.0', 80),
    localUrl('::1', 4321),
    localUrl('fe80::2', 1),
    localUrl('lan.example', 9),
  ]).toEqual(['http://localhost:80', 'http://localhost:4321', 'http://[fe80::2]:1', 'http://lan.example:9']);
});
