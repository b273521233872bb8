import { followPlaces } from '#src/platform/learning-log/client/follow-places.ts';
import { ClassBar } from './class-bar.ts';
import { SeatReporter } from './seat-reporter.ts';

// Fetched only where a seat is kept (`platform/ui/followers.ts`): says that one is in class, asks for help, and tells the
// class the step.
const bar = new ClassBar({
  wantHand: (wants) => reporter.wantHand(wants),
  leave: () => void reporter.leave(),
  dismiss: () => reporter.dismiss(),
});
const reporter = new SeatReporter((view) => bar.show(view));
reporter.start();
followPlaces((place) => reporter.tell(place));
