/** Somebody who works for the centre. */
export interface StaffActor {
  readonly kind: 'staff';
  readonly id: string;
  readonly name: string;
}

/** Who did it. */
export type Actor = 'person' | 'system' | StaffActor;
