import { checkPersonName } from '#src/platform/text/names.ts';
import { checkPassword, type PasswordProblem } from './check-password.ts';
import { hasCommune, type Role } from './permissions.ts';

/** A field of a form and the code of what is wrong with it. */
export interface FieldFault {
  readonly field: string;
  readonly code:
    | NonNullable<ReturnType<typeof checkPersonName>>
    | PasswordProblem
    | 'email.shape'
    | 'password.empty'
    | 'code.shape'
    | 'role.missing'
    | 'commune.missing';
}

/** What is wrong with what somebody signs in with. The server decides; this only saves a way there. */
export function checkSignIn(fields: { readonly email: string; readonly password: string }): FieldFault[] {
  return [...checkEmail(fields.email), ...checkTypedPassword('password', fields.password)];
}

/** What is wrong with a code: six digits, or a spare one. */
export function checkCode(code: string): FieldFault[] {
  const isCode = /^(?:\d{6}|[\w-]{10,20})$/.test(code.replace(/\s/gu, ''));
  return isCode ? [] : [{ field: 'code', code: 'code.shape' }];
}

/** What is wrong with the password that shows who somebody is. */
export function checkTypedPassword(field: string, password: string): FieldFault[] {
  return password === '' ? [{ field, code: 'password.empty' }] : [];
}

/** What is wrong with what somebody joins with. */
export function checkNewcomer({ name, email, password }: Newcomer): FieldFault[] {
  const nameFault = checkPersonName(name);
  return [
    ...(nameFault ? [{ field: 'name', code: nameFault }] : []),
    ...checkEmail(email),
    ...checkNewPassword('password', password, [name, email]),
  ];
}

/** What is wrong with a password that somebody chooses. @param personal what others know of the person */
export function checkNewPassword(
  field: string,
  password: string,
  personal: readonly string[] = [],
): FieldFault[] {
  if (password === '') return [{ field, code: 'password.empty' }];
  const code = checkPassword(password, personal);
  return code ? [{ field, code }] : [];
}

/** What is wrong with where somebody is to work; '' is what was not chosen. */
export function checkPlace({ role, communeCode }: ChosenPlace): FieldFault[] {
  if (role === '') return [{ field: 'role', code: 'role.missing' }];
  return hasCommune(role) && communeCode === '' ? [{ field: 'communeCode', code: 'commune.missing' }] : [];
}

/** What is wrong with an invitation. */
export function checkInvitation({ name, ...place }: ChosenPlace & { readonly name: string }): FieldFault[] {
  const nameFault = checkPersonName(name);
  return [...(nameFault ? [{ field: 'name', code: nameFault }] : []), ...checkPlace(place)];
}

/** A role and a commune as a form has them: '' is what was not chosen. */
export interface ChosenPlace {
  readonly role: Role | '';
  readonly communeCode: string;
}

interface Newcomer {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

function checkEmail(email: string): FieldFault[] {
  return /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(email.trim()) ? [] : [{ field: 'email', code: 'email.shape' }];
}
