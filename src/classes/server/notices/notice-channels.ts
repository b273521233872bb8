import webPush from 'web-push';
import { keepSecretFile } from '#src/platform/app-secret.ts';
import { createEmailChannel } from './email-channel.ts';
import { createFileChannel } from './file-channel.ts';
import { createMailer, type Mailer, type MailSettings } from './mailer.ts';
import type { NoticeChannel } from './notice-channel.ts';
import { createPushChannel, type VapidKeys } from './push-channel.ts';

/** What an operator says about notices. */
export interface NoticeSettings {
  readonly dataDir: string;
  /** Undefined: the data are a SQLite file in the data folder. */
  readonly databaseUrl: string | undefined;
  readonly publicUrl: string | undefined;
  readonly vapidKeys: VapidKeys | undefined;
  readonly email: MailSettings | undefined;
  readonly hasNoticeFile: boolean;
}

/** What can be used to tell people. */
export interface NoticeChannels {
  /**
   * In the order of the ladder. A provider of short messages or of Zalo takes its place at the end; whoever is reached by
   * none of them is called by a human.
   */
  readonly channels: readonly NoticeChannel[];
  /** Undefined where push is off. */
  readonly pushKey: string | undefined;
  /** Undefined where nobody gets e-mail. */
  readonly mail: Mailer | undefined;
}

/** The channels of one server process. */
export async function openNoticeChannels(
  settings: NoticeSettings,
  now: () => number,
): Promise<NoticeChannels> {
  const { dataDir, publicUrl, email, hasNoticeFile } = settings;
  const keys = await findVapidKeys(settings);
  const mail = email && createMailer(email);
  return {
    channels: [
      ...(keys && publicUrl ? [createPushChannel({ ...keys, contact: publicUrl })] : []),
      ...(mail ? [createEmailChannel(mail)] : []),
      ...(hasNoticeFile ? [createFileChannel(dataDir, now)] : []),
    ],
    pushKey: keys?.publicKey,
    mail,
  };
}

/** Browsers allow push to https pages only. Several servers share their keys, as they share their database. */
async function findVapidKeys(settings: NoticeSettings): Promise<VapidKeys | undefined> {
  const { dataDir, databaseUrl, publicUrl, vapidKeys } = settings;
  if (vapidKeys !== undefined || databaseUrl !== undefined) return vapidKeys;
  if (publicUrl?.startsWith('https:') !== true) return undefined;
  const make = () => JSON.stringify(webPush.generateVAPIDKeys());
  return JSON.parse(await keepSecretFile(dataDir, 'vapid-keys', make)) as VapidKeys;
}
