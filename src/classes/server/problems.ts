import { createRefusals } from '#src/platform/http/refusals.ts';
import { fieldProblems, problemTitles } from '../problem-messages.vi.ts';
import { noticeFieldProblems, noticeProblemTitles } from '../problem-messages-notices.vi.ts';

/** How the routes of classes say no. */
export const { refuse, refuseField, refuseInput, readInput } = createRefusals({
  titles: { ...problemTitles, ...noticeProblemTitles },
  fields: { ...fieldProblems, ...noticeFieldProblems },
  statuses: {
    'idempotency.missing': 428,
    'idempotency.shape': 422,
    'idempotency.mismatch': 422,
    'commune.unknown': 422,
    'session.unknown': 404,
    'class.full': 409,
    'class.closed': 409,
    'class.started': 409,
    'registration.duplicate': 409,
    'registration.same-name': 409,
    'registration.erased': 410,
    'registration.unknown': 404,
    'registration.decided': 409,
    'token.wrong': 401,
    'push.off': 404,
    'call.unknown': 404,
  },
  headers: { 'token.wrong': { 'WWW-Authenticate': 'Bearer' } },
});
