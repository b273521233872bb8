/** Small things in localStorage that belong to one person: settings, tests left open, certificates to send. */
const prefixes = { settings: 'ct.own.', test: 'ct.test.', certificates: 'ct.paper.' } as const;

/** The key of one person's thing. */
export type PersonalKey = `${(typeof prefixes)[keyof typeof prefixes]}${string}`;

/** Where one person's thing is kept. */
export function personalKey(what: keyof typeof prefixes, profileId: string): PersonalKey {
  return `${prefixes[what]}${profileId}`;
}

/** All keys of one person. */
export function personalKeys(profileId: string): PersonalKey[] {
  return (Object.keys(prefixes) as (keyof typeof prefixes)[]).map((what) => personalKey(what, profileId));
}
