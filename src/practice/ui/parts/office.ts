import Inbox from '../screens/Inbox.svelte';
import Letter from '../screens/Letter.svelte';
import Mail from '../screens/Mail.svelte';
import Petition from '../screens/Petition.svelte';
import Rating from '../screens/Rating.svelte';
import type { Screens } from '../screens.svelte.ts';

/** What passes between resident and office after the decision: its letter, the post, rating, petition, notices. */
export const screens: Screens = {
  letter: Letter,
  mail: Mail,
  rating: Rating,
  petition: Petition,
  inbox: Inbox,
};
