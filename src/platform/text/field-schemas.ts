/** Fields that every feature takes over HTTP alike. Full Zod, for the server; error texts are codes. */
import { z } from 'zod';
import { isLocalDate } from './dates.ts';
import { checkPersonName, normaliseName } from './names.ts';

/** A day of the calendar, `YYYY-MM-DD`. */
export const LocalDateSchema = z.string({ error: 'field.type' }).refine(isLocalDate, { error: 'date.wrong' });

/** Somebody's name as on the paper: checked by {@link checkPersonName}, kept in NFC, else unchanged. */
export const PersonNameSchema = z
  .string({ error: 'name.empty' })
  .max(1000, { error: 'name.long', abort: true })
  .superRefine((name, context) => {
    const code = checkPersonName(name);
    if (code) context.addIssue({ code: 'custom', message: code });
  })
  .transform(normaliseName);
