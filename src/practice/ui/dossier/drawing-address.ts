const drawings = import.meta.glob<string>('./drawings/*.svg', {
  eager: true,
  import: 'default',
  query: '?url',
});

/** Where the drawing of a sample paper lies. Drawings are files of the practice pack, not part of the scripts. */
export function drawingAddress(drawing: string): string {
  const address = drawings[`./drawings/${drawing}.svg`];
  if (address === undefined) throw new Error(`No drawing "${drawing}": expected drawings/${drawing}.svg.`);
  return address;
}
