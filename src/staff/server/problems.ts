import { createRefusals } from '#src/platform/http/refusals.ts';
import { staffFields, staffTitles } from '../problem-messages.vi.ts';
import { lockMs } from './sign-in-lock-repository.ts';

/** How the routes of the staff say no. */
export const { refuse, refuseField, refuseInput, readInput } = createRefusals({
  titles: staffTitles,
  fields: staffFields,
  statuses: {
    'staff.signed-out': 401,
    'staff.not-allowed': 403,
    'origin.strange': 403,
    'sign-in.wrong': 401,
    'sign-in.ended': 403,
    'sign-in.locked': 429,
    'code.late': 401,
    'password.wrong': 403,
    'code.wrong': 403,
    'second-factor.known': 409,
    'link.over': 410,
    'email.taken': 409,
    'commune.unknown': 422,
    'member.unknown': 404,
    'member.last-manager': 409,
  },
  headers: { 'sign-in.locked': { 'Retry-After': String(lockMs / 1000) } },
});
