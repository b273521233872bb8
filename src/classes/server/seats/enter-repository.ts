import { v7 as newId } from 'uuid';
import { decideSeat } from '../../rules/decide-seat.ts';
import { identityOf } from '../../rules/identity.ts';
import { closedAfterMs, sessionStatusAt } from '../../rules/session-time.ts';
import type { PersonAnswers } from '../../schemas.ts';
import type { StaffActor } from '../actor.ts';
import type { Command } from '../command-log-repository.ts';
import { findEntered, findListsAgain, rememberEntered } from '../people/entered-row-repository.ts';
import { dayInWords, recordStaffDeed } from '../staff-deed-repository.ts';
import type { RegistrationRow, SessionRow } from '../tables.ts';
import { sessionTimes } from '../views.ts';
import type { Decided } from './answer-once-repository.ts';
import { lockSession, saveCounters, type Tx } from './locked-day-repository.ts';
import { fillFromQueue, lapseQueue } from './queue-repository.ts';
import { decideEntry, isStatus, type SeatParts } from './register-repository.ts';
import { type Met, meetPerson, type Placing, seatPerson } from './seat-person-repository.ts';

/** One person whom a member of the staff enters. */
export interface EnteredRow {
  /** Names the row of the sheet or the form, the same each time it is sent. */
  readonly rowKey: string;
  readonly answers: PersonAnswers;
}

/** People of one commune whom a member of the staff enters together. */
export interface Entering {
  readonly sessionId: string;
  readonly rows: readonly EnteredRow[];
  /** A walk-in stands before the trainer while the class runs. */
  readonly source: 'officer' | 'import' | 'walk-in';
  /** How they reached whoever enters them. */
  readonly channel: RegistrationRow['channel'];
  /** Which list of its sender they stand in. */
  readonly listId: string | undefined;
  /** They get seats together or wait together. */
  readonly asHousehold: boolean;
  readonly by: StaffActor;
}

/** Why one of them is not taken. */
type RowRefusal = 'class.full' | 'registration.duplicate' | 'registration.same-name';

/** What became of one row. */
export type RowFate =
  | {
      readonly rowKey: string;
      readonly taken: true;
      readonly registrationId: string;
      readonly code: string;
      readonly status: RegistrationRow['status'];
      readonly waitNumber: number | null;
      /** The same row was entered before: nothing was written now. */
      readonly isKnown: boolean;
    }
  | { readonly rowKey: string; readonly taken: false; readonly code: RowRefusal };

/** What became of all of them, in their order. */
export type Entered =
  | { readonly ok: true; readonly rows: readonly RowFate[] }
  | { readonly ok: false; readonly code: 'session.unknown' | 'class.closed' };

/** Enter people in one transaction, by the same seat rule as everybody. A row that is refused stops no other one. */
export async function enterPeople(
  parts: SeatParts,
  tx: Tx,
  command: Command,
  entering: Entering,
): Promise<Decided<Entered>> {
  const { now } = command;
  const session = await lockSession(parts.database, tx, entering.sessionId);
  if (session === undefined || session.status === 'draft')
    return { httpStatus: 404, result: { ok: false, code: 'session.unknown' }, neededUntil: now };
  const isOpen = mayEnter(session, entering.source, now);
  if (!isOpen)
    return { httpStatus: 409, result: { ok: false, code: 'class.closed' }, neededUntil: session.ends_at };
  // Whoever waited has lapsed at the begin; perhaps nobody has written it down yet.
  const begun = entering.source === 'walk-in' ? await lapseQueue(tx, session, now) : session;
  const { rows, day } = await enterRows(parts, tx, { command, entering, session: begun });
  const taken = rows.filter((row) => row.taken && !row.isKnown).length;
  const { channel } = entering;
  const counts = { rows: String(rows.length), taken: String(taken) };
  const detail = channel === null || channel === 'desk' ? counts : { ...counts, channel };
  await recordStaffDeed(tx, entering.by, {
    ...{ deed: `people.${entering.source}`, subject: dayInWords(session), detail, now },
  });
  await saveCounters(tx, day.waiting > begun.waiting ? await fillFromQueue(tx, day, now) : day);
  return { httpStatus: 200, result: { ok: true, rows }, neededUntil: session.ends_at };
}

/**
 * Before the class it has to be open; once it runs only walk-ins come. They were there, whenever it arrives: what was
 * sent without a network counts until the class is closed, some hours after its end.
 */
function mayEnter(session: SessionRow, source: Entering['source'], now: number): boolean {
  const status = sessionStatusAt(sessionTimes(session), now);
  if (source !== 'walk-in') return status === 'open';
  return status === 'running' || (status === 'done' && now < session.ends_at + closedAfterMs);
}

