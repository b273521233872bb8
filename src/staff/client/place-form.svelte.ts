import type { Answer } from '#src/platform/api-client/ask.ts';
import { hasCommune, type Role } from '../rules/permissions.ts';
import type { ChosenPlace, FieldFault } from '../rules/staff-fields.ts';
import type { PlaceOfWork } from '../schemas.ts';
import { StaffForm } from './staff-form.svelte.ts';
import type { StaffSession } from './staff-session.svelte.ts';

/** A form in which a role is chosen, and a commune where the role has one. */
export class PlaceForm {
  name = $state('');
  role = $state<Role | ''>('');
  province = $state('');
  communeCode = $state('');
  readonly form: StaffForm;

  /** @param prefix in front of the ids of its fields */
  constructor(session: StaffSession, prefix: string) {
    this.form = new StaffForm({ session, prefix, fields: ['name', 'role', 'communeCode'] });
  }

  get asksCommune(): boolean {
    return this.role !== '' && hasCommune(this.role);
  }

  setProvince(province: string): void {
    if (province !== this.province) this.communeCode = '';
    this.province = province;
  }

  /** @param check what is wrong with what was chosen */
  async send<T>(
    check: (chosen: ChosenPlace & { readonly name: string }) => readonly FieldFault[],
    call: (place: PlaceOfWork) => Promise<Answer<T>>,
  ): Promise<{ readonly value: T } | undefined> {
    const { name, role, communeCode } = this; // without a role nothing is sent
    const place = { role: role || 'leader', communeCode: this.asksCommune ? communeCode : null } as const;
    return await this.form.send(check({ name, role, communeCode }), () => call(place));
  }
}
