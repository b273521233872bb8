import { accountMessages } from '../../messages-account.vi.ts';

/** A code in words, a sign each: what is a capital letter cannot be heard otherwise. */
export function spellCode(code: string): readonly string[] {
  const { digit, upper, lower } = accountMessages.captcha.signs;
  return [...code].map((sign) => {
    if (/\d/.test(sign)) return digit(sign);
    return sign === sign.toUpperCase() ? upper(sign) : lower(sign);
  });
}
