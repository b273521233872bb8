import { type Applied, andThen, done, refused } from '../outcome.ts';
import { type Place, samePlace } from '../page.ts';
import { passTime } from '../pass-time.ts';
import { second } from '../simulated-time.ts';
import type { PracticeState } from '../state.ts';
import type { World } from '../world.ts';
import type { HandlersOf } from './handler.ts';
import { arriveAt, goTo } from './navigation.ts';

const longestWaitSeconds = 60 * 24 * 60 * 60;

/** Moving about, waiting, asking for a hint, answering a question of the task. */
export const onRun: HandlersOf<'page-opened' | 'waited' | 'hint-asked' | 'question-answered'> = {
  'page-opened': (world, state, { page, subject }) =>
    goTo(world, state, subject === undefined ? { page } : { page, subject }),
  waited: (world, state, { seconds }) =>
    seconds > longestWaitSeconds
      ? refused(state, 'time.too-far')
      : andThen(passTime(world, state, state.now + seconds * second), (later) => lookAgain(world, later)),
  // Changes nothing: `assess` counts the events.
  'hint-asked': (_world, state) => done(state),
  'question-answered': (world, state, { question, choice }) => {
    const asked = world.scenario.questions.find(({ id }) => id === question);
    if (asked === undefined) return refused(state, 'question.unknown');
    const page: Place = { page: 'procedure', subject: asked.about ?? '' };
    if (asked.about !== undefined && !samePlace(page, state.place))
      return refused(state, 'question.elsewhere');
    if (asked.right !== choice) return refused(state, 'question.wrong');
    return done({ ...state, answered: { ...state.answered, [question]: choice } });
  },
};

/** Whoever waits on a page that shows dossiers sees what changed. */
function lookAgain(world: World, state: PracticeState): Applied {
  const { page } = state.place;
  return page === 'dossier' || page === 'my-dossiers' ? arriveAt(world, state, state.place) : done(state);
}
