import { checkPracticePhone } from '#src/platform/text/phone.ts';
import { putDraft } from '../change.ts';
import type { FieldProblem, SlipCode } from '../codes.ts';
import type { EventOf } from '../event-schema.ts';
import { missingPapers, neededComponents } from '../form/draft-steps.ts';
import { fieldProblem } from '../form/field-problem.ts';
import { imageTrouble } from '../office/review-dossier.ts';
import { type Applied, done, doneWithSlip, refused } from '../outcome.ts';
import { findOwnPhoto, withoutLost, withPapers } from '../own-photos.ts';
import { fileTrouble, findPhoneImage } from '../phone-images.ts';
import type { Draft, PhoneImage, PracticeState } from '../state.ts';
import { getProcedure, type World } from '../world.ts';
import type { HandlersOf } from './handler.ts';
import { saveAndGo, withDraft } from './on-draft.ts';

/** Papers, the way to get the result, and the promise that everything is true. */
export const onPapers: HandlersOf<
  | 'paper-attached'
  | 'paper-removed'
  | 'own-photo-taken'
  | 'own-photos-lost'
  | 'papers-completed'
  | 'delivery-chosen'
  | 'attested'
> = {
  'paper-attached': (world, state, event) =>
    withDraft(state, (draft) => attach(world, state, draft, event, findPhoneImage(state, event.image))),
  'paper-removed': (_world, state, { component, image }) =>
    withDraft(state, (draft) => {
      const images = draft.papers[component] ?? [];
      if (!images.includes(image)) return refused(state, 'paper.not-attached');
      const left = images.filter((other) => other !== image);
      return done(putDraft(state, withPapers(draft, component, left)));
    }),
  'own-photo-taken': (world, state, event) =>
    withDraft(state, (draft) => takeOwnPhoto(world, state, draft, event)),
  'own-photos-lost': (_world, state, { images }) =>
    done(withoutLost(state, images), { code: 'own-photo.lost' }),
  'papers-completed': (world, state) =>
    withDraft(state, (draft) => {
      const fields = missingPapers(world, state, draft).map(({ id }) => fieldProblem(id, 'paper.missing'));
      if (fields.length > 0) return refused(state, 'page.invalid', { fields });
      return saveAndGo(world, state, { ...draft, papersCompleted: true }, { page: 'papers' });
    }),
  'delivery-chosen': (world, state, event) =>
    withDraft(state, (draft) => {
      const fields = checkDelivery(world, draft, event);
      if (fields.length > 0) return refused(state, 'delivery.invalid', { fields });
      const { way, address, phone } = event;
      const isPost = way === 'post' && address !== undefined && phone !== undefined;
      const delivery = isPost ? { way, address: address.trim(), phone } : { way };
      return saveAndGo(world, state, { ...draft, delivery, attested: false }, { page: 'delivery' });
    }),
  attested: (_world, state, { accepted }) =>
    withDraft(state, (draft) => done(putDraft(state, { ...draft, attested: accepted }))),
};

function attach(
  world: World,
  state: PracticeState,
  draft: Draft,
  { component, image }: Pick<EventOf<'paper-attached'>, 'component' | 'image'>,
  file: Pick<PhoneImage, 'fileType' | 'sizeBytes'> | undefined,
): Applied {
  const procedure = getProcedure(world, draft.procedure);
  const place = procedure.components.find(
    ({ id, requirement }) => id === component && requirement !== 'e-form',
  );
  if (place === undefined) return refused(state, 'paper.unknown-component');
  if (file === undefined) return refused(state, 'paper.unknown-image');
  const trouble = fileTrouble(file, procedure.accepts);
  if (trouble !== undefined) return refused(state, trouble);
  const images = draft.papers[component] ?? [];
  if (images.includes(image)) return done(state);
  const attached = done(putDraft(state, withPapers(draft, component, [...images, image])));
  return doneWithSlip(attached, slips[imageTrouble(world, state, place, image) ?? 'none']);
}

/**
 * A picture of one's own is attached as soon as it is taken; a refused one leaves no trace. Only for a paper that is
 * needed now: in the story nobody has the others yet.
 */
function takeOwnPhoto(
  world: World,
  state: PracticeState,
  draft: Draft,
  { component, image, kind, flaws, sizeBytes }: EventOf<'own-photo-taken'>,
): Applied {
  const needed = neededComponents(state, draft, getProcedure(world, draft.procedure));
  if (!needed.some(({ id }) => id === component)) return refused(state, 'paper.unknown-component');
  if (findOwnPhoto(state, image) !== undefined) return refused(state, 'paper.unknown-image');
  const photo = { id: image, component, kind, flaws, sizeBytes };
  const taken = { ...state, ownPhotos: [...state.ownPhotos, photo] };
  const applied = attach(world, taken, draft, { component, image }, { fileType: kind, sizeBytes });
  return applied.refusal === undefined ? applied : { ...applied, state };
}

const slips: Readonly<Record<'R1' | 'R2' | 'none', SlipCode | undefined>> = {
  R1: 'paper.wrong-document',
  R2: 'paper.flawed',
  none: undefined,
};

function checkDelivery(
  world: World,
  draft: Draft,
  event: EventOf<'delivery-chosen'>,
): readonly FieldProblem[] {
  const { deliveryWays } = getProcedure(world, draft.procedure);
  if (!deliveryWays.includes(event.way)) return [fieldProblem('way', 'delivery.not-offered')];
  if (event.way !== 'post') return [];
  const address = (event.address ?? '').trim();
  const phone = checkPracticePhone(event.phone ?? '');
  return [
    ...(address === '' ? [fieldProblem('address', 'field.required')] : []),
    ...(address.length > 200 ? [fieldProblem('address', 'field.too-long', { limit: 200 })] : []),
    ...(phone === undefined
      ? []
      : [fieldProblem('phone', phone === 'phone.empty' ? 'field.required' : phone)]),
  ];
}
