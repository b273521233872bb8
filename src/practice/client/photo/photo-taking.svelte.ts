import type { PhotoFlaw, PhotoKind } from '#sandbox/engine/photo-flaws.ts';
import { type Accepts, checkFile, type FileTrouble } from '../../rules/photo/check-file.ts';
import { judgePhoto } from '../../rules/photo/judge-photo.ts';
import { type CameraTrouble, closeCamera, onCameraStopped, openCamera } from './camera.ts';
import { compress, drawFile, drawFrame, type PhotoCanvas, pixelsOf, turnRight } from './photo-canvas.ts';

/** Why nothing came of it. */
export type PhotoTrouble = CameraTrouble | FileTrouble | 'photo.failed';

/** A photo or file that can be attached. */
export interface Taken {
  readonly kind: PhotoKind;
  readonly flaws: readonly PhotoFlaw[];
  readonly sizeBytes: number;
  /** What the chosen file weighed; a picture of the live view had no file before. */
  readonly beforeBytes?: number;
  /** Address of the picture inside this page; a PDF has none. */
  readonly address?: string;
  /** Pages of a PDF, where they can be told. */
  readonly pages?: number;
  /** The name of the file says another kind. */
  readonly isMisnamed: boolean;
}

/** Where one stands between "take a photo" and "use it". */
export type Stage =
  | { readonly name: 'choose'; readonly trouble?: PhotoTrouble }
  | { readonly name: 'working' }
  | { readonly name: 'camera'; readonly stream: MediaStream }
  | { readonly name: 'taken'; readonly taken: Taken };

/**
 * Taking one photo: camera or file, looked at, turned, made smaller. Everything lives in this object; nothing is
 * written down or sent. Close it when the screen goes.
 */
export class PhotoTaking {
  #stage = $state.raw<Stage>({ name: 'choose' });
  #canvas: PhotoCanvas | undefined;
  #beforeBytes: number | undefined;
  #isMisnamed = false;
  #isClosed = false;
  #stopListening: () => void = () => undefined;
  readonly #accepts: Accepts;

  constructor(accepts: Accepts) {
    this.#accepts = accepts;
  }

  get stage(): Stage {
    return this.#stage;
  }

  /** Ask for the camera and show what it sees. */
  async openCamera(): Promise<void> {
    this.#leave();
    this.#stage = { name: 'working' };
    const opened = await openCamera();
    if (this.#isClosed) return opened.ok ? closeCamera(opened.value) : undefined;
    if (!opened.ok) return this.#fail(opened.code);
    this.#stopListening = onCameraStopped(opened.value, () => this.#fail('camera.stopped'));
    this.#stage = { name: 'camera', stream: opened.value };
  }

  /** Take what the live view shows now. */
  async shoot(video: HTMLVideoElement): Promise<void> {
    const frame = drawFrame(video);
    if (!frame) return;
    [this.#beforeBytes, this.#isMisnamed] = [undefined, false];
    await this.#look(frame);
  }

  /** Take a file of the device. */
  async choose(file: File): Promise<void> {
    this.#leave();
    this.#stage = { name: 'working' };
    const checked = checkFile(new Uint8Array(await file.arrayBuffer()), file.name, this.#accepts);
    if (typeof checked === 'string') return this.#fail(checked);
    [this.#beforeBytes, this.#isMisnamed] = [file.size, checked.isMisnamed];
    if (checked.what === 'pdf') {
      const { isMisnamed, pages } = checked;
      const taken = { kind: 'pdf', flaws: [], sizeBytes: file.size, isMisnamed } as const;
      return this.#show({ ...taken, ...(pages !== undefined && { pages }) });
    }
    const canvas = await drawFile(file);
    if (!canvas) return this.#fail(checked.kind === 'heic' ? 'file.heic' : 'file.corrupt');
    await this.#look(canvas);
  }

  /** Turn it to the right by a quarter, and look again. */
  async turn(): Promise<void> {
    if (this.#canvas) await this.#look(turnRight(this.#canvas));
  }

  /** Begin again. */
  again(): void {
    this.#leave();
    this.#stage = { name: 'choose' };
  }

  /** The picture is kept by whoever uses it: its address stays good. */
  use(): void {
    this.#canvas = undefined;
    this.#stage = { name: 'choose' };
  }

  /** The light goes out, the picture is forgotten. */
  close(): void {
    this.#isClosed = true;
    this.#leave();
  }

  async #look(canvas: PhotoCanvas): Promise<void> {
    this.#leave();
    this.#stage = { name: 'working' };
    await nextDrawing(); // "One moment" stands on the screen before a slow phone gets to work.
    const kind = this.#accepts.types.includes('jpg') ? 'jpg' : 'png';
    const file = await compress(canvas, kind, this.#accepts.maxMegabytes * 1_000_000);
    if (this.#isClosed) return;
    if (!file) return this.#fail('photo.failed');
    this.#canvas = canvas;
    this.#show({
      kind,
      flaws: judgePhoto(pixelsOf(canvas)),
      sizeBytes: file.size,
      address: URL.createObjectURL(file),
      isMisnamed: this.#isMisnamed,
      ...(this.#beforeBytes !== undefined && { beforeBytes: this.#beforeBytes }),
    });
  }

  #show(taken: Taken): void {
    if (!this.#isClosed) this.#stage = { name: 'taken', taken };
  }

  #fail(trouble: PhotoTrouble): void {
    this.#leave();
    if (!this.#isClosed) this.#stage = { name: 'choose', trouble };
  }

  /** Let go of what the stage holds. */
  #leave(): void {
    this.#stopListening();
    this.#canvas = undefined;
    const stage = this.#stage;
    if (stage.name === 'camera') closeCamera(stage.stream);
    if (stage.name === 'taken' && stage.taken.address) URL.revokeObjectURL(stage.taken.address);
  }
}

function nextDrawing(): Promise<void> {
  return new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}
