/**
 * Rows as text that a spreadsheet opens: UTF-8 with its mark, without which Excel takes it for an old encoding. No cell
 * can run as a formula.
 * @param delimiter `;` unless a program asks for another: Excel expects it where numbers have a decimal comma, as here
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function writeCsv(rows: readonly (readonly string[])[], delimiter = ';'): string {
  const lines = rows.map((row) => row.map((text) => cellText(text, delimiter)).join(delimiter));
  return `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`;
}

function cellText(text: string, delimiter: string): string {
  const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
  return safe.includes(delimiter) || /["\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
