import { z } from 'zod';
import { isLocalDate } from '#src/platform/text/dates.ts';

/** What the schema answers for a day that is none; the sentence is the same in every kind of file. */
export const dateCode = 'date.wrong';

/** A day in a data file, as `2026-11-23`. For the build only (full Zod). */
export const DateFieldSchema = z.string().refine(isLocalDate, { error: dateCode, abort: true });
