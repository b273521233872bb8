import { createSignals, type Signals } from '#src/platform/db/signals.ts';
import type { ServerFeature } from '#src/platform/run-features.ts';
import { boardMigrations } from './board-schema-repository.ts';
import { readRevisions } from './board-view-repository.ts';
import { keepBoards } from './housekeeping-repository.ts';
import { learnerRoutes } from './learner-routes.ts';
import { pairRoutes } from './pair-routes.ts';
import type { BoardRouteParts } from './route-parts.ts';
import { createSeal } from './seal.ts';
import { type TrainerRouteParts, trainerRoutes } from './trainer-routes.ts';

/** What the live boards and pairs of one server process need. */
interface BoardServerParts extends Omit<TrainerRouteParts, 'signals' | 'seal'> {
  /** Address of the PostgreSQL server; undefined for SQLite. */
  readonly databaseUrl: string | undefined;
  readonly secret: string;
}

/** Boards and pairs as a part of the server, and what tells its processes of changes. */
export interface BoardServer extends ServerFeature {
  readonly signals: Signals;
}

/** Live boards of classes, and two phones in a pair. */
export function createBoardServer(parts: BoardServerParts): BoardServer {
  const { database, databaseUrl, secret, staff, hasAbuseLimits, log, now } = parts;
  const revisions = (ids: readonly string[]) => readRevisions(database, ids);
  const signals = createSignals({ database, databaseUrl, log, readRevisions: revisions });
  const routeParts: BoardRouteParts = {
    ...{ database, signals, seal: createSeal(secret), hasAbuseLimits, log, now },
  };
  return {
    signals,
    migrations: boardMigrations,
    keepHouse: async () => {
      for (const id of await keepBoards(database, now())) signals.publish(id);
    },
    routes: {
      // Learners first: `/board/seat` is no id of a board.
      board: learnerRoutes(routeParts).route('/', trainerRoutes({ ...routeParts, staff })),
      pair: pairRoutes(routeParts),
    },
  };
}
