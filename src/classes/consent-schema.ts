/** What crosses a border about consents. Full Zod, for the server; the browser takes the types. */
import { z } from 'zod';
import { purposes } from './rules/purposes.ts';
import { EmailSchema } from './schemas.ts';

const ConsentSchema = z.strictObject({
  purpose: z.enum(purposes).meta({ description: 'What the person has agreed to.' }),
  givenBy: z
    .enum(['self', 'officer'])
    .meta({ description: '`officer`: it was read to the person, who agreed.' }),
  at: z.iso.datetime().meta({ description: 'When.' }),
});

/** What the person of a registration has agreed to and not taken back, and by what they can be told. */
export const ConsentsSchema = z.strictObject({
  consents: z.array(ConsentSchema),
  email: z.string().nullable().meta({ description: 'Where letters go.' }),
  hasMail: z.boolean().meta({ description: 'Whether this server sends letters at all.' }),
  pushKey: z.string().nullable().meta({ description: 'Public VAPID key; null where push is off.' }),
  browsers: z.array(z.string()).meta({ description: 'Addresses of the browsers that show the notices.' }),
});
export type Consents = z.infer<typeof ConsentsSchema>;

/** Agree to one thing, or take it back. Allowing a browser and erasing have calls of their own. */
export const ConsentChangeSchema = z
  .strictObject({
    purpose: z
      .enum(['push', 'email', 'phone-reminder'], { error: 'consent.purpose' })
      .meta({ description: '`push` can only be taken back here, for every browser at once.' }),
    isGiven: z.boolean({ error: 'field.type' }).meta({ description: 'Given, or taken back.' }),
    email: EmailSchema.optional().meta({ description: 'Where letters are to go.' }),
  })
  .refine(({ purpose, isGiven }) => purpose !== 'push' || !isGiven, {
    error: 'consent.purpose',
    path: ['purpose'],
  })
  .refine(({ purpose, isGiven, email }) => (purpose === 'email' && isGiven) === (email !== undefined), {
    error: 'email.shape',
    path: ['email'],
  });
export type ConsentChange = z.infer<typeof ConsentChangeSchema>;
