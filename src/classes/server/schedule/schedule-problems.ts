import { createRefusals } from '#src/platform/http/refusals.ts';
import { scheduleFields, scheduleTitles } from '../../schedule-problem-messages.vi.ts';

/** How the routes of the schedule say no. */
export const { refuse, refuseField, refuseInput, readInput } = createRefusals({
  titles: scheduleTitles,
  fields: scheduleFields,
  statuses: {
    'idempotency.mismatch': 422,
    'session.unknown': 404,
    'session.changed': 409,
    'session.begun': 409,
    'session.attended': 409,
    'session.cancelled': 409,
    'session.draft': 409,
    'schedule.clash': 409,
    'capacity.below-taken': 409,
    'capacity.not-seated': 409,
    'queue.below-waiting': 409,
    'series.unknown': 404,
    'series.changed': 409,
    'series.people': 409,
    'series.ended': 409,
    'room.unknown': 404,
    'room.changed': 409,
  },
});
