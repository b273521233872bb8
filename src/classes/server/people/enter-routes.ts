import { type Context, Hono } from 'hono';
import type { ApiEnvironment } from '#src/platform/http/api.ts';
import { vietnamDateAt } from '#src/platform/text/vietnam-clock.ts';
import { type PeopleAnswer, PeopleInputSchema, type RowAnswer } from '../../people-schema.ts';
import type { PersonAnswers } from '../../schemas.ts';
import { SheetEnvelopeSchema, type SheetInput, SheetRowSchema } from '../../sheet-schema.ts';
import { readCommandKey } from '../command-key.ts';
import { readInput, refuse, refuseField } from '../problems.ts';
import type { EnteredRow, Entering, RowFate } from '../seats/enter-repository.ts';
import { actorOf, type StaffMember, type StaffRouteParts } from '../staff-ports.ts';

/** `POST /sessions/{id}/people`, `POST /sessions/{id}/sheet`: joined to the public routes of a class day. */
export function enterRoutes(parts: StaffRouteParts): Hono<ApiEnvironment> {
  const { staff } = parts;
  const routes = new Hono<ApiEnvironment>();
  routes.post('/:id/people', async (c) => {
    const asker = await staff.guard(c, 'register');
    return asker instanceof Response ? asker : await enterPeople(parts, c, asker);
  });
  routes.post('/:id/sheet', async (c) => {
    const asker = await staff.guard(c, 'register');
    return asker instanceof Response ? asker : await enterSheet(parts, c, asker);
  });
  return routes;
}

async function enterPeople(parts: StaffRouteParts, c: Context, asker: StaffMember): Promise<Response> {
  const input = await readInput(c, PeopleInputSchema);
  if (input instanceof Response) return input;
  const { communeCode, source, channel = null, asHousehold, rows } = input;
  if (source === 'walk-in') {
    // Who is entered so has come by that: it is saying who came.
    const marker = await parts.staff.guard(c, 'attendance');
    if (marker instanceof Response) return marker;
  }
  const entered = rows.map(({ rowKey, ...person }) => ({ rowKey, answers: { ...person, communeCode } }));
  const unborn = entered.findIndex(({ answers }) => isUnborn(answers, parts.now()));
  if (unborn >= 0) return refuseField(['rows', unborn, 'birthYear'], 'birth-year.wrong');
  const answer = await enter(parts, c, {
    asker,
    input,
    entering: { source, channel, asHousehold, listId: undefined, rows: entered },
  });
  return answer instanceof Response
    ? answer
    : c.json({ rows: answer.rows } satisfies PeopleAnswer, 200, answer.headers);
}

/** A bad row of a sheet stops no good one: it is answered as invalid, with its field's code. */
async function enterSheet(parts: StaffRouteParts, c: Context, asker: StaffMember): Promise<Response> {
  const input = await readInput(c, SheetEnvelopeSchema);
  if (input instanceof Response) return input;
  const read = input.rows.map((row) => readSheetRow(row, input, parts.now()));
  const good = read.flatMap((row) => ('answers' in row ? [row] : []));
  const { listId } = input;
  const entering = { source: 'import' as const, channel: null, asHousehold: false, listId, rows: good };
  const answer = await enter(parts, c, { asker, input, entering });
  if (answer instanceof Response) return answer;
  const fates = new Map(answer.rows.map((row) => [row.rowKey, row]));
  const rows = read.map(
    (row) => fates.get(row.rowKey) ?? invalidRow(row.rowKey, 'reason' in row ? row.reason : ''),
  );
  return c.json({ rows } satisfies PeopleAnswer, 200, answer.headers);
}

function readSheetRow(
  row: { readonly rowKey: string },
  { communeCode, wantsReminder }: Pick<SheetInput, 'communeCode' | 'wantsReminder'>,
  now: number,
): EnteredRow | { readonly rowKey: string; readonly reason: string } {
  const { rowKey } = row;
  const reading = SheetRowSchema.safeParse(row);
  if (!reading.success) return { rowKey, reason: reading.error.issues[0]?.message ?? 'field.type' };
  const { fullName, phone, birthYear, note } = reading.data;
  const answers: PersonAnswers = {
    ...{ fullName, phone, communeCode, attendeeKind: 'resident' },
    ...(birthYear !== undefined && { birthYear }),
    ...(note !== undefined && { helpNeeded: note }),
    ...(wantsReminder !== undefined && { wantsReminder }),
  };
  return isUnborn(answers, now) ? { rowKey, reason: 'birth-year.wrong' } : { rowKey, answers };
}

function isUnborn({ birthYear = 0 }: PersonAnswers, now: number): boolean {
  return birthYear > Number(vietnamDateAt(now).slice(0, 4));
}

interface EnterRequest {
  readonly asker: StaffMember;
  readonly input: { readonly communeCode: string };
  readonly entering: Pick<Entering, 'source' | 'channel' | 'asHousehold' | 'listId' | 'rows'>;
}

async function enter(
  { communeCodes, seal, seats, now }: StaffRouteParts,
  c: Context,
  { asker, input, entering }: EnterRequest,
): Promise<Response | { readonly rows: RowAnswer[]; readonly headers: Record<string, string> }> {
  const key = readCommandKey(c);
  if (key instanceof Response) return key;
  if (!communeCodes.has(input.communeCode)) return refuseField('communeCode', 'commune.unknown');
  if (asker.communeCode !== null && asker.communeCode !== input.communeCode)
    return refuseField('communeCode', 'commune.not-yours');
  const sessionId = c.req.param('id') ?? '';
  const bodyHash = seal.hash(JSON.stringify([sessionId, asker.id, input]));
  const command = { key, scope: null, kind: 'enter', bodyHash, now: now() };
  const answer = await seats.enter(command, { sessionId, by: actorOf(asker), ...entering });
  if (typeof answer === 'string')
    return refuse(answer === 'erased' ? 'registration.erased' : 'idempotency.mismatch');
  const headers: Record<string, string> = answer.replayed ? { 'Idempotency-Replayed': 'true' } : {};
  const { result } = answer;
  return result.ok ? { rows: result.rows.map(viewFate), headers } : refuse(result.code, headers);
}

function invalidRow(rowKey: string, reason: string): RowAnswer {
  return { rowKey, outcome: 'invalid', reason, isKnown: false };
}

function viewFate(fate: RowFate): RowAnswer {
  const { rowKey } = fate;
  if (!fate.taken) {
    if (fate.code !== 'registration.duplicate') return invalidRow(rowKey, fate.code);
    return { rowKey, outcome: 'duplicate', isKnown: false };
  }
  const { status, code, waitNumber, isKnown } = fate;
  const outcome =
    status === 'pending' ? 'needs-decision' : status === 'waitlisted' ? status : placeOf(status);
  return { rowKey, outcome, code, ...(waitNumber !== null && { waitNumber }), isKnown };
}

/** Whoever was marked afterwards has, or had, the seat all the same. */
function placeOf(status: string): 'confirmed' | 'attended' {
  return status === 'attended' ? 'attended' : 'confirmed';
}
