import Approvals from '../phone/Approvals.svelte';
import Call from '../phone/Call.svelte';
import Messages from '../phone/Messages.svelte';
import Web from '../phone/Web.svelte';
import type { Screens } from '../screens.svelte.ts';

/** Messages, calls, pages and prompts on the virtual phone; its other apps come with the part they belong to. */
export const screens: Screens = { messages: Messages, call: Call, web: Web, approvals: Approvals };
