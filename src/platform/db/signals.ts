import type { Logger } from 'pino';
import type { Database } from './database.ts';
import type { Hearing } from './hearing.ts';
import { askForRevisions, type ReadRevisions } from './polled-signals.ts';
import { notifyPostgres, openPostgresHearing } from './postgres-signals.ts';

/**
 * Tells whoever listens, in every process of the product, that something has changed; what it is they read themselves.
 * A signal may come twice and, rarely, late: whoever listens also looks by themselves now and then.
 */
export interface Signals {
  /** Say that a change of a topic is committed. */
  publish(topic: string): void;
  /** @returns how to stop */
  subscribe(topic: string, listener: () => void): () => void;
  /** How many listen in this process. */
  readonly listenerCount: number;
}

/** What signals stand on. */
interface SignalParts<Tables> {
  readonly database: Database<Tables>;
  /** Address of the PostgreSQL server, as `openDatabase` takes it; undefined for SQLite, which has to be asked. */
  readonly databaseUrl: string | undefined;
  readonly readRevisions: ReadRevisions;
  readonly log: Logger;
}

/** The signals of this process. Nothing is opened or asked while nobody listens. */
export function createSignals<Tables>(parts: SignalParts<Tables>): Signals {
  const { database, databaseUrl, readRevisions, log } = parts;
  if (databaseUrl === undefined) return createHub(askForRevisions(readRevisions, log), () => undefined);
  return createHub(openPostgresHearing(databaseUrl, log), createTelling(database, log));
}

/** Telling costs the database a commit: what changes while it is told of is told of once more, however often it was. */
function createTelling<Tables>(database: Database<Tables>, log: Logger): (topic: string) => void {
  const isChangedAgain = new Map<string, boolean>();
  const tell = async (topic: string) => {
    const isBeingTold = isChangedAgain.has(topic);
    isChangedAgain.set(topic, isBeingTold);
    if (isBeingTold) return;
    do {
      isChangedAgain.set(topic, false);
      // What changed is committed; the others look again within twenty seconds in any case.
      await notifyPostgres(database, topic).catch((error: unknown) =>
        log.warn({ reason: String(error) }, 'other processes were not told of a change'),
      );
    } while (isChangedAgain.get(topic));
    isChangedAgain.delete(topic);
  };
  return (topic) => void tell(topic);
}

function createHub(hear: Hearing, tellOthers: (topic: string) => void): Signals {
  const listeners = new Map<string, Set<() => void>>();
  let stop: (() => void) | undefined;
  const one = (topic: string) => {
    for (const listener of [...(listeners.get(topic) ?? [])]) listener();
  };
  const topics = () => [...listeners.keys()];
  const all = () => topics().forEach(one);
  return {
    get listenerCount() {
      return [...listeners.values()].reduce((sum, { size }) => sum + size, 0);
    },
    publish: (topic) => {
      one(topic);
      tellOthers(topic);
    },
    subscribe: (topic, listener) => {
      const own = listeners.get(topic) ?? new Set();
      listeners.set(topic, own.add(listener));
      stop ??= hear({ one, all, topics });
      return () => {
        own.delete(listener);
        if (own.size === 0 && listeners.get(topic) === own) listeners.delete(topic);
        if (listeners.size > 0) return;
        stop?.();
        stop = undefined;
      };
    },
  };
}
