/** One name, one host with a dot, nothing between them. */
const shape = /^(?!\.)(?!.*\.\.)[\w'+.-]*[\w+-]@(?:[A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/;
const longest = 200;

/** What is wrong with an address for letters. @returns undefined when nothing is */
export function checkEmail(typed: string): 'email.shape' | undefined {
  const address = typed.trim();
  return shape.test(address) && address.length <= longest ? undefined : 'email.shape';
}
