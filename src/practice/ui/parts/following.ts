import Bank from '../phone/Bank.svelte';
import Dossier from '../screens/Dossier.svelte';
import MyDossiers from '../screens/MyDossiers.svelte';
import Payment from '../screens/Payment.svelte';
import Submitted from '../screens/Submitted.svelte';
import Vault from '../screens/Vault.svelte';
import type { Screens } from '../screens.svelte.ts';

/** What comes after submitting: the code, the fee and the bank, the dossier's way, the result. */
export const screens: Screens = {
  submitted: Submitted,
  payment: Payment,
  bank: Bank,
  'my-dossiers': MyDossiers,
  dossier: Dossier,
  vault: Vault,
};
