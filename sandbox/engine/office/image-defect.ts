import type { Component } from '../../procedure-schema.ts';
import { findOwnPhoto } from '../own-photos.ts';
import type { Defect, OwnPhoto, PracticeState } from '../state.ts';
import { getImage, type World } from '../world.ts';
import { findVaultResult } from './vault-reuse.ts';

/**
 * What the officer holds against a picture: another document or an old form (R1), one that cannot be read (R2) or
 * checked (R8). A result from the vault is the office's own: it only has to be the right document.
 */
export function imageDefect(
  world: World,
  state: PracticeState,
  component: Component,
  id: string,
): Pick<Defect, 'reason' | 'detail'> | undefined {
  const own = findOwnPhoto(state, id);
  if (own !== undefined) return ownPhotoDefect(own);
  const kept = findVaultResult(world, state, id);
  if (kept !== undefined) return kept.document === component.document ? undefined : { reason: 'R1' };
  const source = state.phone.images.find((image) => image.id === id)?.source ?? id;
  const { document, flaws } = getImage(world, source);
  if (flaws.includes('old-form')) return { reason: 'R1', detail: 'old-form' };
  if (component.document !== undefined && document !== component.document) return { reason: 'R1' };
  // It can be read, but nobody knows whether it is what was signed.
  if (flaws.includes('bad-signature')) return { reason: 'R8', detail: 'bad-signature' };
  const [detail] = flaws;
  return detail === undefined ? undefined : { reason: 'R2', detail };
}

/** Nobody reads what is on a photo of one's own: only how well it can be read counts. */
function ownPhotoDefect({ flaws }: OwnPhoto): Pick<Defect, 'reason' | 'detail'> | undefined {
  const [flaw] = flaws;
  if (flaw === undefined) return undefined;
  return { reason: 'R2', detail: flaw };
}
