import { Hono } from 'hono';
import type { ApiEnvironment } from '#src/platform/http/api.ts';
import { deviceName } from '../rules/device-name.ts';
import {
  ChosenSchema,
  CodeInputSchema,
  type DeviceList,
  type Done,
  PasswordChangeSchema,
  PasswordProofSchema,
  type SecondFactorSetup,
} from '../schemas.ts';
import { keepDeviceMark } from './device-mark.ts';
import { readInput, refuse, refuseField } from './problems.ts';
import { keepCookies, requireMember, type StaffRouteParts, writeDeed } from './route-parts.ts';
import {
  beginSecondFactor,
  changePassword,
  confirmSecondFactor,
  endBrowser,
  endSecondFactor,
  listBrowsers,
} from './sign-in-calls.ts';

const done: Done = { done: true };

/** One's own account: `POST /staff/password`, `GET /staff/devices`, `POST /staff/devices/end`, second factor. */
export function accountRoutes(parts: StaffRouteParts): Hono<ApiEnvironment> {
  const { auth } = parts;
  const routes = new Hono<ApiEnvironment>();
  routes.post('/password', async (c) => {
    const signedIn = await requireMember(parts, c);
    if (signedIn instanceof Response) return signedIn;
    const input = await readInput(c, PasswordChangeSchema);
    if (input instanceof Response) return input;
    const changed = await changePassword(auth, c.req.raw.headers, input);
    if (changed === 'wrong') return refuseField('current', 'password.wrong');
    keepCookies(c, changed.cookies);
    await keepDeviceMark(parts, c, signedIn.member.email); // the one it had was of the old password
    await writeDeed(parts, { by: signedIn.member, deed: 'staff.password-changed' });
    return c.json(done);
  });
  routes.get('/devices', async (c) => {
    const signedIn = await requireMember(parts, c);
    if (signedIn instanceof Response) return signedIn;
    const browsers = await listBrowsers(auth, c.req.raw.headers);
    const devices = browsers.map(({ id, userAgent, createdAt, updatedAt }) => ({
      ...{ id, browser: userAgent, signedInAt: createdAt, seenAt: updatedAt },
      isThis: id === signedIn.session.sessionId,
    }));
    return c.json({ devices } satisfies DeviceList);
  });
  routes.post('/devices/end', async (c) => {
    const signedIn = await requireMember(parts, c);
    if (signedIn instanceof Response) return signedIn;
    const input = await readInput(c, ChosenSchema);
    if (input instanceof Response) return input;
    const browsers = await listBrowsers(auth, c.req.raw.headers);
    const browser = browsers.find(({ id }) => id === input.id);
    if (browser) {
      await endBrowser(auth, c.req.raw.headers, browser.token);
      const subject = deviceName(browser.userAgent) ?? '';
      await writeDeed(parts, { by: signedIn.member, deed: 'staff.device-ended', subject });
    }
    return c.json(done); // one that is gone already is what was asked for
  });
  return routes.route('/second-factor', secondFactorRoutes(parts));
}

function secondFactorRoutes(parts: StaffRouteParts): Hono<ApiEnvironment> {
  const { auth } = parts;
  const routes = new Hono<ApiEnvironment>();
  routes.post('/begin', async (c) => {
    const signedIn = await requireMember(parts, c);
    if (signedIn instanceof Response) return signedIn;
    const input = await readInput(c, PasswordProofSchema);
    if (input instanceof Response) return input;
    const setup = await beginSecondFactor(auth, c.req.raw.headers, input.password);
    if (setup === 'known') return refuse('second-factor.known');
    if (setup === 'wrong') return refuseField('password', 'password.wrong');
    return c.json(setup satisfies SecondFactorSetup);
  });
  routes.post('/confirm', async (c) => {
    const signedIn = await requireMember(parts, c);
    if (signedIn instanceof Response) return signedIn;
    const input = await readInput(c, CodeInputSchema);
    if (input instanceof Response) return input;
    const confirmed = await confirmSecondFactor(auth, c.req.raw.headers, input.code);
    if (confirmed === 'locked') return refuse('sign-in.locked');
    if (confirmed === 'wrong') return refuseField('code', 'code.wrong');
    keepCookies(c, confirmed.cookies);
    await writeDeed(parts, { by: signedIn.member, deed: 'staff.second-factor-on' });
    return c.json(done);
  });
  routes.post('/end', async (c) => {
    const signedIn = await requireMember(parts, c);
    if (signedIn instanceof Response) return signedIn;
    const input = await readInput(c, PasswordProofSchema);
    if (input instanceof Response) return input;
    const ended = await endSecondFactor(auth, c.req.raw.headers, input.password);
    if (ended === 'wrong') return refuseField('password', 'password.wrong');
    keepCookies(c, ended.cookies);
    await writeDeed(parts, { by: signedIn.member, deed: 'staff.second-factor-off' });
    return c.json(done);
  });
  return routes;
}
