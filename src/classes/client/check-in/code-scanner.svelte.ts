import { readerOfFrames } from './frame-reader.ts';

/** How the camera stands; every trouble has a sentence of its own. */
export type ScannerStanding = 'starting' | 'reading' | 'refused' | 'missing' | 'busy' | 'insecure' | 'code';

/** A phone reads a frame in a few milliseconds; more often only warms it. */
const everyMs = 150;
/** The same slip in front of the camera is one reading. */
const sameForMs = 3_000;

/** Reads one code after the other from the camera, for as long as it is open. */
export class CodeScanner {
  #standing = $state<ScannerStanding>('starting');
  readonly #onread: (text: string) => void;
  #stream: MediaStream | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  #last = { text: '', at: 0 };

  constructor(onread: (text: string) => void) {
    this.#onread = onread;
  }

  get standing(): ScannerStanding {
    return this.#standing;
  }

  /** Open the camera that looks away from the person, and read until it is closed. */
  async open(video: HTMLVideoElement): Promise<void> {
    this.close();
    const turn = this.#turn;
    this.#standing = 'starting';
    if (!navigator.mediaDevices) {
      this.#standing = 'insecure';
      return;
    }
    const read = await readerOfFrames();
    if (turn !== this.#turn) return;
    if (read === undefined) {
      this.#standing = 'code';
      return;
    }
    try {
      const stream = await navigator.mediaDevices.getUserMedia({
        audio: false,
        video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 } },
      });
      this.#stream = stream;
      if (turn !== this.#turn) return this.#letGo();
      video.srcObject = stream;
      this.#standing = 'reading';
      await video.play();
    } catch (error) {
      if (turn === this.#turn) this.#standing = troubleOf(error);
      return;
    }
    void this.#readOn(video, read, turn);
  }

  /** Let the camera go. */
  close(): void {
    this.#turn += 1;
    clearTimeout(this.#timer);
    this.#letGo();
  }

  #letGo(): void {
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.#stream = undefined;
  }

  async #readOn(
    video: HTMLVideoElement,
    read: (video: HTMLVideoElement) => Promise<string | undefined>,
    turn: number,
  ): Promise<void> {
    const text = await read(video);
    if (turn !== this.#turn) return;
    if (text !== undefined) this.#take(text);
    this.#timer = setTimeout(() => void this.#readOn(video, read, turn), everyMs);
  }

  #take(text: string): void {
    const now = performance.now();
    const isSame = text === this.#last.text && now - this.#last.at < sameForMs;
    this.#last = { text, at: now };
    if (!isSame) this.#onread(text);
  }
}

function troubleOf(error: unknown): ScannerStanding {
  console.info('[cam-tay] no camera', error);
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'missing' : 'busy';
}
