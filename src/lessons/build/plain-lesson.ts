/** The words of a lesson's body as plain text: one paragraph, heading or list item a line. */
export function plainLesson(body: string): string {
  const blocks = body
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/<(?:Part|Step|Callout|PocketCard|Reply)\b[^>]*(?:title|says)="([^"]*)"[^>]*>/g, '\n\n$1\n\n')
    .replace(/<You[^>]*>/g, 'you')
    .replace(/<[^>]*>/g, '')
    .replace(/^[ \t]*(?:[-*]|\d+\.)[ \t]+/gm, '\n\n')
    .replace(/^#+[ \t]+/gm, '\n\n')
    .replace(/[*_`]+/g, '');
  return blocks
    .split(/\n[ \t]*\n/)
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter((block) => block !== '')
    .join('\n');
}
