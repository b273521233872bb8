import ts from 'typescript';
import { parseScript, type SourceFile, scriptsOf, visit } from './source-file.ts';

const letter = 'àáảãạăắằẳẵặâấầẩẫậèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵđ';

/** A word with a Vietnamese letter in it. One letter alone is data of a rule about letters, not a text. */
const vietnameseWord = new RegExp(`\\p{L}*[${letter}]\\p{L}+|\\p{L}+[${letter}]`, 'iu');

/** The product's own name and the currency have no English form. */
const names = /Cầm Tay|đồng/gu;

/** Where Vietnamese belongs; everything else is English. */
const vietnamesePlaces =
  /^content\/|\.vi\.ts$|^sandbox\/.*\.(json|yaml)$|^tests\/|\.test\.ts$|-for-tests\.ts$|-fixtures\/|^src\/platform\/text\//;

/** Every Vietnamese word where the code should be English, as `file: "word" …`. */
export function findVietnamese(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => !vietnamesePlaces.test(path))
    .flatMap((file) => textsOf(file).map((text) => [file.path, text.replace(names, '')] as const))
    .filter(([, text]) => vietnameseWord.test(text))
    .map(([path, text]) => `${path}: "${excerpt(text)}" belongs into messages.vi.ts or content`);
}

/** What a file says: strings and names of its scripts, and its markup; a comment may quote an example. */
function textsOf({ path, text }: SourceFile): string[] {
  const scripts = scriptsOf(path, text);
  const markup = scripts.reduce((rest, script) => rest.replace(script, ''), text);
  return [
    ...scripts.flatMap((script) => wordsOfScript(path, script)).map(withoutQuotedExamples),
    ...markup.replace(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\/|^\s*#.*$/gm, '').split('\n'),
  ];
}

function wordsOfScript(path: string, script: string): string[] {
  const parsed = parseScript(path, script);
  const words: string[] = [];
  visit(parsed, (node) => {
    const holdsText =
      ts.isLiteralExpression(node) || ts.isIdentifier(node) || ts.isTemplateLiteralToken(node);
    if (holdsText) words.push(node.getText(parsed));
  });
  return [...words, ...commentsOf(parsed)];
}

function commentsOf(parsed: ts.SourceFile): string[] {
  const found = new Map<number, string>();
  visit(parsed, (node) => {
    for (const { pos, end } of ts.getLeadingCommentRanges(parsed.text, node.pos) ?? []) {
      found.set(pos, parsed.text.slice(pos, end));
    }
  });
  return [...found.values()];
}

/** An English sentence may quote what it is about: `How the story calls the person, e.g. "bác Tư".` */
function withoutQuotedExamples(text: string): string {
  const rest = text.replace(/"[^"]{1,60}"|“[^”]{1,60}”|`[^`]{1,60}`|\([^)]{1,60}\)/gu, '""');
  const isEnglish = /\b[a-z]{2,} [a-z]{2,}\b/i.test(rest);
  return isEnglish ? rest : text;
}

function excerpt(text: string): string {
  return text.trim().replace(/\s+/g, ' ').slice(0, 80);
}
