import { type Answer, ask, posted } from '#src/platform/api-client/ask.ts';
import type { AttendanceAnswer, AttendanceMark, ClassCode } from '../../attendance-schema.ts';

/** Send what this device saw; a mark may be sent any number of times. */
export function sendMarks(marks: readonly AttendanceMark[]): Promise<Answer<AttendanceAnswer>> {
  return ask('/attendance', posted({ marks }), (body) => Array.isArray(body['marks']));
}

/** The code by which people in the room say that they are there. */
export function fetchClassCode(sessionId: string): Promise<Answer<ClassCode>> {
  return ask(`/sessions/${sessionId}/class-code`, {}, (body) => typeof body['code'] === 'string');
}
