/** Address that makes Android open a page in Chrome, or in another browser where Chrome is missing. */
export function chromeIntent(pageUrl: string): string {
  const { protocol, host, pathname, search } = new URL(pageUrl);
  const parts = [
    'Intent',
    `scheme=${protocol.replace(':', '')}`,
    'package=com.android.chrome',
    `S.browser_fallback_url=${encodeURIComponent(pageUrl)}`,
    'end',
  ];
  return `intent://${host}${pathname}${search}#${parts.join(';')}`;
}
