import { communeKinds } from './messages.vi.ts';
import type { Commune } from './places-schema.ts';

/** The commune's name with its kind, as an address has it. */
export function communeLabel({ kind, name }: Pick<Commune, 'kind' | 'name'>): string {
  return `${communeKinds[kind]} ${name}`;
}
