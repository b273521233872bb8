import { type ApologyPart, apologyParts } from '../engine/office/apology.ts';
import type { Decision } from './decision.ts';
import type { DeskFile } from './desk-file.ts';
import type { GradeLine } from './grade-line.ts';

/** A letter of apology: a line for each thing that one needs. */
export function gradeApology(
  { right }: DeskFile,
  { naming, cause, apology, sending, signer }: Decision,
  newDate: GradeLine,
): readonly GradeLine[] {
  const lines: Readonly<Record<ApologyPart, Omit<GradeLine, 'rule'>>> = {
    'names-dossier': { ok: naming === 'code-and-name', weight: 2 },
    cause: {
      ok: cause === right.cause,
      weight: 2,
      wanted: right.cause === undefined ? [] : [right.cause],
    },
    apology: { ok: apology === 'sorry', weight: 2 },
    'new-date': newDate,
    'in-time': { ok: sending === 'now', weight: 3 },
    signer: { ok: signer === 'head', weight: 2 },
  };
  return apologyParts.map((rule) => ({ ...lines[rule], rule }));
}
