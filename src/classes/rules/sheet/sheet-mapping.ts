import { type SheetField, sheetFields } from './field-words.ts';

/**
 * Where the table begins and which columns hold what, all counted from 0. A guess that a person may correct; everything
 * that reads the sheet takes it as it is given.
 */
export interface SheetMapping {
  /** First row of the header; null where there is none. */
  readonly headerRow: number | null;
  /** First row below the header. */
  readonly firstRow: number;
  /**
   * Columns of each field, in the order of the sheet. Names in several columns are put together; of phones and years the
   * first that is written counts.
   */
  readonly columns: Readonly<Record<SheetField, readonly number[]>>;
}

/** A list of columns for each field. */
export function columnsByField(columnsOf: (field: SheetField) => readonly number[]): SheetMapping['columns'] {
  return Object.fromEntries(
    sheetFields.map((field) => [field, columnsOf(field)]),
  ) as unknown as SheetMapping['columns'];
}

/** The mapping with one column put to another use, or to none. */
export function assignColumn(mapping: SheetMapping, column: number, field: SheetField | null): SheetMapping {
  const columns = columnsByField((other) => {
    const rest = mapping.columns[other].filter((own) => own !== column);
    return other === field ? [...rest, column].toSorted((a, b) => a - b) : rest;
  });
  return { ...mapping, columns };
}
