import type { Persona } from './persona-schema.ts';
import type { Scenario } from './scenario-schema.ts';

type Told = Pick<NonNullable<Scenario['formB']>, 'start' | 'office'>;

/** Every sample image that can turn up in a task, in either of its forms. */
export function imagesIn(scenario: Scenario): ReadonlySet<string> {
  const forms: readonly Told[] = [scenario, ...(scenario.formB ? [scenario.formB] : [])];
  return new Set(forms.flatMap(imagesOf));
}

/** A person with these of their images only: a phone carries what its task needs. */
export function withImages(wanted: ReadonlySet<string>): (persona: Persona) => Persona {
  return (persona) => ({ ...persona, images: persona.images.filter(({ id }) => wanted.has(id)) });
}

function imagesOf({ start, office }: Told): readonly string[] {
  const papers = [start?.draft, ...(start?.dossiers ?? [])].flatMap((of) => Object.values(of?.papers ?? {}));
  const sent = (office?.letters ?? []).flatMap(({ images }) => images);
  return [...(start?.images ?? []), ...papers.flat(), ...sent];
}
