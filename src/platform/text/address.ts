import { addressWords } from './address-words.vi.ts';

/** How the person wants to be addressed; stored by these keys. */
export type Address = keyof typeof addressWords;

/** Every way to be addressed, in the order in which they are offered. */
export const addresses = Object.keys(addressWords) as readonly Address[];

/** An older neighbour: right for most who come, and what nobody takes amiss. */
const defaultAddress: Address = 'bac';

/** The word itself: `bac` → "bác". */
export function addressWord(you: Address): string {
  return addressWords[you];
}

/** What was stored as an address; the default if it is nothing we know. */
export function readAddress(stored: string | null | undefined): Address {
  return addresses.find((address) => address === stored) ?? defaultAddress;
}

/** A text with `{you}` and, at the beginning of a sentence, `{You}` replaced by how the person is addressed. */
export function addressed(text: string, you: Address = defaultAddress): string {
  const word = addressWord(you);
  return text.replaceAll('{you}', word).replaceAll('{You}', capitalise(word));
}

/** The text with its first letter in upper case. */
export function capitalise(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
