/**
 * Programs that follow where the person on this device is, each with the key in localStorage under which there is
 * something to follow for: `<name>.js` of `src/browser-programs.ts`. Without the key nothing of it is fetched.
 */
export const followers = [['ct.board', 'in-class']] as const;
