import type { Component, FormPage, Procedure } from '../../procedure-schema.ts';
import { findDossier } from '../change.ts';
import type { Answers } from '../event-schema.ts';
import type { Papers, PracticeState, VaultItem } from '../state.ts';
import { findProcedure, getProcedure, type World } from '../world.ts';

/** What a result of one's own says about the fields of another procedure; undefined when it says nothing. */
export function answersFromVault(
  world: World,
  state: PracticeState,
  procedure: string,
  item: string,
): Answers | undefined {
  const result = state.vault.find(({ id }) => id === item);
  const from = result && findDossier(state, result.dossier);
  if (result === undefined || from === undefined) return undefined;
  const document = findVaultResult(world, state, item)?.document;
  const reuse = getProcedure(world, procedure).reuses.find((candidate) => candidate.document === document);
  if (reuse === undefined) return undefined;
  const entries = Object.entries(reuse.fields).map(
    ([field, source]) => [field, from.answers[source]] as const,
  );
  const known = entries.filter(([, answer]) => answer !== undefined);
  return known.length === 0 ? undefined : (Object.fromEntries(known) as Answers);
}

/** The results in the vault that can fill in something on this page. */
export function reusableOnPage(
  world: World,
  state: PracticeState,
  procedure: string,
  page: FormPage,
): readonly VaultItem[] {
  return state.vault.filter(({ id, opened }) => {
    const answers = opened ? answersFromVault(world, state, procedure, id) : undefined;
    return answers !== undefined && page.fields.some((field) => field.id in answers);
  });
}

/** What lies in the vault under this id, as its procedure describes it; undefined for a picture or anything else. */
export function findVaultResult(
  world: World,
  state: PracticeState,
  id: string,
): Procedure['results'][number] | undefined {
  const item = state.vault.find((candidate) => candidate.id === id);
  const from = item && findDossier(state, item.dossier);
  return (
    from && findProcedure(world, from.procedure)?.results.find(({ id: result }) => result === item.result)
  );
}

/** The results in the vault that can be handed in for this paper; a misprinted one is put right first. */
export function vaultItemsFor(
  world: World,
  state: PracticeState,
  { document, fromVault }: Component,
): readonly VaultItem[] {
  if (!fromVault || document === undefined) return [];
  return state.vault.filter(
    ({ id, misprint }) => misprint === undefined && findVaultResult(world, state, id)?.document === document,
  );
}

/** Whether some paper is a result of one's own, taken from the vault. */
export function bringsVaultItem({ vault }: PracticeState, papers: Papers): boolean {
  const attached = Object.values(papers).flat();
  return vault.some(({ id }) => attached.includes(id));
}
