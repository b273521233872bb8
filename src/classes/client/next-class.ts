import { nextClassMessages } from '../messages-home.vi.ts';
import { dayAndTimeOf, findNextClass } from '../rules/next-class.ts';
import { loadSchedule, readSchedule, type Schedule } from './schedule-store.ts';

// The door to the classes on the first page: which day is next, and how many seats are left. What the phone knows
// comes first, then what the server says; without either the door stays as it was built.
const note = document.querySelector('[data-next-class]');

function show(schedule: Schedule | undefined): void {
  const next = schedule && findNextClass(schedule.sessions, Date.now());
  if (!note || !next) return;
  const { open, queue } = nextClassMessages;
  const [day, time] = dayAndTimeOf(next);
  note.textContent = next.seatsLeft > 0 ? open(day, time, next.seatsLeft) : queue(day, time);
}

show(readSchedule());
void loadSchedule().then(show);
