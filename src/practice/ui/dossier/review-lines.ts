import { findVaultResult } from '#sandbox/engine/office/vault-reuse.ts';
import { findOwnPhoto } from '#sandbox/engine/own-photos.ts';
import type { Place } from '#sandbox/engine/page.ts';
import { findPhoneImage } from '#sandbox/engine/phone-images.ts';
import type { Draft, PracticeState } from '#sandbox/engine/state.ts';
import type { World } from '#sandbox/engine/world.ts';
import type { Procedure } from '#sandbox/procedure-schema.ts';
import { formatPhone } from '#src/platform/text/phone.ts';
import { formMessages } from '../../messages-forms.vi.ts';

/** One line to read: what was asked, and what stands there. */
export interface Line {
  readonly label: string;
  readonly value: string;
}

/** Id of the "change" button of a step. */
export function editId({ page, subject }: Place): string {
  return subject === undefined ? `edit-${page}` : `edit-${page}-${subject}`;
}

/** Which file is attached for which paper. */
export function paperLines(
  world: World,
  state: PracticeState,
  procedure: Procedure,
  { papers }: Draft,
): readonly Line[] {
  return procedure.components
    .filter(({ id, requirement }) => requirement === 'always' || (papers[id] ?? []).length > 0)
    .map(({ id, name }) => ({
      label: name,
      value: (papers[id] ?? []).map((image) => fileName(world, state, image)).join(', '),
    }));
}

function fileName(world: World, state: PracticeState, image: string): string {
  const kept = findVaultResult(world, state, image);
  if (kept) return formMessages.papers.kept(kept.name);
  const own = findOwnPhoto(state, image);
  if (own) return own.kind === 'pdf' ? formMessages.own.pdf() : formMessages.own.photo;
  return findPhoneImage(state, image)?.fileName ?? image;
}

/** How the result will come, and where to. */
export function deliveryLines({ delivery }: Draft): readonly Line[] {
  const texts = formMessages.delivery;
  if (delivery === undefined) return [{ label: texts.field, value: '' }];
  const { way, address, phone } = delivery;
  return [
    { label: texts.field, value: texts.ways[way] },
    ...(address === undefined ? [] : [{ label: texts.address, value: address }]),
    ...(phone === undefined ? [] : [{ label: texts.phone, value: formatPhone(phone) }]),
  ];
}
