import Gallery from '../phone/Gallery.svelte';
import Agency from '../screens/Agency.svelte';
import Delivery from '../screens/Delivery.svelte';
import Find from '../screens/Find.svelte';
import Form from '../screens/Form.svelte';
import Papers from '../screens/Papers.svelte';
import Procedure from '../screens/Procedure.svelte';
import Review from '../screens/Review.svelte';
import type { Screens } from '../screens.svelte.ts';

/** From the search for a procedure to the press on "submit", and the pictures to attach. */
export const screens: Screens = {
  find: Find,
  procedure: Procedure,
  agency: Agency,
  form: Form,
  papers: Papers,
  gallery: Gallery,
  delivery: Delivery,
  review: Review,
};
