import { scope } from '#src/platform/offline/worker/scope.ts';
import { pushMessages } from '../messages-push.vi.ts';
import { noticeIn, type PushedNotice } from '../rules/notices/pushed-notice.ts';

const slip = '/lop-hoc/phieu';

/** What TypeScript's own library does not know yet. */
interface NoticeOptions extends NotificationOptions {
  readonly renotify: boolean;
  readonly actions?: readonly { readonly action: string; readonly title: string }[];
}

// Whatever comes, something is shown: browsers end a permission that is used for nothing visible.
scope.addEventListener('push', (event) => {
  const notice: Partial<PushedNotice> = noticeIn(event.data?.text()) ?? {};
  const { title = pushMessages.title, text = pushMessages.text, tag = slip } = notice;
  const { url = '/lop-hoc', see, cancel } = notice;
  const options: NoticeOptions = {
    ...{ body: text, tag, renotify: true, lang: 'vi', icon: '/icons/icon-192.png' },
    data: [url, cancel?.url],
    actions: [
      ...(see ? [{ action: '0', title: see }] : []),
      ...(cancel ? [{ action: '1', title: cancel.label }] : []),
    ],
  };
  event.waitUntil(scope.registration.showNotification(title, options));
});

scope.addEventListener('notificationclick', (event) => {
  const { notification, action } = event;
  notification.close();
  event.waitUntil(open(notification.data[Number(action)]));
});

/** A slip that is open turns to what the notice is about; no other page does, where something may be half written. */
async function open(address: string): Promise<unknown> {
  const pages = await scope.clients.matchAll({ type: 'window' });
  const page = pages.find(({ url }) => new URL(url).pathname === slip);
  if (!page || !address.includes(slip)) return scope.clients.openWindow(address);
  await page.focus();
  return page.navigate(address);
}

// Not every browser says so, and not every one that does says which address it was.
scope.addEventListener('pushsubscriptionchange', (event) => {
  const { oldSubscription: old, newSubscription } = event;
  if (old) event.waitUntil(renew(old, newSubscription));
});

async function renew(old: PushSubscription, given: PushSubscription | null): Promise<void> {
  const subscription = given ?? (await scope.registration.pushManager.subscribe(old.options));
  await fetch('/api/v1/push-key/renew', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ oldEndpoint: old.endpoint, subscription }),
  });
}
