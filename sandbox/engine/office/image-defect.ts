import type { Component } from '../../procedure-schema.ts';
import type { Defect, PracticeState } from '../state.ts';
import { getImage, type World } from '../world.ts';

/** What the officer holds against a picture: another document or an old form (R1), or one that cannot be read (R2). */
export function imageDefect(
  world: World,
  state: PracticeState,
  component: Component,
  id: string,
): Pick<Defect, 'reason' | 'detail'> | undefined {
  const source = state.phone.images.find((image) => image.id === id)?.source ?? id;
  const { document, flaws } = getImage(world, source);
  if (flaws.includes('old-form')) return { reason: 'R1', detail: 'old-form' };
  if (component.document !== undefined && document !== component.document) return { reason: 'R1' };
  const [detail] = flaws;
  return detail === undefined ? undefined : { reason: 'R2', detail };
}
