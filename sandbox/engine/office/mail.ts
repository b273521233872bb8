import { foldForSearch } from '#src/platform/text/fold.ts';
import { findCommune } from '../places.ts';
import type { Dossier } from '../state.ts';
import { getPersona, type World } from '../world.ts';

type Delivery = Dossier['delivery'];

/**
 * Whether the post would find the person: it can call them, and the address names a commune of today in which the
 * story says they live. Anything that does not go by post is right.
 */
export function isRightAddress(world: World, { way, address = '', phone }: Delivery): boolean {
  if (way !== 'post') return true;
  const folded = foldForSearch(address);
  const isNamed = homes(world).some((code) => {
    const name = findCommune(world, code)?.commune.name.split(' ').slice(1).join(' ');
    return name !== undefined && folded.includes(foldForSearch(name));
  });
  return isNamed && phone === getPersona(world).phone;
}

/** The address and phone that stand on the practice card. */
export function homeAddress(world: World): { readonly address: string; readonly phone: string } {
  const { residenceLine, residenceCommune, phone } = getPersona(world);
  const home = findCommune(world, residenceCommune);
  const names = home === undefined ? [] : [home.commune.name, home.province.name];
  return { address: [residenceLine, ...names].join(', '), phone };
}

function homes(world: World): readonly string[] {
  const facts = Object.values(world.scenario.facts).filter((fact) => typeof fact === 'string');
  return [getPersona(world).residenceCommune, ...facts.filter((fact) => /^\d{5}$/.test(fact))];
}
