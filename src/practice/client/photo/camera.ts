import { fail, ok, type Result } from '#src/platform/text/result.ts';

/** Why there is no live picture; the page says what to do for each, and a file can always be chosen instead. */
export type CameraTrouble =
  | 'camera.insecure'
  | 'camera.unsupported'
  | 'camera.refused'
  | 'camera.none'
  | 'camera.busy'
  | 'camera.failed'
  | 'camera.stopped';

/** The back camera where there is one, large enough to read a page. */
const wanted: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: { ideal: 'environment' }, width: { ideal: 2560 }, height: { ideal: 1440 } },
};

/** Ask for the camera. Whoever gets it closes it: its light stays on until then. */
export async function openCamera(): Promise<Result<MediaStream, CameraTrouble>> {
  if (!window.isSecureContext) return fail('camera.insecure');
  if (!navigator.mediaDevices?.getUserMedia) return fail('camera.unsupported');
  try {
    return ok(await navigator.mediaDevices.getUserMedia(wanted));
  } catch (error) {
    console.info('[cam-tay] the camera cannot be opened', error);
    return fail(error instanceof DOMException ? (troubles[error.name] ?? 'camera.failed') : 'camera.failed');
  }
}

const troubles: Readonly<Record<string, CameraTrouble>> = {
  NotAllowedError: 'camera.refused',
  SecurityError: 'camera.refused',
  NotFoundError: 'camera.none',
  OverconstrainedError: 'camera.none',
  NotReadableError: 'camera.busy',
  AbortError: 'camera.busy',
  NotSupportedError: 'camera.unsupported',
};

/** The camera's light goes out. */
export function closeCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** Told once when the picture stops by itself: a phone call, another app, the page left for another. */
export function onCameraStopped(stream: MediaStream, stopped: () => void): () => void {
  const ends = new AbortController();
  const { signal } = ends;
  const stop = () => {
    ends.abort();
    stopped();
  };
  for (const track of stream.getTracks()) track.addEventListener('ended', stop, { signal });
  document.addEventListener('visibilitychange', () => document.hidden && stop(), { signal });
  return () => ends.abort();
}
