/** A date as it is typed, in three boxes. Nothing is judged here. */
export interface DateParts {
  day: string;
  month: string;
  year: string;
}

const separators = /[\s./-]+/;

/** Cut a typed or pasted date such as 27/3/1956, 27-03-1956 or 27.3.56 into its boxes. */
export function splitTypedDate(typed: string): DateParts {
  const [day = '', month = '', ...rest] = typed.trim().split(separators);
  return { day, month, year: rest.join('') };
}

/** The three boxes as one text, day first; '' while all are empty. */
export function joinDateParts({ day, month, year }: DateParts): string {
  const parts = [day, month, year].map((part) => part.trim());
  return parts.some((part) => part !== '') ? parts.join('/') : '';
}

/** Whether one box holds a whole date, so that it belongs in all three. */
export function isWholeDate(typed: string): boolean {
  return typed.trim().split(separators).filter(Boolean).length === 3;
}
