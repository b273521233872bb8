import type { Transaction } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Database } from '#src/platform/db/database.ts';
import { fail, ok, type Result } from '#src/platform/text/result.ts';
import type { PairChange, PairState, Screen, ScreenInput } from '../pair-schema.ts';
import { iso, isoOrNull } from './board-event-repository.ts';
import { makeCode } from './board-repository.ts';
import type { Reading } from './follow-changes.ts';
import { countTry, findByGuess, type Guesser, type HeldUp } from './guess-limit-repository.ts';
import type { BoardTables, PairRow } from './tables.ts';

const [codeMs, longestMs] = [10 * 60_000, 2 * 3_600_000];
/** Two hours of steps and pointing are some hundreds: so much is no learner. */
const mostChanges = 5_000;
/** Who is further behind gets everything as it stands. */
const mostBehind = 100;

/** Whose phone asks. */
export type PairRole = PairState['role'];
/** What a command came to: the pair to tell of. */
type PairOutcome<Code extends string> = Result<{ readonly id: string; readonly isChanged: boolean }, Code>;

/** Open a pair under a code that works once and for ten minutes. */
export async function openPair(
  { change }: Database<BoardTables>,
  ownerHash: string,
  { device, hasAbuseLimits, now }: Guesser,
): Promise<Result<{ code: string; codeUntil: number; endsAt: number }, 'limit.reached'>> {
  const times = { code_until: now + codeMs, opened_at: now, ends_at: now + longestMs };
  return await change(async (tx) => {
    const isTooMany = async (counted: 'pair-device' | 'pair-all', whose: string) =>
      (await countTry(tx, counted, { whose, now })) > 0;
    if (hasAbuseLimits && (await isTooMany('pair-device', device ?? ''))) return fail('limit.reached');
    if (hasAbuseLimits && (await isTooMany('pair-all', ''))) return fail('limit.reached');
    for (;;) {
      const code = makeCode();
      const opened = await tx
        .insertInto('pair')
        .values({
          ...{ id: newId(), code, ...times, owner_hash: ownerHash, helper_hash: null, ended_at: null },
          ...{ revision: 0, seq: -1, screen: null, pointed: null },
        })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      if (opened !== undefined) return ok({ code, codeUntil: times.code_until, endsAt: times.ends_at });
    }
  });
}

/** Come as the helper. The code is used up by it. */
export async function joinPair(
  database: Database<BoardTables>,
  { code, helperHash }: { readonly code: string; readonly helperHash: string },
  guesser: Guesser,
): Promise<Result<{ id: string; endsAt: number }, 'code.unknown'> | HeldUp> {
  const { now } = guesser;
  return await database.change(async (tx) => {
    const found = await findByGuess(tx, { ...guesser, all: 'all-pair' }, async () => {
      const waiting = tx
        .selectFrom('pair')
        .selectAll()
        .where('code', '=', code)
        .where('code_until', '>', now);
      return await database.lockRows(waiting.where('ended_at', 'is', null)).executeTakeFirst();
    });
    if (!found.ok) return found;
    await record(tx, found.value, { helper_hash: helperHash, code: null }, { kind: 'joined', at: iso(now) });
    return ok({ id: found.value.id, endsAt: found.value.ends_at });
  });
}

/** The owner's phone shows a screen; one that is not newer than known is left aside. */
export async function showScreen(
  database: Database<BoardTables>,
  tokenHash: string,
  { input: { seq, ...screen }, now }: { readonly input: ScreenInput; readonly now: number },
): Promise<PairOutcome<PairProblem | 'pair.not-yours'>> {
  return await changePair(database, { tokenHash, now }, (pair, role) => {
    if (role === 'helper') return fail('pair.not-yours');
    if (seq <= pair.seq) return ok(undefined);
    const row = { seq, screen: JSON.stringify(screen), pointed: null };
    return ok({ row, change: { kind: 'shown', at: iso(now), screen } });
  });
}

/** The helper points at a control that is on the owner's screen. */
export async function pointAt(
  database: Database<BoardTables>,
  tokenHash: string,
  { control, now }: { readonly control: string; readonly now: number },
): Promise<PairOutcome<PairProblem | 'control.gone'>> {
  return await changePair(database, { tokenHash, now }, ({ screen }) => {
    if (!readScreen(screen)?.controls.includes(control)) return fail('control.gone');
    return ok({ row: { pointed: control }, change: { kind: 'pointed', at: iso(now), control } });
  });
}

/** Either side ends it; once is enough. */
export async function endPair(
  database: Database<BoardTables>,
  tokenHash: string,
  now: number,
): Promise<PairOutcome<PairProblem>> {
  return await changePair(database, { tokenHash, now }, () =>
    ok({ row: { ended_at: now, code: null }, change: { kind: 'ended', at: iso(now) } }),
  );
}

