/** Asked by whoever watches the server: whether the process lives, and whether it can serve. */
export const healthAddresses = { alive: '/healthz', ready: '/readyz' } as const;

/** Everything of the server that is answered by code instead of a file; `/api` with all below it. */
export const codeAddresses = ['/api', ...Object.values(healthAddresses)] as const;

/** Whether code answers an address, written with or without its query; every other one is a file of the site. */
export function isCodeAddress(url: string): boolean {
  const [pathname = ''] = url.split('?');
  return pathname.startsWith('/api/') || codeAddresses.some((address) => address === pathname);
}
