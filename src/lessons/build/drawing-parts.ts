/** Shapes, texts and what they are painted with; nothing that runs, moves, embeds or styles. */
const elements = words(`
  svg g defs symbol use title desc
  path rect circle ellipse line polyline polygon text tspan
  linearGradient radialGradient stop clipPath mask pattern marker
`);

const attributes = words(`
  id class role lang xml:lang xml:space version baseProfile aria-label aria-labelledby aria-hidden focusable
  viewBox preserveAspectRatio x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy width height d points transform rotate
  pathLength textLength lengthAdjust offset overflow
  fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit
  stroke-dasharray stroke-dashoffset opacity color display visibility vector-effect paint-order shape-rendering
  font-family font-size font-style font-weight letter-spacing word-spacing text-anchor text-decoration
  dominant-baseline alignment-baseline baseline-shift writing-mode
  stop-color stop-opacity gradientUnits gradientTransform spreadMethod
  clip-path clip-rule clipPathUnits mask maskUnits maskContentUnits
  patternUnits patternContentUnits patternTransform
  marker-start marker-mid marker-end markerWidth markerHeight markerUnits refX refY orient
  style
`);

/** Names that XML wants and nothing fetches. */
const namespaces: Readonly<Record<string, string>> = {
  xmlns: 'http://www.w3.org/2000/svg',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
};

/** A part of the same drawing, or a character of the sheet that all lessons share. */
const link = /^(?:(?:\.\.\/)*people\.svg)?#[\w-]+$/;

/** Whether a drawing may hold an element. */
export function isHarmlessElement(name: string): boolean {
  return elements.has(name);
}

/** Whether an element of a drawing may have an attribute with this value, as a browser reads it. */
export function isHarmlessAttribute(name: string, value: string): boolean {
  if (name === 'href' || name === 'xlink:href') return link.test(value);
  if (Object.hasOwn(namespaces, name)) return namespaces[name] === value;
  return attributes.has(name) && !fetches(value);
}

/** Other servers, files, and escapes behind which CSS may hide either; `url(#shade)` is a part of the drawing. */
function fetches(value: string): boolean {
  return /\/\/|\\|\burl\((?!#)|\b(?:image|image-set|src)\(/i.test(value);
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
