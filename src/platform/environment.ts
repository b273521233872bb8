import path from 'node:path';
import { z } from 'zod';

const wholePort = 'a whole number from 0 to 65535 (0 takes any free port), for example 4321';
const plainOrigin =
  'an http or https address without path, question mark or account, for example https://camtay.example.vn';
const postgresAddress =
  'the address of a PostgreSQL server, for example postgres://camtay@127.0.0.1:5432/camtay';
const longSecret = 'a secret of 32 characters or more, for example the output of `openssl rand -hex 32`';

const smtpAddress = 'the address of an SMTP server, for example smtps://camtay:password@mail.example.vn';
const senderAddress = 'the address that letters come from, for example "Cam Tay <lop-hoc@example.vn>"';
const vapidPair = 'the pair that `npx web-push generate-vapid-keys` prints';

/** What must not stand in a log, even when it is wrong. */
const secretNames = ['DATABASE_URL', 'APP_SECRET', 'SMTP_URL', 'VAPID_PRIVATE_KEY'];

/** Reads and checks every setting; the `error` of each field is what an operator should have written. */
const EnvironmentSchema = z
  .object({
    HOST: z
      .string()
      .refine(isHost, { error: 'a host name or address to listen on, for example 127.0.0.1 or 0.0.0.0' })
      .default('127.0.0.1')
      .meta({ description: 'Address to listen on; 127.0.0.1 serves this machine only.' }),
    PORT: z
      .string()
      .regex(/^\d{1,5}$/, { error: wholePort })
      .transform(Number)
      .refine((port) => port <= 65_535, { error: wholePort })
      .default(4321)
      .meta({ description: 'Port to listen on.' }),
    DATA_DIR: z
      .string()
      .default('data')
      .transform((folder) => path.resolve(folder))
      .meta({ description: 'Folder for everything that must outlive a new version; made when missing.' }),
    SITE_DIR: z
      .string()
      .transform((folder) => path.resolve(folder))
      .optional()
      .meta({ description: 'Folder of the built site; one that is named has to hold one.' }),
    PUBLIC_URL: z
      .string()
      .refine(isPlainOrigin, { error: plainOrigin })
      .transform((address) => new URL(address).origin)
      .optional()
      .meta({ description: 'Address that people type; https here turns on strict transport security.' }),
    LOG_LEVEL: z
      .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
        error: 'one of trace, debug, info, warn, error, fatal, silent, for example info',
      })
      .default('info')
      .meta({ description: 'Least level that is logged.' }),
    DATABASE_URL: z
      .string()
      .refine(isPostgresUrl, { error: postgresAddress })
      .optional()
      .meta({ description: 'PostgreSQL server; without it the data are a SQLite file in DATA_DIR.' }),
    APP_SECRET: z.string().min(32, { error: longSecret }).optional().meta({
      description: 'Signs the links of registrations; made in DATA_DIR when the data are there too.',
    }),
    ABUSE_LIMITS: z
      .enum(['on', 'off'], { error: 'on or off, for example on' })
      .default('on')
      .meta({ description: 'Limits against abuse; off only for load tests on this machine.' }),
    SMTP_URL: z.string().refine(isSmtpUrl, { error: smtpAddress }).optional().meta({
      description: 'Sends e-mail to those who registered by it; without it a human calls them.',
    }),
    MAIL_FROM: z
      .string()
      .regex(/^(?:[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, { error: senderAddress })
      .optional()
      .meta({ description: 'Sender of e-mail, and whom answers go to.' }),
    VAPID_PUBLIC_KEY: z
      .string()
      .regex(/^[\w-]{87}$/, { error: vapidPair })
      .optional()
      .meta({ description: 'Web push, public half; made in DATA_DIR when the data are there too.' }),
    VAPID_PRIVATE_KEY: z
      .string()
      .regex(/^[\w-]{43}$/, { error: vapidPair })
      .optional()
      .meta({ description: 'Web push, secret half.' }),
    NOTICES_TO_FILE: z
      .enum(['on', 'off'], { error: 'on or off, for example off' })
      .default('off')
      .meta({ description: 'For a trial: short messages are written into DATA_DIR/notices instead.' }),
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => SMTP_URL === undefined || MAIL_FROM !== undefined, {
    error: `${senderAddress}, because SMTP_URL is set`,
    path: ['MAIL_FROM'],
  })
  .refine((read) => (read.VAPID_PUBLIC_KEY === undefined) === (read.VAPID_PRIVATE_KEY === undefined), {
    error: `${vapidPair}, for example: both or none`,
    path: ['VAPID_PRIVATE_KEY'],
  })
  .refine(({ SMTP_URL, PUBLIC_URL }) => SMTP_URL === undefined || PUBLIC_URL !== undefined, {
    error: `${plainOrigin}, because letters have links`,
    path: ['PUBLIC_URL'],
  })
  .refine((read) => read.VAPID_PUBLIC_KEY === undefined || hasHttps(read.PUBLIC_URL), {
    error: 'an https address, because browsers allow push to no other, for example https://camtay.example.vn',
    path: ['PUBLIC_URL'],
  })
  .refine(({ DATABASE_URL, APP_SECRET }) => DATABASE_URL === undefined || APP_SECRET !== undefined, {
    error: `${longSecret}, because several servers may share this database`,
    path: ['APP_SECRET'],
  })
  .refine(({ ABUSE_LIMITS, HOST }) => ABUSE_LIMITS === 'on' || isLoopback(HOST), {
    error: 'on, for example, because others can reach HOST; off needs 127.0.0.1',
    path: ['ABUSE_LIMITS'],
  })
  .transform((read) => ({
    host: read.HOST,
    port: read.PORT,
    dataDir: read.DATA_DIR,
    siteDir: read.SITE_DIR ?? path.resolve('dist'),
    /** Without the setting, a site that is not built yet is no mistake: the server says "not ready". */
    isSiteNamed: read.SITE_DIR !== undefined,
    /** Undefined without the setting: the address then follows from the port that the system gives. */
    publicUrl: read.PUBLIC_URL,
    logLevel: read.LOG_LEVEL,
    /** Undefined: the data are a SQLite file in the data folder. */
    databaseUrl: read.DATABASE_URL,
    /** Undefined only together with `databaseUrl`: then it is a file in the data folder. */
    appSecret: read.APP_SECRET,
    hasAbuseLimits: read.ABUSE_LIMITS === 'on',
    /** Undefined: nobody gets e-mail. */
    email:
      read.SMTP_URL !== undefined && read.MAIL_FROM !== undefined
        ? { smtpUrl: read.SMTP_URL, from: read.MAIL_FROM }
        : undefined,
    /** Undefined: made in the data folder where the data are there too; else push is off. */
    vapidKeys:
      read.VAPID_PUBLIC_KEY !== undefined && read.VAPID_PRIVATE_KEY !== undefined
        ? { publicKey: read.VAPID_PUBLIC_KEY, privateKey: read.VAPID_PRIVATE_KEY }
        : undefined,
    hasNoticeFile: read.NOTICES_TO_FILE === 'on',
  }));

/** All settings of one server process. */
export type Environment = z.infer<typeof EnvironmentSchema>;

/** Variables as a process has them. */
export type Variables = Readonly<Record<string, string | undefined>>;

/** The settings, or one sentence for each wrong variable: which, what it was, what it should be. */
export type EnvironmentReading =
  | { ok: true; environment: Environment }
  | { ok: false; problems: readonly string[] };

/** Read the settings from variables. An empty variable counts as not set, as in most service managers. */
export function readEnvironment(variables: Variables): EnvironmentReading {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const reading = EnvironmentSchema.safeParse(given);
  if (reading.success) return { ok: true, environment: reading.data };
  return {
    ok: false,
    problems: reading.error.issues.map(({ path: [name], message }) =>
      wrongSetting(String(name), shown(String(name), given[String(name)]), message),
    ),
  };
}

/** Address under which this machine reaches a server that listens on `host` and `port`. */
export function localUrl(host: string, port: number): string {
  const thisMachine = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host);
  const name = thisMachine ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/** One sentence about one setting. */
export function wrongSetting(
  name: string,
  got: string | undefined,
  expected: string,
  reason?: string,
): string {
  return `${name}: got ${JSON.stringify(got ?? '')}, expected ${expected}.${reason ? ` (${reason})` : ''}`;
}

function shown(name: string, value: string | undefined): string | undefined {
  return value !== undefined && secretNames.includes(name) ? '(not shown)' : value;
}

function isPostgresUrl(address: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(address) && URL.canParse(address);
}

function isSmtpUrl(address: string): boolean {
  return /^smtps?:\/\//.test(address) && URL.canParse(address);
}

function hasHttps(address: string | undefined): boolean {
  return address?.startsWith('https:') === true;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** Whether it can stand in an address: 999.1.1.1 has the letters of one, and is none. */
function isHost(host: string): boolean {
  return /^[\w.:-]+$/.test(host) && URL.canParse(localUrl(host, 1));
}

function isPlainOrigin(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, pathname, search, hash, username, password } = new URL(address);
  const bare = pathname === '/' && !search && !hash && !username && !password;
  return bare && (protocol === 'https:' || protocol === 'http:');
}
