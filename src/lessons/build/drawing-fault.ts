/** What is wrong with the text of a drawing. */
export type DrawingFault = 'drawing.none' | 'drawing.cut' | 'drawing.active';

/** A tag of SVG; comments and the XML declaration are gone by then. */
const tag = /<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^"'<>])*?)(\/?)>/gu;

/** What a drawing may not do in a page: run code, or fetch from elsewhere. */
const active =
  /<(?:script|foreignObject|iframe)\b|\son[a-z]+\s*=|(?:href|src)\s*=\s*["'](?:https?:|data:|javascript:|\/\/)/iu;

/** Why a file cannot stand in a page as a drawing: no SVG, cut off in the middle, or more than a drawing. */
export function findDrawingFault(svg: string): DrawingFault | undefined {
  const text = svg.replace(/<\?xml[^>]*>|<!--[\s\S]*?-->/gu, '').trim();
  if (!text.startsWith('<svg')) return 'drawing.none';
  if (active.test(text)) return 'drawing.active';
  return isBalanced(text) ? undefined : 'drawing.cut';
}

/** Whether every tag is closed by its own end, the outermost one last. */
function isBalanced(text: string): boolean {
  const open: string[] = [];
  let end = 0;
  for (const { 0: whole, 1: closes, 2: name = '', 4: closesItself, index } of text.matchAll(tag)) {
    if (end > 0 && open.length === 0) return false;
    if (closes && open.pop() !== name) return false;
    if (!closes && !closesItself) open.push(name);
    end = index + whole.length;
  }
  return open.length === 0 && end === text.length;
}
