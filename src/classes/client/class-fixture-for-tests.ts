import type { ClassRequest } from '../rules/class-request.ts';
import type { ClassSession } from '../schemas.ts';

/** A class day to come. */
export const sessionToCome: ClassSession = {
  ...{ id: '0193a3f2-7b1c-7000-8000-000000000001', title: 'Online public services', room: 'Room 1' },
  ...{ localDate: '2026-12-01', startsAt: '2026-12-01T01:00:00.000Z', endsAt: '2026-12-01T03:30:00.000Z' },
  ...{ capacity: 30, seatsLeft: 12, waiting: 0, queueLeft: 20, status: 'open' },
};

/** A request that nobody has sent yet. */
export function requestOf(key: string): ClassRequest {
  const form = {
    ...{ sessionId: sessionToCome.id, fullName: 'Nguyen Thi Hong', phone: null, communeCode: '19750' },
    ...({ attendeeKind: 'resident', consent: true } as const),
  };
  return { key, device: 'd', session: sessionToCome, name: form.fullName, form, madeAt: 1000, tries: 0 };
}
