import type { PublishedProcedure } from '#sandbox/procedure-schema.ts';
import { formMessages } from '../../messages-forms.vi.ts';
import type { Line } from './review-lines.ts';

const texts = formMessages.procedure.official;

/**
 * What an official procedure page says about itself. Of a practised one, what the sources do not have is said to be
 * missing; of one that is only looked up, it is left out.
 */
export function officialLines(procedure: PublishedProcedure): readonly Line[] {
  const { code, decisionNumber, tier, level, field } = procedure;
  const missing = 'pages' in procedure ? texts.notStated : undefined;
  const lines: readonly { label: string; value: string | undefined }[] = [
    { label: texts.code, value: code },
    { label: texts.decision, value: decisionNumber ?? missing },
    { label: texts.tier, value: tier === undefined ? missing : texts.tiers[tier] },
    { label: texts.kind, value: level && texts.kinds[level] },
    { label: texts.field, value: field },
  ];
  return lines.flatMap(({ label, value }) => (value === undefined ? [] : [{ label, value }]));
}
