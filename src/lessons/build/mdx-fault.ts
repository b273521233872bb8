import type { Remark } from '#src/platform/data-files/data-problem.ts';
import { suggest } from '#src/platform/data-files/suggest.ts';
import { mdxMessages as say, teacherMessages } from '../teacher-messages.vi.ts';
import { componentRules } from './component-rules.ts';

const components = Object.keys(componentRules);

/** The parser's error as a sentence about what a teacher wrote. Lines are counted within the body. */
export function explainMdxError(error: unknown, body: string): Remark {
  const message = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', reason = message] = /^(\d+):(\d+): (.*)$/s.exec(message) ?? [];
  const place = { line: Number(line), column: Number(column) };
  return explainClosing(reason, place) ?? { ...place, text: explain(reason, place, body) };
}

type Place = Omit<Remark, 'text'>;

/** A closing tag that meets another opening tag, or none. */
function explainClosing(reason: string, place: Place): Remark | undefined {
  const [, closing, open, line, column] =
    /Unexpected closing tag `<\/(\w+)>`(?:.*tag for `<(\w+)>` \((\d+):(\d+)\))?/.exec(reason) ?? [];
  if (closing === undefined) return undefined;
  if (open === undefined) return { ...place, text: say.neverOpened(closing) };
  if (!components.includes(open)) {
    const text = `${teacherMessages.componentUnknown(open)} ${suggest(open, components)}`;
    return { line: Number(line), column: Number(column), text };
  }
  const isMisspelt = !components.includes(closing);
  return { ...place, text: isMisspelt ? say.closingMisspelt(closing, open) : say.closesOther(closing, open) };
}

function explain(reason: string, place: Place, body: string): string {
  const [, unclosed, inParagraph] =
    /Expected a closing tag for `<(\w+)>` \([\d:]+\)( before the end of `paragraph`)?/.exec(reason) ?? [];
  if (unclosed === 'img') return say.htmlImage();
  if (unclosed) return inParagraph ? say.notClosedInLine(unclosed) : say.notClosed(unclosed);
  if (/expression|brace/.test(reason)) return say.brace();
  return reason.includes('`<`') || reason.includes('before name')
    ? explainTag(place, body)
    : say.unreadable();
}

/** A `<` that begins no tag that can be read. */
function explainTag({ line, column }: Place, body: string): string {
  const lines = body.split('\n').slice(line - 1);
  const rest = lines.join('\n').slice(column - 1);
  const tag = /^<[^>]*?(?:>|\n\s*\n|$)/.exec(rest)?.[0] ?? rest;
  if (tag.startsWith('<!--')) return say.htmlNote();
  if (/^<(?:https?:|[\w.]+@)/.test(tag)) return say.angleLink();
  if (!/^<\/?[A-Za-z]/.test(tag)) return say.lessThan();
  if (/=\s*[“”„‘’]/.test(tag)) return say.curlyQuotes();
  if (!tag.endsWith('>')) return say.tagOpenEnded();
  if (/=\s*[^"'{\s]/.test(tag)) return say.attributeUnquoted();
  return (tag.match(/"/g) ?? []).length % 2 === 1 ? say.attributeQuote() : say.tagUnreadable();
}
