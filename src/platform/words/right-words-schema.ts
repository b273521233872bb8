import { z } from 'zod';

/** The order of a Vietnamese dictionary; the file is kept in it, so that two people do not add a word twice. */
const order = new Intl.Collator('vi');

const GroupSchema = z
  .strictObject({
    because: z.string().trim().min(10).meta({ description: 'Why these words are right.' }),
    words: z
      .array(z.string().regex(/^[\p{L}\p{M}]{2,}$/u, { error: 'words.shape' }))
      .min(1)
      .meta({ description: 'The words, in the order of a dictionary. One with a capital is right only so.' }),
  })
  .superRefine(({ words }, context) => {
    words.forEach((word, at) => {
      const before = words[at - 1];
      if (before !== undefined && order.compare(before, word) >= 0)
        context.addIssue({ code: 'custom', message: 'words.order', path: ['words', at] });
    });
  });

/** `content/words.yaml`: right words that the dictionary of Vietnamese syllables does not have. */
export const RightWordsSchema = z.strictObject({
  groups: z.array(GroupSchema).min(1).meta({ description: 'Words that are right for the same reason.' }),
});
