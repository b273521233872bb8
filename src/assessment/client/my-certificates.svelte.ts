import { makeShortCode, normaliseShortCode } from '#src/classes/rules/short-code.ts';
import { logEvent } from '#src/platform/learning-log/client/log-event.ts';
import type { LearningEvent } from '#src/platform/learning-log/schemas.ts';
import { checkPersonName, type NameProblem, normaliseName } from '#src/platform/text/names.ts';
import { type Certificate, certificateSubject, certificatesIn, codeLength } from '../rules/certificate.ts';
import { readMyEvents } from './my-events.ts';

/** The certificates of the person who learns now. */
export class MyCertificates {
  isLoaded = $state(false);
  events = $state.raw<readonly LearningEvent[]>([]);
  /** As the person is called on this device; empty for the guest. */
  name = $state('');
  readonly given = $derived(certificatesIn(this.events));

  async load(): Promise<void> {
    const { events, name } = await readMyEvents();
    this.events = events;
    this.name = name;
    this.isLoaded = true;
  }

  /** Give the certificate of a module. The code is drawn once and stands in the learning record. */
  async issue(module: string, typedName: string): Promise<NameProblem | undefined> {
    const problem = checkPersonName(typedName);
    if (problem) return problem;
    const code = makeShortCode(randomBelow, codeLength);
    const result = { code, name: normaliseName(typedName) };
    await logEvent({
      type: 'certificate-issued',
      subject: certificateSubject(module),
      contentVersion: '1',
      result,
    });
    await this.load();
    return undefined;
  }

  /** The certificate with a code as it was typed, if this device gave it to the person who learns now. */
  find(typed: string): Certificate | undefined {
    return this.given.find(({ code }) => code === normaliseShortCode(typed));
  }
}

/** As likely each: what would favour some is drawn again. */
function randomBelow(below: number): number {
  const most = Math.floor(0x1_0000_0000 / below) * below;
  for (;;) {
    const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1));
    if (drawn < most) return drawn % below;
  }
}
