import { staffMessages } from '#src/staff/messages.vi.ts';
import type { Role } from '#src/staff/rules/permissions.ts';
import type { GivenLink, Member } from '#src/staff/schemas.ts';
import { secondFactorCode } from '../second-factor-code.ts';
import { expect, type Page, type ProductServer } from './fixtures.ts';

/** Somebody of the staff, as they sign in. */
export interface StaffPerson {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** The first manager of every server of the journeys. */
export const manager: StaffPerson = {
  ...{ name: 'Đinh Thị Mây', email: 'may@example.vn', password: 'con trâu lội ruộng' },
};

/** The commune of officers and helpers. */
export const staffCommune = { code: '20056', province: '46' };

let made = 0;

/** Path of the link by which the first manager joins, as the log of the server tells it. */
export async function firstLink(server: ProductServer): Promise<string> {
  await expect.poll(() => pathInLog(server)).toBeDefined();
  return pathInLog(server) ?? '';
}

/** This phone is signed in as somebody of this role, who has just joined; the page itself is not opened. */
export async function signInAs(page: Page, server: ProductServer, role: Role): Promise<StaffPerson> {
  await signInByApi(page, await managerOf(page, server));
  if (role === 'manager') return manager;
  made += 1;
  const name = 'Trần Thị Hồng';
  const person = { name, email: `${role}${made}.${process.pid}@example.vn`, password: 'mưa rào tháng sáu' };
  const communeCode = role === 'officer' || role === 'helper' ? staffCommune.code : null;
  const { token } = await post<GivenLink>(page, '/invitations', { name, role, communeCode });
  await post<Member>(page, '/link/join', { token, ...person });
  await signInByApi(page, person);
  return person;
}

/** Sign in by what the server is asked, on this phone. */
export async function signInByApi(page: Page, { email, password }: StaffPerson): Promise<void> {
  await post(page, '/sign-in', { email, password });
}

/** Fill in the form that asks who one is; no address: what stands there is right. */
export async function signInByForm(page: Page, { email, password }: StaffPerson): Promise<void> {
  const texts = staffMessages.signIn;
  if (email !== '') await page.getByLabel(texts.email).fill(email);
  await page.getByLabel(texts.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: texts.send }).click();
}

/** What the authenticator shows now. */
export function codeNow(secret: string): string {
  return secondFactorCode(secret.replaceAll(' ', ''), Date.now());
}

/** The first manager joins by the log's link, where nobody has yet. */
async function managerOf(page: Page, server: ProductServer): Promise<StaffPerson> {
  const token = (await firstLink(server)).split('#')[1];
  const answer = await page.request.post('/api/v1/staff/link/join', { data: { token, ...manager } });
  expect([201, 410]).toContain(answer.status());
  return manager;
}

async function post<T>(page: Page, path: string, data: object): Promise<T> {
  const answer = await page.request.post(`/api/v1/staff${path}`, { data });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return (await answer.json()) as T;
}

function pathInLog({ log }: ProductServer): string | undefined {
  return /"path":"(\/can-bo\/loi-moi#[^"]+)"/.exec(log.join('\n'))?.[1];
}
