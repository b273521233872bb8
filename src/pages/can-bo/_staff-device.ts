import { beforeSignOut, onSignOut } from '#src/staff/client/forget-staff.ts';

// On every page of the staff: names of people who come to class leave the device when their day is over, and with
// whoever signs out. What that person saw and was not sent yet is sent first; it names nobody, and stays if it cannot,
// which that person is told.
// It is imported anew each time: a browser may keep a rejected import for as long as the page lives.
const checkIn = () => import('./_check-in-device.ts');
beforeSignOut(async () => (await checkIn()).flushBeforeLeaving());
onSignOut(async () => (await checkIn()).forgetAllRosters());
void checkIn()
  .then(({ forgetOldRosters }) => forgetOldRosters())
  .catch((error: unknown) => console.info('[cam-tay] names of past days stay until the next page', error));
