import { createECDH, randomBytes } from 'node:crypto';
import type { BrowserContext, Worker } from '@playwright/test';
import webPush from 'web-push';
import { slipMessages } from '#src/classes/messages-slip.vi.ts';
import { wishMessages } from '#src/classes/messages-wishes.vi.ts';
import { expect, type Page } from './fixtures.ts';

const { publicKey, privateKey } = webPush.generateVAPIDKeys();

/** A server that can push and write letters. */
export const toldServer = {
  serverFor: 'being told',
  serverEnvironment: {
    ...{
      PUBLIC_URL: 'https://camtay.example.vn',
      SMTP_URL: 'smtp://127.0.0.1:1',
      MAIL_FROM: 'lop@example.vn',
    },
    ...{ VAPID_PUBLIC_KEY: publicKey, VAPID_PRIVATE_KEY: privateKey },
    // Nothing of a test goes out: whatever the server sends ends at a port where nobody is.
    ...{ NODE_USE_ENV_PROXY: '1', HTTPS_PROXY: 'http://127.0.0.1:1' },
  },
};

/** What a worker has asked its phone to show. */
interface Shown {
  readonly title: string;
  readonly body: string;
  readonly tag: string;
  readonly data: readonly (string | undefined)[];
  readonly actions: readonly string[];
}

/** Address of the browser at its push service. */
const endpoint = 'https://fcm.googleapis.com/fcm/send/made-for-this-test';
/** Real ones: a browser that nothing can be sealed for counts as gone. */
const keys = {
  p256dh: createECDH('prime256v1').generateKeys('base64url'),
  auth: randomBytes(16).toString('base64url'),
};

/**
 * A phone that can be told. The browser of these tests shows no notices, whatever is allowed, and its push service is on
 * the internet: permission and address are made up here, and below what a worker shows is written down instead. Pages,
 * worker, server and the push itself are the real ones.
 * @param answer what the person presses when the browser asks
 */
export async function standInForPhone(
  context: BrowserContext,
  answer: 'granted' | 'denied' | 'default',
): Promise<void> {
  await context.addInitScript(
    ({ answer, endpoint, keys }) => {
      const remembered = 'allowed-for-this-test';
      const permission = () => localStorage.getItem(remembered) ?? 'default';
      Object.defineProperty(Notification, 'permission', { get: permission });
      Notification.requestPermission = async () => {
        localStorage.setItem(remembered, answer);
        return answer;
      };
      const subscription = {
        endpoint,
        toJSON: () => ({
          ...{ endpoint: subscription.endpoint, expirationTime: null },
          keys,
        }),
      };
      Object.assign(PushManager.prototype, {
        subscribe: async () => subscription,
        getSubscription: async () => (permission() === 'granted' ? subscription : null),
      });
    },
    { answer, endpoint, keys },
  );
}

/** The worker of a page, which writes down what it shows and what it opens. */
export async function watchWorker(page: Page): Promise<Worker> {
  await page.evaluate(() => navigator.serviceWorker.ready);
  const [worker] = page.context().serviceWorkers();
  if (!worker) throw new Error('there is no worker');
  await worker.evaluate(() => {
    const scope = self as unknown as ServiceWorkerGlobalScope & { shown: unknown[]; opened: string[] };
    scope.shown = [];
    scope.opened = [];
    const show = async (title: string, { body, tag, data, actions }: Record<string, unknown>) => {
      const words = (actions as readonly { title: string }[]).map(({ title }) => title);
      scope.shown.push({ title, body, tag, data, actions: words });
    };
    Object.assign(scope.registration, { showNotification: show });
    const open = async (address: string) => void scope.opened.push(address);
    Object.assign(scope.clients, { openWindow: open });
    // Only a real tap on a notice lets a worker take the focus.
    Object.assign(WindowClient.prototype, { focus: async () => undefined });
  });
  return worker;
}

/** Hand something to the worker, as the browser does it when it comes from its push service. */
export async function deliver(page: Page, data: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { promise, resolve } = Promise.withResolvers<string>();
  session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations: [first] }) => {
    if (first) resolve(first.registrationId);
  });
  await session.send('ServiceWorker.enable');
  const { origin } = new URL(page.url());
  await session.send('ServiceWorker.deliverPushMessage', { origin, registrationId: await promise, data });
  await session.detach();
}

/** Wait until the worker has shown this, last of all. */
export async function expectShown(worker: Worker, notice: Shown): Promise<void> {
  const last = () => worker.evaluate(() => (self as unknown as { shown: Shown[] }).shown.at(-1));
  await expect.poll(last).toEqual(notice);
}

/** Tap a notice that is shown, or one of its buttons. @returns the address that a new window was opened at */
export async function tap(
  worker: Worker,
  data: Shown['data'],
  action: '' | '0' | '1',
): Promise<string | undefined> {
  return await worker.evaluate(
    async ({ data, action }) => {
      const done: Promise<unknown>[] = [];
      const tapped = Object.assign(new Event('notificationclick'), {
        ...{ action, notification: { data, close: () => undefined } },
        waitUntil: (work: Promise<unknown>) => done.push(work),
      });
      dispatchEvent(tapped);
      await Promise.all(done);
      return (self as unknown as { opened: string[] }).opened.at(-1);
    },
    { data, action },
  );
}

/** The push service has given the browser another address; few say so, and none when a test wants it. */
export async function renewAddress(worker: Worker, next: string): Promise<void> {
  await worker.evaluate(
    async ({ old, next, keys }) => {
      const done: Promise<unknown>[] = [];
      const changed = Object.assign(new Event('pushsubscriptionchange'), {
        ...{ oldSubscription: { endpoint: old }, newSubscription: { endpoint: next, keys } },
        waitUntil: (work: Promise<unknown>) => done.push(work),
      });
      dispatchEvent(changed);
      await Promise.all(done);
    },
    { old: endpoint, next, keys },
  );
}

/** Open the part of a slip about being told. */
export async function openWishes(page: Page): Promise<void> {
  await page.getByText(slipMessages.wishes.title).click();
  await expect(page.getByRole('heading', { name: wishMessages.consents.title })).toBeVisible();
}
