import { nextClassMessages } from '../messages-home.vi.ts';
import { dayAndTimeOf, findNextClass, findOwnClass } from '../rules/next-class.ts';
import { serverTimeAt } from '../rules/server-clock.ts';
import { onNews } from './request-news.ts';
import { openRequestStore } from './request-store.ts';
import { loadSchedule, readSchedule } from './schedule-store.ts';

// The door to the classes on the first page: what became of this phone's own request; without one, which day is next
// and how many seats are left, first as the phone knows it, then as the server says. Else the door stays as built.
const note = document.querySelector('[data-next-class]');
let schedule = readSchedule();

async function show(): Promise<void> {
  const words = ownWords(await (await openRequestStore()).list()) ?? nextWords();
  if (note && words) note.textContent = words;
}

function ownWords(requests: Parameters<typeof findOwnClass>[0]): string | undefined {
  const own = findOwnClass(requests, serverTime());
  if (own === undefined) return undefined;
  const { own: words } = nextClassMessages;
  if (own.kind === 'waiting' || own.kind === 'failed') return words[own.kind];
  return words[own.kind](...dayAndTimeOf(own.session));
}

function nextWords(): string | undefined {
  const next = schedule && findNextClass(schedule.sessions, serverTime());
  if (!next) return undefined;
  const [day, time] = dayAndTimeOf(next);
  const { open, queue } = nextClassMessages;
  return next.seatsLeft > 0 ? open(day, time, next.seatsLeft) : queue(day, time);
}

/** The phone's own clock may be a day off. */
function serverTime(): number {
  return schedule ? serverTimeAt(schedule, Date.now()) : Date.now();
}

onNews(() => void show());
void show();
void loadSchedule().then((told) => {
  schedule = told ?? schedule;
  return show();
});
