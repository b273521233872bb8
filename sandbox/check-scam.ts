import { expectAllKnown, type Report } from './expect-known.ts';
import { dataMessages as say } from './messages.vi.ts';
import type { SandboxFiles } from './sandbox-files.ts';
import type { Drill, Scam } from './scam-schema.ts';

const fewestOfAKind = 3;

/** There is a good way out of every message, a way to go wrong in a false one, and no address that could exist. */
export function checkScam({ choices, genuine, lines }: Scam, report: Report): void {
  const verdicts = choices.map(({ verdict }) => verdict);
  const isOneSided = !verdicts.includes('safe') || (!genuine && !verdicts.includes('risky'));
  if (isOneSided) report(['choices'], say.choicesOneSided);
  const ids = choices.map(({ id }) => id);
  for (const [index, { id, verdict, gives }] of choices.entries()) {
    if (ids.indexOf(id) !== index) report(['choices', index, 'id'], say.idTwice(id));
    if ((verdict === 'risky') !== (gives !== undefined))
      report(['choices', index, 'verdict'], say.givesMismatch);
  }
  for (const [index, sentence] of lines.entries()) {
    if (addressesIn(sentence).some((address) => !/(^|\.)vi-du\.invalid$/.test(address)))
      report(['lines', index], say.realAddress);
  }
}

/** A drill of only false messages would teach to distrust everything. */
export function checkDrill({ messages }: Drill, { scams }: SandboxFiles, report: Report): void {
  const known = scams.map(({ value }) => value.id);
  expectAllKnown(report, ['messages'], 'scam', messages, known);
  for (const [index, id] of messages.entries())
    if (messages.indexOf(id) !== index) report(['messages', index], say.idTwice(id));
  const genuine = scams.filter(({ value }) => value.genuine && messages.includes(value.id)).length;
  const isOneSided = genuine < fewestOfAKind || messages.length - genuine < fewestOfAKind;
  if (isOneSided && messages.every((id) => known.includes(id))) report(['messages'], say.drillOneSided);
}

/** Everything that looks like the name of a computer. */
function addressesIn(sentence: string): readonly string[] {
  return sentence.match(/[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}/giu) ?? [];
}