/** End every pair whose time is over. @returns their ids, to be told of */
export async function endOverduePairs(
  database: Database<BoardTables>,
  now: number,
): Promise<readonly string[]> {
  return await database.change(async (tx) => {
    const overdue = tx
      .selectFrom('pair')
      .selectAll()
      .where('ended_at', 'is', null)
      .where('ends_at', '<=', now);
    const pairs = await database.lockRows(overdue.orderBy('id')).execute();
    for (const pair of pairs) {
      const change = { kind: 'ended' as const, at: iso(pair.ends_at) };
      await record(tx, pair, { ended_at: pair.ends_at, code: null }, change);
    }
    return pairs.map(({ id }) => id);
  });
}

type PairProblem = 'pair.unknown' | 'pair.over' | 'limit.reached';
/** What a command changes; undefined for nothing. */
type PairDeed = { readonly row: Partial<PairRow>; readonly change: PairChange } | undefined;

/** One change of a pair by one of its two phones; its row is held until the commit. */
async function changePair<Code extends string>(
  database: Database<BoardTables>,
  { tokenHash, now }: { readonly tokenHash: string; readonly now: number },
  decide: (pair: PairRow, role: PairRole) => Result<PairDeed, Code>,
): Promise<PairOutcome<PairProblem | Code>> {
  return await database.change<PairOutcome<PairProblem | Code>>(async (tx) => {
    const rows = tx.selectFrom('pair').selectAll();
    const own = rows.where(({ eb, or }) =>
      or([eb('owner_hash', '=', tokenHash), eb('helper_hash', '=', tokenHash)]),
    );
    const pair = await database.lockRows(own).executeTakeFirst();
    if (pair === undefined) return fail('pair.unknown');
    if (isOver(pair, now)) return fail('pair.over');
    if (pair.revision >= mostChanges) return fail('limit.reached');
    const deed = decide(pair, roleOf(pair, tokenHash));
    if (!deed.ok) return deed;
    if (deed.value !== undefined) await record(tx, pair, deed.value.row, deed.value.change);
    return ok({ id: pair.id, isChanged: deed.value !== undefined });
  });
}

async function record(
  tx: Transaction<BoardTables>,
  { id, revision }: PairRow,
  row: Partial<PairRow>,
  change: PairChange,
): Promise<void> {
  const next = revision + 1;
  await tx
    .updateTable('pair')
    .set({ ...row, revision: next })
    .where('id', '=', id)
    .execute();
  const event = { pair_id: id, revision: next, change: JSON.stringify(change) };
  await tx.insertInto('pair_event').values(event).execute();
}

/** The pair of a token, and whose it is; undefined when there is none. */
export async function findPair(
  { reader }: Database<BoardTables>,
  tokenHash: string,
): Promise<{ readonly id: string; readonly role: PairRole } | undefined> {
  const pair = await reader
    .selectFrom('pair')
    .selectAll()
    .where(({ eb, or }) => or([eb('owner_hash', '=', tokenHash), eb('helper_hash', '=', tokenHash)]))
    .executeTakeFirst();
  return pair && { id: pair.id, role: roleOf(pair, tokenHash) };
}

/** A pair as one side sees it; undefined when it is no longer there. */
export async function readPair(
  { reader }: Database<BoardTables>,
  id: string,
  { role, now }: { readonly role: PairRole; readonly now: number },
): Promise<PairState | undefined> {
  const pair = await reader.selectFrom('pair').selectAll().where('id', '=', id).executeTakeFirst();
  if (pair === undefined) return undefined;
  const endedAt = isoOrNull(pair.ended_at ?? (isOver(pair, now) ? pair.ends_at : null));
  const { revision, pointed } = pair;
  const isJoined = pair.helper_hash !== null;
  return {
    revision,
    role,
    isJoined,
    screen: readScreen(pair.screen),
    pointed,
    endedAt,
    endsAt: iso(pair.ends_at),
  };
}

/** What is new in a pair. @param after the last revision that is known; undefined for nothing */
export async function readPairAfter(
  database: Database<BoardTables>,
  id: string,
  asked: { readonly after: number | undefined; readonly role: PairRole; readonly now: number },
): Promise<Reading | undefined> {
  const state = await readPair(database, id, asked);
  if (state === undefined) return undefined;
  const { revision } = state;
  const behind = asked.after === undefined ? -1 : revision - asked.after;
  if (asked.after === undefined || behind < 0 || behind > mostBehind) return { state, revision };
  const rows = await database.reader
    .selectFrom('pair_event')
    .select(['revision', 'change'])
    .where('pair_id', '=', id)
    .where('revision', '>', asked.after)
    .orderBy('revision')
    .execute();
  return {
    changes: rows.map((row) => ({ revision: row.revision, change: JSON.parse(row.change) as PairChange })),
  };
}

function roleOf({ owner_hash }: PairRow, tokenHash: string): PairRole {
  return owner_hash === tokenHash ? 'owner' : 'helper';
}

function isOver({ ended_at, ends_at }: PairRow, now: number): boolean {
  return ended_at !== null || now >= ends_at;
}

function readScreen(stored: string | null): Screen | null {
  return stored === null ? null : JSON.parse(stored);
}
