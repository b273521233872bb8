import { beforeSignOut, onSignedOut, onSomebodyIn } from '#src/staff/client/forget-staff.ts';

/** So often an open page looks whether a class day is over. */
const everyMs = 5 * 60_000;

// On every page of the staff: names of people who come to class leave the device when their day is over, and when nobody
// is signed in any more. What was typed waits for whoever typed it, until the day is over or somebody else signs in. What
// was seen and not sent yet is sent first by whoever signs out; it names nobody, and stays if it cannot, which they are
// told. The code is imported anew each time: a browser may keep a rejected import for as long as the page lives.
const checkIn = () => import('./_check-in-device.ts');
beforeSignOut(async () => (await checkIn()).flushBeforeLeaving());
onSignedOut(async () => (await checkIn()).forgetAllRosters());
onSomebodyIn(async (memberId) => (await checkIn()).forgetOthers(memberId));

async function forgetPastDays(isFirst: boolean): Promise<void> {
  try {
    await (await checkIn()).forgetPastDays(isFirst);
  } catch (error) {
    console.info('[cam-tay] names of past days stay for a while', error);
  }
}

void forgetPastDays(true);
setInterval(() => void forgetPastDays(false), everyMs);
// A phone that slept is looked at before its timers run.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'visible') void forgetPastDays(false);
});
