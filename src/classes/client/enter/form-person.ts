import { v7 } from 'uuid';
import { nobodyYet, type TypedPerson } from '../../rules/check-person.ts';

/** One person of the form. */
export interface FormPerson extends TypedPerson {
  readonly id: string;
  /** The class has somebody of that name: the year of birth is asked for. */
  readonly asksYear: boolean;
}

export function freshPerson(): FormPerson {
  return { ...nobodyYet, id: v7(), asksYear: false };
}

/** Whether anything was typed for them. */
export function isTyped({ fullName, phone, birthYear, helpNeeded }: FormPerson): boolean {
  return [fullName, phone, birthYear, helpNeeded].some((text) => text.trim() !== '');
}

/** The id of a field of one person. */
export function fieldId(person: string, field: keyof TypedPerson): string {
  return `${field}-${person}`;
}
