import type { jsonFaults } from './messages.vi.ts';

/** The first thing that keeps a text from being JSON, where a person would mend it. */
export interface JsonFault {
  readonly offset: number;
  readonly fault: keyof typeof jsonFaults;
}

interface Token {
  readonly kind: 'string' | 'plain' | '{' | '}' | '[' | ']' | ',' | ':' | 'bad' | 'end';
  readonly offset: number;
  readonly text: string;
}
interface Bracket {
  readonly kind: '{' | '[';
  readonly offset: number;
}
type Expected = 'first' | 'key' | 'colon' | 'value' | 'next';

const tokens = /("(?:[^"\\\n]|\\.)*")|(-?\d[\d.eE+-]*|true\b|false\b|null\b)|([{}[\],:])|(\S)/gu;

/**
 * Find what is wrong in a text that `JSON.parse` refuses. Its own words are no help: they name a token, not what a
 * person left out, and often without the place.
 */
export function findJsonFault(text: string): JsonFault | undefined {
  const open: Bracket[] = [];
  let expected: Expected = 'value';
  let before: Token = { kind: 'end', offset: 0, text: '' };
  for (const token of tokensOf(text)) {
    const fault = faultAt(token, before, expected, open.at(-1));
    if (fault !== undefined) return fault;
    if (token.kind === '{' || token.kind === '[') open.push({ kind: token.kind, offset: token.offset });
    if (token.kind === '}' || token.kind === ']') open.pop();
    expected = expectedAfter(token, expected, open.at(-1));
    before = token;
  }
  return undefined;
}

function tokensOf(text: string): Token[] {
  const found = [...text.matchAll(tokens)].map((match): Token => {
    const [whole, string, plain, sign] = match;
    const kind = string ? 'string' : plain ? 'plain' : sign ? (sign as Token['kind']) : 'bad';
    return { kind, offset: match.index, text: whole };
  });
  return [...found, { kind: 'end', offset: text.length, text: '' }];
}

function faultAt(token: Token, before: Token, expected: Expected, top?: Bracket): JsonFault | undefined {
  const here = (fault: JsonFault['fault']) => ({ offset: token.offset, fault });
  const after = (fault: JsonFault['fault']) => ({ offset: before.offset + before.text.length, fault });
  if (token.kind === 'bad') return here(badToken(token.text));
  if (token.kind === 'end') return top === undefined ? undefined : { ...top, fault: 'bracket-open' };
  if (token.kind === '}' || token.kind === ']') return closing(token, before, expected, top);
  if (expected === 'next' && top === undefined) return here('bracket-extra');
  if (token.kind === ',') return expected === 'next' ? undefined : here('comma-extra');
  if (token.kind === ':') {
    if (expected === 'colon') return undefined;
    // A key inside a list: the list before it was never closed.
    return top?.kind === '[' ? { offset: top.offset, fault: 'bracket-open' } : here('unreadable');
  }
  if (expected === 'next') return after('comma-missing');
  if (expected === 'colon') return after('colon-missing');
  const needsKey = expected === 'key' || (expected === 'first' && top?.kind === '{');
  if (!needsKey || token.kind === 'string') return undefined;
  return token.kind === 'plain' ? here('word-bare') : { offset: top?.offset ?? 0, fault: 'bracket-open' };
}

function closing(token: Token, before: Token, expected: Expected, top?: Bracket): JsonFault | undefined {
  if (top === undefined) return { offset: token.offset, fault: 'bracket-extra' };
  if (before.kind === ',') return { offset: before.offset, fault: 'comma-extra' };
  if ((top.kind === '{') !== (token.kind === '}')) return { offset: top.offset, fault: 'bracket-open' };
  if (expected === 'colon') return { offset: token.offset, fault: 'colon-missing' };
  return expected === 'value' ? { offset: token.offset, fault: 'unreadable' } : undefined;
}

function expectedAfter(token: Token, expected: Expected, top?: Bracket): Expected {
  if (token.kind === '{' || token.kind === '[') return 'first';
  if (token.kind === ',') return top?.kind === '{' ? 'key' : 'value';
  if (token.kind === ':') return 'value';
  const wasKey = expected === 'key' || (expected === 'first' && top?.kind === '{');
  return wasKey && token.kind === 'string' ? 'colon' : 'next';
}

function badToken(sign: string): JsonFault['fault'] {
  if (/[“”„‟«»]/u.test(sign)) return 'quote-curly';
  if (/['‘’]/u.test(sign)) return 'quote-single';
  if (sign === '"') return 'quote-missing';
  if (sign === '/' || sign === '#') return 'comment';
  return /[\p{L}_]/u.test(sign) ? 'word-bare' : 'unreadable';
}
