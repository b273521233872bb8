import { inlineDrawing } from './build/drawing-people.ts';

const drawings = import.meta.glob<string>('/content/lessons/*/*/*.svg', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/**
 * A drawing as it stands in a page, with what it shows as its name.
 * @param folder of the lesson, from the repository's root
 * @throws Error when there is none; the content check has said so before
 */
export function getDrawing(folder: string, { name, desc }: { name: string; desc: string }): string {
  const path = `/${folder}/${name}.svg`;
  const svg = drawings[path];
  if (svg === undefined) throw new Error(`No drawing ${path}`);
  return inlineDrawing(svg)
    .replace('<svg ', '<svg role="img" ')
    .replace('>', `><title>${escapeText(desc)}</title>`);
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
