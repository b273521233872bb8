import type { Kysely } from 'kysely';
import { v7 as newId } from 'uuid';
import type { Room, RoomAnswer, RoomChange, RoomInput } from '../../room-schema.ts';
import type { ClassTables, RoomRow } from '../tables.ts';
import { changeOnce, type Outcome } from './change-once-repository.ts';
import type { Intent, ScheduleParts } from './intent.ts';
import { Refused } from './refusal.ts';

/** All rooms by name, those out of use too. */
export async function listRooms(db: Kysely<ClassTables>): Promise<readonly Room[]> {
  const rows = await db.selectFrom('room').selectAll().orderBy('name').orderBy('id').execute();
  return rows.map(viewRoom);
}

/** Where classes are looked up, inside of a change or outside. */
export type ClassReader = Kysely<ClassTables>;

/** A room that a class is to be held in. @throws Refused on the field `roomId` */
export async function requireRoom(db: ClassReader, id: string): Promise<void> {
  const query = db.selectFrom('room').select('is_active').where('id', '=', id);
  const room = await query.executeTakeFirst();
  if (room === undefined) throw new Refused({ field: 'roomId', code: 'room.choice' });
  if (room.is_active === 0) throw new Refused({ field: 'roomId', code: 'room.closed' });
}

/** One more room. */
export async function addRoom(
  { database }: ScheduleParts,
  intent: Intent,
  { name, place }: RoomInput,
): Promise<Outcome<RoomAnswer>> {
  return await changeOnce(database, intent, async (tx) => {
    const row = { id: newId(), name, place, is_active: 1, rev: 1 };
    await tx.insertInto('room').values(row).execute();
    return { room: viewRoom(row) };
  });
}

/** Another name or address, in use or not. */
export async function editRoom(
  { database }: ScheduleParts,
  intent: Intent,
  { id, input }: { readonly id: string; readonly input: RoomChange },
): Promise<Outcome<RoomAnswer>> {
  return await changeOnce(database, intent, async (tx) => {
    const query = tx.selectFrom('room').selectAll().where('id', '=', id);
    const row = await database.lockRows(query).executeTakeFirst();
    if (row === undefined) throw new Refused({ code: 'room.unknown' });
    if (row.rev !== input.rev)
      throw new Refused({ code: 'room.changed', details: { current: viewRoom(row) } });
    const { name = row.name, place = row.place, isActive = row.is_active === 1 } = input;
    const changed = { ...row, name, place, is_active: isActive ? 1 : 0, rev: row.rev + 1 };
    await tx.updateTable('room').set(changed).where('id', '=', id).execute();
    return { room: viewRoom(changed) };
  });
}

function viewRoom({ id, rev, name, place, is_active }: RoomRow): Room {
  return { id, rev, name, place, isActive: is_active === 1 };
}
