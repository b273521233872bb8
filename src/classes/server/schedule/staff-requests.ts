import type { Context } from 'hono';
import type { z } from 'zod';
import { readCommandKey } from '../command-key.ts';
import type { Seal } from '../manage-token.ts';
import { actorOf, type StaffPorts, type Trainer } from '../staff-ports.ts';
import type { Outcome } from './change-once-repository.ts';
import type { Intent, ScheduleParts } from './intent.ts';
import { nameClash } from './preview-series.ts';
import { type Refusal, Refused } from './refusal.ts';
import { listRooms } from './room-repository.ts';
import { readInput, refuse, refuseField } from './schedule-problems.ts';
import type { Viewer } from './staff-view-repository.ts';

/** What the routes of the schedule stand on. */
export interface ScheduleRouteParts extends ScheduleParts {
  readonly staff: StaffPorts;
  readonly seal: Pick<Seal, 'hash'>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A request that changes the schedule: who may, under which key, with which words. */
interface Change<S extends z.ZodType, T> {
  readonly kind: string;
  readonly schema: S;
  readonly status?: 200 | 201;
  readonly work: (
    intent: Intent,
    asked: { readonly id: string; readonly input: z.infer<S> },
  ) => Promise<Outcome<T>>;
}

/** @returns the handler of a request that changes the schedule. The guard is asked before anything is read. */
export function changing<S extends z.ZodType, T extends object>(
  parts: ScheduleRouteParts,
  { kind, schema, status = 200, work }: Change<S, T>,
): (c: Context) => Promise<Response> {
  const { staff, seal, now } = parts;
  return async (c) => {
    const member = await staff.guard(c, 'schedule');
    if (member instanceof Response) return member;
    const key = readCommandKey(c);
    if (key instanceof Response) return key;
    const input = await readInput(c, schema);
    if (input instanceof Response) return input;
    const id = c.req.param('id') ?? '';
    const bodyHash = seal.hash(JSON.stringify([kind, id, member.id, input]));
    const trainers = await staff.listTrainers();
    const command = { key, scope: null, kind, bodyHash, now: now() };
    const intent = { command, actor: actorOf(member), trainers };
    const outcome = await work(intent, { id, input });
    if (!outcome.ok) return await refuseChange(parts, outcome.refusal, trainers);
    return c.json(outcome.value, status, outcome.replayed ? { 'Idempotency-Replayed': 'true' } : {});
  };
}

/** @returns the handler of a request that looks at the schedule. Whoever may change it may see it too. */
export function reading(
  parts: ScheduleRouteParts,
  read: (c: Context, viewer: Viewer) => Promise<object | Response>,
): (c: Context) => Promise<Response> {
  const { staff, now } = parts;
  return async (c) => {
    const member = await staff.guard(c, 'roster');
    if (member instanceof Response) return member;
    const trainers = await staff.listTrainers();
    try {
      const shown = await read(c, { trainers, now: now() });
      return shown instanceof Response ? shown : c.json(shown);
    } catch (error) {
      if (error instanceof Refused) return await refuseChange(parts, error.refusal, trainers);
      throw error;
    }
  };
}

async function refuseChange(
  { database }: ScheduleRouteParts,
  refusal: Refusal,
  trainers: readonly Trainer[],
): Promise<Response> {
  if ('field' in refusal) return refuseField(refusal.field, refusal.code);
  if (refusal.code !== 'schedule.clash') return refuse(refusal.code, {}, refusal.details);
  const rooms = await listRooms(database.reader);
  const clashes = refusal.clashes.map((clash) => nameClash(clash, { rooms, trainers }));
  return refuse('schedule.clash', {}, { clash: clashes[0], clashes });
}
