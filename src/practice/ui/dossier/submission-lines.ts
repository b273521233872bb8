import type { PublishedProcedure, SubmissionWay } from '#sandbox/procedure-schema.ts';
import { formatDong } from '#src/platform/text/money.ts';
import { formMessages } from '../../messages-forms.vi.ts';
import type { Line } from './review-lines.ts';

const texts = formMessages.procedure;

/** One way of submitting as the official table has it: time, fee, how it goes. */
export function submissionLines(
  { processingTime, fees = [] }: PublishedProcedure,
  { way, text }: { readonly way: SubmissionWay; readonly text: string },
): readonly Line[] {
  const asked = fees.filter((fee) => fee.way === undefined || fee.way === way);
  return [
    { label: texts.ways.time, value: processingTime?.text ?? texts.official.notStated },
    {
      label: texts.ways.fee,
      value:
        asked.map(({ name, amountDong }) => `${name} – ${amountWords(amountDong)}`).join('; ') ||
        texts.official.notStated,
    },
    { label: texts.ways.text, value: text },
  ];
}

/** An amount is always called an example: real ones differ from province to province. */
export function amountWords(amountDong: number): string {
  return amountDong === 0 ? texts.free : texts.exampleFee(formatDong(amountDong));
}
