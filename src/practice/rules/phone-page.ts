import type { PageName } from '#sandbox/engine/page.ts';

const phonePages = [
  'messages',
  'gallery',
  'bank',
  'call',
  'web',
  'approvals',
] as const satisfies readonly PageName[];

/** Pages that are apps of the virtual phone; all others belong to the portal. */
export type PhonePage = (typeof phonePages)[number];
export type PortalPage = Exclude<PageName, PhonePage>;

export interface PhonePlace {
  readonly page: PhonePage;
  readonly subject?: string;
}
export interface PortalPlace {
  readonly page: PortalPage;
  readonly subject?: string;
}

/** Whether a page is an app of the virtual phone. */
export function isPhonePage(page: PageName): page is PhonePage {
  return phonePages.some((phonePage) => phonePage === page);
}
