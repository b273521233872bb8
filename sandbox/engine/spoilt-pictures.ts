import type { Persona, SampleImage } from '../persona-schema.ts';
import type { Component } from '../procedure-schema.ts';
import type { InjectedFault } from '../scenario-schema.ts';
import { spoiltWords } from '../spoilt-words.vi.ts';
import type { PictureFault } from './codes.ts';
import { findProcedure, type World } from './world.ts';

type SpoiltPicture = Extract<InjectedFault, { image: string }>;

/** What becomes of the picture. The weight is above what any procedure takes. */
const damage: Readonly<Record<PictureFault, Partial<SampleImage>>> = {
  'F-TYPE': { fileType: 'heic' },
  'F-SIZE': { sizeBytes: 9_400_000 },
  'F-IMG-BLUR': { flaws: ['blurred'], filter: 'blurred' },
  'F-IMG-CROP': { flaws: ['cropped'], filter: 'cropped' },
  'F-IMG-GLARE': { flaws: ['glare'], filter: 'glare' },
  'F-IMG-PAGE': { flaws: ['missing-page'], filter: 'missing-page' },
};

/** These can be mended by the portal itself, so that the good picture need not be there. */
const mended: readonly PictureFault[] = ['F-TYPE', 'F-SIZE'];

/** A good picture of a paper that the dossier needs, unless the task has one with this fault already. */
export function pictureToSpoil(world: World, fault: PictureFault): { image: string } | undefined {
  const { start } = world.scenario;
  const isOpen = start.dossiers.length === 0 && Object.keys(start.draft?.papers ?? {}).length === 0;
  const images = imagesOf(world).filter(({ id }) => start.images.includes(id));
  const asked = images.filter(({ document }) => componentOf(world, document) !== undefined);
  if (!isOpen || asked.some((image) => hasDamage(image, fault))) return undefined;
  const good = asked.find(({ flaws, fileType }) => flaws.length === 0 && fileType === 'jpg');
  return good && { image: good.id };
}

/** The world with the pictures that its faults spoil, on their owner's phone. */
export function withSpoiltPictures(world: World): World {
  const spoilt = world.scenario.faults.filter((fault): fault is SpoiltPicture => 'image' in fault);
  return spoilt.reduce(withSpoiltPicture, world);
}

function withSpoiltPicture(world: World, { id, image }: SpoiltPicture): World {
  const good = imagesOf(world).find((other) => other.id === image);
  const component = good && componentOf(world, good.document);
  if (good === undefined || component === undefined) return world;
  const spoilt = spoil(good, id, component.name);
  const owns = (persona: Persona) => persona.images.some((other) => other.id === image);
  const personas = world.personas.map((persona) =>
    owns(persona) ? { ...persona, images: [...persona.images, spoilt] } : persona,
  );
  const { start } = world.scenario;
  const left = start.images.filter((other) => other !== image || !mended.includes(id));
  const images = [spoilt.id, ...left];
  return { ...world, personas, scenario: { ...world.scenario, start: { ...start, images } } };
}

function spoil(image: SampleImage, fault: PictureFault, paper: string): SampleImage {
  const { mark, title, alt } = spoiltWords[fault];
  const changed = { ...image, ...damage[fault] };
  const fileName = `${image.id}-${mark}.${changed.fileType}`;
  return { ...changed, id: `${image.id}-${mark}`, fileName, title: title(paper), alt: alt(paper) };
}

function hasDamage({ fileType, sizeBytes, flaws }: SampleImage, fault: PictureFault): boolean {
  const { fileType: type, sizeBytes: bytes, flaws: [flaw] = [] } = damage[fault];
  if (flaw !== undefined) return flaws.includes(flaw);
  return type === undefined ? sizeBytes >= (bytes ?? 0) : fileType === type;
}

function imagesOf({ personas }: World): readonly SampleImage[] {
  return personas.flatMap(({ images }) => images);
}

/** The paper of the dossier that shows this document, if one must be attached. */
function componentOf(world: World, document: string): Component | undefined {
  const procedure = findProcedure(world, world.scenario.procedure ?? '');
  return procedure?.components.find(
    (component) => component.requirement === 'always' && component.document === document,
  );
}
