import { checkPracticePhone } from '#src/platform/text/phone.ts';
import type { Component } from '../../procedure-schema.ts';
import { putDraft } from '../change.ts';
import type { DefectDetail, FieldProblem, SlipCode } from '../codes.ts';
import type { EventOf } from '../event-schema.ts';
import { missingPapers, neededComponents } from '../form/draft-steps.ts';
import { fieldProblem } from '../form/field-problem.ts';
import { imageDefect } from '../office/image-defect.ts';
import { isRightAddress } from '../office/mail.ts';
import { vaultItemsFor } from '../office/vault-reuse.ts';
import { type Applied, andThen, done, doneWithSlip, refused } from '../outcome.ts';
import { findOwnPhoto, withoutLost, withPapers } from '../own-photos.ts';
import { fileTrouble, findPhoneImage } from '../phone-images.ts';
import type { Draft, PhoneImage, PracticeState } from '../state.ts';
import { findFault, getProcedure, type World } from '../world.ts';
import type { HandlersOf } from './handler.ts';
import { saveAndGo, withDraft } from './on-draft.ts';

/** Papers, the way to get the result, and the promise that everything is true. */
export const onPapers: HandlersOf<
  | 'paper-attached'
  | 'upload-resumed'
  | 'paper-removed'
  | 'own-photo-taken'
  | 'own-photos-lost'
  | 'papers-completed'
  | 'delivery-chosen'
  | 'attested'
> = {
  'paper-attached': (world, state, event) =>
    withDraft(state, (draft) =>
      state.vault.some(({ id }) => id === event.image)
        ? attachFromVault(world, state, draft, event)
        : attach(world, state, draft, event, findPhoneImage(state, event.image)),
    ),
  'upload-resumed': (world, state) =>
    withDraft(state, (draft) => {
      if (draft.upload === undefined) return refused(state, 'upload.none');
      const { component, image } = draft.upload;
      return andThen(done(state, { code: 'upload.done' }), (next) =>
        put(world, next, draft, component, image),
      );
    }),
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
      if (draft.upload !== undefined) return refused(state, 'upload.unfinished');
      const fields = missingPapers(world, state, draft).map(({ id }) => fieldProblem(id, 'paper.missing'));
      const isPart = draft.supplements !== undefined;
      if (fields.length > 0)
        return refused(state, isPart ? 'supplement.incomplete' : 'page.invalid', { fields });
      return saveAndGo(world, state, { ...draft, papersCompleted: true }, { page: 'papers' });
    }),
  'delivery-chosen': (world, state, event) =>
    withDraft(state, (draft) => {
      const { deliveryWays } = getProcedure(world, draft.procedure);
      const fields = deliveryWays.includes(event.way)
        ? checkMail(event)
        : [fieldProblem('way', 'delivery.not-offered')];
      if (fields.length > 0) return refused(state, 'delivery.invalid', { fields });
      const { way, address, phone } = event;
      const isPost = way === 'post' && address !== undefined && phone !== undefined;
      const delivery = isPost ? { way, address: address.trim(), phone } : { way };
      const chosen = saveAndGo(world, state, { ...draft, delivery, attested: false }, { page: 'delivery' });
      return doneWithSlip(chosen, isRightAddress(world, delivery) ? undefined : 'delivery.wrong-address');
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
  if (findPaper(world, draft, component) === undefined) return refused(state, 'paper.unknown-component');
  if (file === undefined) return refused(state, 'paper.unknown-image');
  const trouble = fileTrouble(file, procedure.accepts);
  if (trouble !== undefined) return refused(state, trouble);
  if (findFault(world, 'F-UPLOAD') !== undefined && !state.struck.includes('F-UPLOAD')) {
    const stalled = { ...draft, upload: { component, image }, papersCompleted: false, attested: false };
    const cut: PracticeState = { ...state, struck: [...state.struck, 'F-UPLOAD'] };
    return done(putDraft(cut, stalled), { code: 'upload.stalled', subject: component });
  }
  return put(world, state, draft, component, image);
}

/** The paper of the draft's procedure with this id; the form itself is none. */
function findPaper(world: World, { procedure }: Draft, id: string): Component | undefined {
  return getProcedure(world, procedure).components.find(
    (component) => component.id === id && component.requirement !== 'e-form',
  );
}

/** The office has this paper already: no file travels, so that none can be too big, of the wrong kind or stall. */
function attachFromVault(
  world: World,
  state: PracticeState,
  draft: Draft,
  { component, image }: EventOf<'paper-attached'>,
): Applied {
  const paper = findPaper(world, draft, component);
  if (paper === undefined) return refused(state, 'paper.unknown-component');
  if (!vaultItemsFor(world, state, paper).some(({ id }) => id === image))
    return refused(state, 'vault.other-paper');
  return andThen(done(state, { code: 'vault.attached', subject: component }), (next) =>
    put(world, next, draft, component, image),
  );
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

/** The whole file has arrived. Whatever was on its way before is forgotten. */
function put(world: World, state: PracticeState, draft: Draft, component: string, image: string): Applied {
  const { upload: _, ...settled } = draft;
  const images = draft.papers[component] ?? [];
  if (images.includes(image)) return done(putDraft(state, settled));
  const attached = done(putDraft(state, withPapers(settled, component, [...images, image])));
  const place = getProcedure(world, draft.procedure).components.find(({ id }) => id === component);
  return doneWithSlip(attached, place && slipOf(imageDefect(world, state, place, image)));
}

function slipOf(defect: ReturnType<typeof imageDefect>): SlipCode | undefined {
  if (defect === undefined) return undefined;
  const general = defect.reason === 'R1' ? 'paper.wrong-document' : 'paper.flawed';
  return (defect.detail && slips[defect.detail]) ?? general;
}

const slips: Partial<Record<DefectDetail, SlipCode>> = {
  blurred: 'paper.blurred',
  dark: 'paper.blurred',
  small: 'paper.blurred',
  cropped: 'paper.cropped',
  glare: 'paper.glare',
  'missing-page': 'paper.page-missing',
  'wrong-side': 'paper.page-missing',
  'old-form': 'paper.old-form',
};

/** Whether the post can take it: an address of some length, and a practice phone. */
export function checkMail(
  event: Pick<EventOf<'delivery-chosen'>, 'way' | 'address' | 'phone'>,
): readonly FieldProblem[] {
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
