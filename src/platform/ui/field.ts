/** What every field of the design system takes. */
export interface FieldProps {
  /** Unique on the page; the error summary links to it. */
  id: string;
  label: string;
  /** Said before the person fills in: form and example. */
  hint?: string | undefined;
  /** Said after a refusal: what is wrong and what to do. */
  error?: string | undefined;
  /** One question a page: the label is the page's `<h1>`. */
  labelAsHeading?: boolean | undefined;
}

/** One choice of a radio group or a select. */
export interface Option {
  value: string;
  label: string;
  hint?: string;
}

/** What a field takes that offers a closed list of answers. */
export interface ChoiceProps extends FieldProps {
  options: readonly Option[];
  value?: string;
  /** Absent: the id. */
  name?: string;
  onchange?: (value: string) => void;
}

/** One refused field, as the error summary lists it. */
export interface FieldError {
  /** The `id` of the field. */
  id: string;
  message: string;
}

/** `aria-describedby` for a field: its hint, then its error. */
export function describedBy({
  id,
  hint,
  error,
}: Pick<FieldProps, 'id' | 'hint' | 'error'>): string | undefined {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}
