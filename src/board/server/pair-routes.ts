import { type Context, Hono } from 'hono';
import type { ApiEnvironment } from '#src/platform/http/api.ts';
import type { Result } from '#src/platform/text/result.ts';
import type { Done } from '../board-schema.ts';
import {
  type PairChange,
  type PairJoined,
  PairJoiningSchema,
  type PairOpened,
  PointingSchema,
  ScreenInputSchema,
} from '../pair-schema.ts';
import { iso } from './board-event-repository.ts';
import { followChanges } from './follow-changes.ts';
import {
  endPair,
  findPair,
  joinPair,
  openPair,
  pointAt,
  readPair,
  readPairAfter,
  showScreen,
} from './pair-repository.ts';
import { readInput, refuse, refuseJoining } from './problems.ts';
import { type BoardRouteParts, guesserOf, tokenHashOf } from './route-parts.ts';
import { makeToken } from './seal.ts';

/**
 * `POST /pair`, `POST /pair/join`, then with the token of either side `GET /pair`, `GET /pair/events`,
 * `POST /pair/screen` (owner), `POST /pair/point`, `POST /pair/end`.
 */
export function pairRoutes(parts: BoardRouteParts): Hono<ApiEnvironment> {
  const { database, now } = parts;
  const routes = new Hono<ApiEnvironment>();
  routes.post('/', (c) => open(parts, c));
  routes.post('/join', (c) => join(parts, c));
  routes.get('/', async (c) => {
    const pair = await findPair(database, tokenHashOf(parts, c));
    const state = pair && (await readPair(database, pair.id, { ...pair, now: now() }));
    return state ? c.json(state) : refuse('pair.unknown');
  });
  routes.get('/events', (c) => follow(parts, c));
  routes.post('/screen', async (c) => {
    const input = await readInput(c, ScreenInputSchema);
    if (input instanceof Response) return input;
    return answerDone(parts, c, await showScreen(database, tokenHashOf(parts, c), { input, now: now() }));
  });
  routes.post('/point', async (c) => {
    const input = await readInput(c, PointingSchema);
    if (input instanceof Response) return input;
    return answerDone(parts, c, await pointAt(database, tokenHashOf(parts, c), { ...input, now: now() }));
  });
  routes.post('/end', async (c) => {
    const ended = await endPair(database, tokenHashOf(parts, c), now());
    // Once is enough, and whoever comes second wanted the same.
    if (!ended.ok && ended.code === 'pair.over') return c.json({ done: true } satisfies Done);
    return answerDone(parts, c, ended);
  });
  return routes;
}

async function open(parts: BoardRouteParts, c: Context<ApiEnvironment>): Promise<Response> {
  const token = makeToken();
  const opened = await openPair(parts.database, parts.seal(`token ${token}`), guesserOf(parts, c));
  if (!opened.ok) return refuse(opened.code);
  const { code, codeUntil, endsAt } = opened.value;
  return c.json({ code, codeUntil: iso(codeUntil), endsAt: iso(endsAt), token } satisfies PairOpened, 201);
}

async function join(parts: BoardRouteParts, c: Context<ApiEnvironment>): Promise<Response> {
  const { database, signals, seal } = parts;
  const input = await readInput(c, PairJoiningSchema);
  if (input instanceof Response) return input;
  const token = makeToken();
  const helper = { code: input.code, helperHash: seal(`token ${token}`) };
  const joined = await joinPair(database, helper, guesserOf(parts, c));
  if (!joined.ok) return refuseJoining(joined);
  signals.publish(joined.value.id);
  return c.json({ token, endsAt: iso(joined.value.endsAt) } satisfies PairJoined, 201);
}

async function follow(parts: BoardRouteParts, c: Context<ApiEnvironment>): Promise<Response> {
  const { database, now } = parts;
  const pair = await findPair(database, tokenHashOf(parts, c));
  if (pair === undefined) return refuse('pair.unknown');
  const followed = {
    topic: pair.id,
    readAfter: (after: number | undefined) =>
      readPairAfter(database, pair.id, { after, role: pair.role, now: now() }),
    // The owner's phone knows what it shows.
    isHidden: (change: unknown) => pair.role === 'owner' && (change as PairChange).kind === 'shown',
  };
  return followChanges(c, followed, parts);
}

function answerDone(
  { signals }: BoardRouteParts,
  c: Context,
  outcome: Result<{ readonly id: string; readonly isChanged: boolean }, Parameters<typeof refuse>[0]>,
): Response {
  if (!outcome.ok) return refuse(outcome.code);
  if (outcome.value.isChanged) signals.publish(outcome.value.id);
  return c.json({ done: true } satisfies Done);
}
