import Profile from '../screens/Profile.svelte';
import Recover from '../screens/Recover.svelte';
import RegisterOtp from '../screens/RegisterOtp.svelte';
import RegisterPassword from '../screens/RegisterPassword.svelte';
import RegisterPerson from '../screens/RegisterPerson.svelte';
import RegisterSim from '../screens/RegisterSim.svelte';
import Safety from '../screens/Safety.svelte';
import type { Screens } from '../screens.svelte.ts';

/** Getting the practice account, getting it back, keeping it safe. */
export const screens: Screens = {
  'register-sim': RegisterSim,
  'register-person': RegisterPerson,
  'register-otp': RegisterOtp,
  'register-password': RegisterPassword,
  recover: Recover,
  profile: Profile,
  safety: Safety,
};
