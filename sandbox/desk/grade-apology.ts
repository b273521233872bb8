import type { Decision } from './decision.ts';
import type { DeskFile } from './desk-file.ts';
import type { GradeLine } from './grade-line.ts';

/** A letter of apology: which dossier, why, sorry, until when, signed – and sent before anybody has to ask. */
export function gradeApology(
  { right }: DeskFile,
  { naming, cause, apology, sending, signer }: Decision,
  newDate: GradeLine,
): readonly GradeLine[] {
  return [
    { rule: 'names-dossier', ok: naming === 'code-and-name', weight: 2 },
    {
      rule: 'cause',
      ok: cause === right.cause,
      weight: 2,
      wanted: right.cause === undefined ? [] : [right.cause],
    },
    { rule: 'apology', ok: apology === 'sorry', weight: 2 },
    newDate,
    { rule: 'in-time', ok: sending === 'now', weight: 3 },
    { rule: 'signer', ok: signer === 'head', weight: 2 },
  ];
}
