import RegisterOtp from '../screens/RegisterOtp.svelte';
import RegisterPassword from '../screens/RegisterPassword.svelte';
import RegisterPerson from '../screens/RegisterPerson.svelte';
import RegisterSim from '../screens/RegisterSim.svelte';
import type { Screens } from '../screens.svelte.ts';

/** Getting the practice account. */
export const screens: Screens = {
  'register-sim': RegisterSim,
  'register-person': RegisterPerson,
  'register-otp': RegisterOtp,
  'register-password': RegisterPassword,
};
