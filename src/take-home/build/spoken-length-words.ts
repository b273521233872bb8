import { messages } from '../messages.vi.ts';
import { roundedSeconds } from '../rules/spoken-length.ts';

/** A length of time as a person says it: 80 → "1 phút 20 giây". */
export function spokenLength(seconds: number): string {
  const whole = roundedSeconds(seconds);
  const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
  const parts = [
    ...(minutes > 0 ? [messages.minutes(minutes)] : []),
    ...(rest > 0 ? [messages.seconds(rest)] : []),
  ];
  return parts.join(' ');
}
