import type { PhoneImage, PracticeState } from './state.ts';
import { getImage, type World } from './world.ts';

const megabyte = 1_000_000;
/** What a photo weighs after the portal's own compression. */
const preparedBytes = 1.2 * megabyte;

/** Where a file that stalls on its way stops, in percent. */
export const stalledAtPercent = 60;

/** Put sample images on the virtual phone; one that is there already stays as it is. */
export function addImages(world: World, state: PracticeState, ids: readonly string[]): PracticeState {
  const fresh = ids
    .filter((id) => findPhoneImage(state, id) === undefined)
    .map((id) => toPhoneImage(world, id));
  return { ...state, phone: { ...state.phone, images: [...state.phone.images, ...fresh] } };
}

/** The picture with this id, if it is on the phone; a prepared copy has an id of its own. */
export function findPhoneImage(state: PracticeState, id: string): PhoneImage | undefined {
  return state.phone.images.find((image) => image.id === id);
}

/** Why the portal would not take a file, if anything. */
export function fileTrouble(
  image: Pick<PhoneImage, 'fileType' | 'sizeBytes'>,
  accepts: { types: readonly string[]; maxMegabytes: number },
): 'file.type' | 'file.size' | undefined {
  if (!accepts.types.includes(image.fileType)) return 'file.type';
  return image.sizeBytes > accepts.maxMegabytes * megabyte ? 'file.size' : undefined;
}

/** The same picture as a file the portal takes, beside the original; undefined when there is nothing to do. */
export function preparedImage(image: PhoneImage, action: 'convert' | 'compress'): PhoneImage | undefined {
  if (action === 'compress') {
    if (image.sizeBytes <= preparedBytes) return undefined;
    return {
      ...image,
      id: `${image.id}-nho`,
      sizeBytes: preparedBytes,
      fileName: renamed(image.fileName, '-nho'),
    };
  }
  const fileType = { heic: 'jpg', docx: 'pdf' } as const;
  const to = image.fileType === 'heic' || image.fileType === 'docx' ? fileType[image.fileType] : undefined;
  if (to === undefined) return undefined;
  return { ...image, id: `${image.id}-${to}`, fileType: to, fileName: renamed(image.fileName, '', to) };
}

function toPhoneImage(world: World, id: string): PhoneImage {
  const { fileName, fileType, sizeBytes } = getImage(world, id);
  return { id, source: id, fileName, fileType, sizeBytes };
}

function renamed(fileName: string, suffix: string, extension?: string): string {
  const dot = fileName.lastIndexOf('.');
  return `${fileName.slice(0, dot)}${suffix}.${extension ?? fileName.slice(dot + 1)}`;
}
