import Messages from '../phone/Messages.svelte';
import type { Screens } from '../screens.svelte.ts';

/** The messages on the virtual phone; its other apps come with the part they belong to. */
export const screens: Screens = { messages: Messages };
