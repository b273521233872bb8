import { isPackOf } from './pack-manifest.ts';

/** A part of the site that a person keeps on the device, or does without, as a whole. */
export interface PackGroup {
  readonly id: string;
  /** First words of the names of its packs: `practice` means `practice-2` and `practice-pictures` too. */
  readonly packs: readonly string[];
  /** Comes to the device by itself; otherwise only when the person asks for it. */
  readonly byItself: boolean;
  /** The site opens with it: it cannot be removed. */
  readonly stays?: true;
}

/** What the site opens with. Apart from the others: the script of every page has no use for it. */
export const sharedGroup: PackGroup = {
  id: 'shared',
  packs: ['core', 'lazy', 'classes', 'pictures'],
  byItself: true,
  stays: true,
};

/** Every group that a person can do without, but those of the modules, which are as many as the course has. */
export const packGroups: readonly PackGroup[] = [
  // The portal, its tasks, and the communes that it asks for.
  { id: 'practice', packs: ['practice', 'data', 'places'], byItself: true },
  // The words explained lie with the index of the search.
  { id: 'search', packs: ['search', 'engine'], byItself: true },
  // For trainers and officers; a learner has no use for a hundred kilobytes of posters and slides.
  { id: 'take-home', packs: ['take-home'], byItself: false },
  // Asked for by signing in as somebody of the staff.
  { id: 'staff', packs: ['staff'], byItself: false },
];

const MODULE = /^module-[a-z](?=-|$)/;

/** The group of a module of the course, by its letter. */
export function moduleGroup(letter: string): PackGroup {
  return asModule(`module-${letter.toLowerCase()}`);
}

function asModule(id: string): PackGroup {
  return { id, packs: [id], byItself: true };
}

/** The ids of the groups in which a pack lies: exactly one, or the table is wrong. */
export function groupsOfPack(name: string): string[] {
  const module = MODULE.exec(name)?.[0];
  const others = [...packGroups, sharedGroup].filter(({ packs }) =>
    packs.some((first) => isPackOf(first, name)),
  );
  return [...(module ? [module] : []), ...others.map(({ id }) => id)];
}

/** A group that can be done without, by its id; `undefined` if there can be none of that name. */
export function findGroup(id: unknown): PackGroup | undefined {
  const known = packGroups.find((group) => group.id === id);
  return known ?? (typeof id === 'string' && MODULE.exec(id)?.[0] === id ? asModule(id) : undefined);
}