interface Work {
  readonly command: Command;
  readonly entering: Entering;
  readonly session: SessionRow;
}

/**
 * A row is known only to who sent it, and only with what it said: by a key alone anybody would hear the code of
 * somebody else.
 */
function keyOf(parts: SeatParts, by: StaffActor, { rowKey, answers }: EnteredRow): string {
  const { spelling, phoneKey, birthYear, communeCode } = identityOf(answers);
  return parts.hash(JSON.stringify([by.id, communeCode, rowKey, spelling, phoneKey, birthYear]));
}

/** What was entered before of what comes now, in the same list or in one that comes again. */
async function recall(parts: SeatParts, tx: Tx, { command, entering, session }: Work) {
  const isSheet = entering.source === 'import';
  const keys = new Map(entering.rows.map((row) => [row, keyOf(parts, entering.by, row)]));
  const listId = isSheet ? (entering.listId ?? command.key) : '';
  const again = isSheet ? await findListsAgain(tx, session.id, new Set(keys.values())) : new Set<string>();
  const find = async (row: EnteredRow) => {
    const found = await findEntered(tx, session.id, keys.get(row) ?? '');
    const inList = found.find((entered) => entered.list_id === listId);
    const isTold = row.answers.phone !== null;
    return inList ?? found.find((entered) => isTold || again.has(entered.list_id));
  };
  const remember = (row: EnteredRow, { id }: RegistrationRow) =>
    rememberEntered(tx, { sessionId: session.id, rowKey: keys.get(row) ?? '', listId, registrationId: id });
  return { find, remember };
}

type Recall = Awaited<ReturnType<typeof recall>>;

async function enterRows(parts: SeatParts, tx: Tx, work: Work) {
  const { command, entering, session } = work;
  const before = await recall(parts, tx, work);
  const together = entering.asHousehold ? await placeTogether(tx, work, before) : null;
  const rows: RowFate[] = [];
  let day = session;
  for (const row of entering.rows) {
    const known = await before.find(row);
    if (known) {
      rows.push(fateOf(row.rowKey, known, true));
      continue;
    }
    const met = await meetPerson(tx, session.id, row.answers);
    const status = together && isNew(met) ? together.status : decidePlace(day, met, entering.source);
    if (!isPlace(status)) {
      rows.push({ rowKey: row.rowKey, taken: false, code: status });
      continue;
    }
    const groupId = together && status !== 'pending' ? together.groupId : null;
    const { source, channel, by } = entering;
    const placing = {
      status,
      source,
      channel,
      groupId,
      by,
      commandKey: command.key,
      now: command.now,
      hash: parts.hash,
    };
    const seated = await seatPerson(tx, day, met, placing);
    await before.remember(row, seated.row);
    day = seated.day;
    rows.push(fateOf(row.rowKey, seated.row, false));
  }
  return { rows, day };
}

/** Where all of a household go who are new in this class; those whom a human has to decide on stand apart. */
async function placeTogether(tx: Tx, { entering, session }: Work, before: Recall) {
  let people = 0;
  for (const row of entering.rows) {
    const isKnown = (await before.find(row)) !== undefined;
    if (!isKnown && isNew(await meetPerson(tx, session.id, row.answers))) people += 1;
  }
  const verdict = decideSeat({ ...session, waitCapacity: session.wait_capacity }, true, people);
  const status = verdict === 'confirmed' || verdict === 'waitlisted' ? verdict : ('class.full' as const);
  return { status, groupId: newId() };
}

function isNew({ likeness }: Met): boolean {
  return likeness === 'new';
}

function decidePlace(day: SessionRow, met: Met, source: Entering['source']): Placing['status'] | RowRefusal {
  const entry = decideEntry(day, met.likeness, true);
  if (entry === 'class.closed') throw new Error('an open class was closed');
  if (source !== 'walk-in' || !isStatus(entry)) return entry;
  // Whoever stands there has come: a seat or none, and nothing to wait for.
  if (entry === 'pending') return 'registration.same-name';
  return entry === 'confirmed' ? 'attended' : 'class.full';
}

function isPlace(status: Placing['status'] | RowRefusal): status is Placing['status'] {
  return !status.includes('.');
}

function fateOf(
  rowKey: string,
  row: Pick<RegistrationRow, 'id' | 'short_code' | 'status' | 'wait_no'>,
  isKnown: boolean,
): RowFate {
  const { id, short_code, status, wait_no } = row;
  const waitNumber = status === 'waitlisted' ? wait_no : null;
  return { rowKey, taken: true, registrationId: id, code: short_code, status, waitNumber, isKnown };
}
