import { flushMarks } from '#src/classes/client/check-in/flush-marks.ts';
import { forgetAllRosters, forgetOldRosters } from '#src/classes/client/check-in/forget-rosters.ts';
import { beforeSignOut, onSignOut } from '#src/staff/client/forget-staff.ts';

// On every page of the staff: names of people who come to class leave the device when their day is over, and with
// whoever signs out. What that person saw and was not sent yet is sent first; it names nobody, and stays if it cannot.
beforeSignOut(flushMarks);
onSignOut(forgetAllRosters);
void forgetOldRosters();
