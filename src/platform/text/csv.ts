/** What a spreadsheet would take for a formula, or for the end of a cell on its way there. */
const formulaBegin = /^[=+\-@\t\r]/;

/**
 * A table as CSV for a spreadsheet: UTF-8 with its mark, `;` between cells because a Vietnamese Excel takes the comma
 * for the sign of decimals, and no cell that begins a formula.
 * @see OWASP CSV Injection
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
}

function cell(text: string): string {
  const safe = formulaBegin.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
