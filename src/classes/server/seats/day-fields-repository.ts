import type { SessionRow } from '../tables.ts';
import { saveDay, type Tx } from './locked-day-repository.ts';

/** Open or close the registration of a locked day before its hour. */
export async function setRegistration(
  tx: Tx,
  session: SessionRow,
  status: 'open' | 'closed',
  now: number,
): Promise<SessionRow> {
  if (status === 'closed') return await saveDay(tx, { ...session, status });
  const opens_at = Math.min(session.opens_at, now);
  const closes_at = session.closes_at > now ? session.closes_at : session.starts_at;
  return await saveDay(tx, { ...session, status, opens_at, closes_at });
}

/** Give a locked day to another series, of which it is a day from now on; nothing else about it changes. */
export async function giveToSeries(tx: Tx, session: SessionRow, seriesId: string): Promise<void> {
  await tx.updateTable('class_session').set({ series_id: seriesId }).where('id', '=', session.id).execute();
}

/** Words for the staff about a locked day, which can be added when it is over too. */
export async function saveNote(tx: Tx, session: SessionRow, note = session.note): Promise<void> {
  await saveDay(tx, { ...session, note });
}
