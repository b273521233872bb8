import type { LocalDate } from '#src/platform/text/dates.ts';
import type { Delimiter } from '../../rules/sheet/csv.ts';
import type { Grid } from '../../rules/sheet/grid.ts';
import { guessMapping } from '../../rules/sheet/guess-mapping.ts';
import { hideIds } from '../../rules/sheet/hide-ids.ts';
import type { SheetMapping } from '../../rules/sheet/sheet-mapping.ts';
import type { SheetInput } from '../../sheet-schema.ts';
import type { Command } from '../enter/people-api.ts';
import { readStored, writeStored } from './staff-storage.ts';

/** A file as it was read, with what its officer made of it. */
export interface OpenSheet {
  readonly fileName: string;
  /** What its rows are called together, as long as they are no list that was sent before. */
  readonly listId: string;
  readonly sheets: readonly Grid[];
  readonly delimiter: Delimiter;
  /** The one of the sheets that is taken. */
  readonly grid: Grid;
  readonly mapping: SheetMapping;
}

/** What a reload, a closed tab or a lost network must not take away. */
export interface KeptSheet extends OpenSheet {
  /** Who read it: somebody else who signs in here does not see it. */
  readonly staffId: string;
  readonly sessionId: string;
  /** The class day; after it nothing of the file stays. */
  readonly lastDay: LocalDate;
  readonly communeCode: string;
  /** Sent, or about to be, and not answered yet. */
  readonly command?: Command<SheetInput>;
}

/**
 * The sheet that this person was at work on, as long as its class is not over. What is not theirs is forgotten.
 * @param today as the server told it: a clock of the device throws nothing away
 */
export function readKeptSheet(staffId: string, today: LocalDate | undefined): KeptSheet | undefined {
  const kept = readStored('sheet') as KeptSheet | undefined;
  if (kept === undefined) return undefined;
  const isOver = today !== undefined && !(kept.lastDay >= today);
  if (kept.staffId === staffId && !isOver && kept.grid !== undefined) return kept;
  forgetSheet();
  return undefined;
}

/**
 * Keep it, without the numbers of identity cards; where there is no room for the whole file, at least the sheet that is
 * used. @returns whether it is kept
 */
export function keepSheet(open: KeptSheet): boolean {
  const grid = hideIds(open.grid, open.mapping);
  const sheets = open.sheets.map((one) => (one === open.grid ? grid : hideIdsOf(one)));
  const kept = { ...open, grid, sheets };
  return writeStored('sheet', kept) || writeStored('sheet', { ...kept, sheets: [grid] });
}

/** Of a sheet that is not used nobody has said what its columns hold. */
function hideIdsOf(grid: Grid): Grid {
  const mapping = guessMapping(grid);
  return mapping ? hideIds(grid, mapping) : grid;
}

export function forgetSheet(): void {
  writeStored('sheet', undefined);
}
