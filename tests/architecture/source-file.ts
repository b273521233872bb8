import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';

/** One import of a file, as written and where it leads. */
export interface Import {
  specifier: string;
  /** Path inside the project, or the package's name. */
  target: string;
  inProject: boolean;
  /** What is taken, by the names it is exported under; `*` for everything. */
  names: readonly string[];
  /** Erased before anything runs. */
  typeOnly: boolean;
  /** In the frontmatter of a page or component: it runs while building, never in a browser. */
  inFrontmatter: boolean;
}

/** A file of the project with its imports; `path` is relative to the project, with forward slashes. */
export interface SourceFile {
  path: string;
  text: string;
  imports: Import[];
}

const folders = '{src,sandbox,scripts,tests,content}/**/*.{ts,mjs,js,svelte,astro,css,json,yaml,mdx,html}';
const configs = '*.{ts,mjs,js}';

/** Every file that the rules look at. Read from the disk, so that a fresh archive without git is checked too. */
export async function readSourceFiles(root: string): Promise<SourceFile[]> {
  const files: SourceFile[] = [];
  for await (const name of glob([folders, configs], { cwd: root })) {
    const text = await readFile(path.join(root, name), 'utf8');
    files.push(sourceFile(name.replaceAll(path.sep, '/'), text));
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** A file from its path and text; imports are found in TypeScript and in the scripts of pages and components. */
export function sourceFile(name: string, text: string): SourceFile {
  const frontmatter = frontmatterOf(text);
  const imports = scriptsOf(name, text).flatMap((script) => {
    const inFrontmatter = name.endsWith('.astro') && script === frontmatter;
    return importsOf(name, script).map((found) => ({ ...found, inFrontmatter }));
  });
  return { path: name, text, imports };
}

/** The TypeScript in a file: all of it, or the frontmatter and `<script>` blocks of a page or component. */
export function scriptsOf(name: string, text: string): string[] {
  if (/\.(ts|mjs|js)$/.test(name)) return [text];
  if (!/\.(svelte|astro)$/.test(name)) return [];
  const frontmatter = frontmatterOf(text);
  const blocks = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((block) => block[1] ?? '');
  return frontmatter === undefined ? blocks : [frontmatter, ...blocks];
}

function frontmatterOf(text: string): string | undefined {
  return /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1];
}

/** A parsed script; parents are set, so that a rule can look upwards. */
export function parseScript(name: string, script: string): ts.SourceFile {
  return ts.createSourceFile(name, script, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
}

/** Visit a node and everything in it. */
export function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

function importsOf(name: string, script: string): Omit<Import, 'inFrontmatter'>[] {
  const found: Omit<Import, 'inFrontmatter'>[] = [];
  visit(parseScript(name, script), (node) => {
    const named = specifierOf(node);
    if (named) found.push({ ...named, ...resolve(name, named.specifier) });
  });
  return found;
}

function specifierOf(node: ts.Node): Pick<Import, 'specifier' | 'names' | 'typeOnly'> | undefined {
  if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
    const clause = node.importClause;
    return { specifier: node.moduleSpecifier.text, names: namesIn(clause), typeOnly: isTypeOnly(clause) };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
    const names = namesOf(node.exportClause);
    return { specifier: node.moduleSpecifier.text, names, typeOnly: node.isTypeOnly };
  }
  if (ts.isCallExpression(node) && importsAtRunTime(node.expression)) {
    const [argument] = node.arguments;
    if (argument && ts.isStringLiteralLike(argument))
      return { specifier: argument.text, names: ['*'], typeOnly: false };
  }
  return undefined;
}

/** `import(…)`, or Vite's `import.meta.glob(…)`, whose target is a pattern. */
function importsAtRunTime(called: ts.Expression): boolean {
  if (called.kind === ts.SyntaxKind.ImportKeyword) return true;
  return (
    ts.isPropertyAccessExpression(called) &&
    called.name.text === 'glob' &&
    ts.isMetaProperty(called.expression)
  );
}

function namesIn(clause: ts.ImportClause | undefined): readonly string[] {
  if (!clause) return [];
  return [
    ...(clause.name ? ['default'] : []),
    ...(clause.namedBindings ? namesOf(clause.namedBindings) : []),
  ];
}

/** The names on the other side: `a` of `{ a as b }`; everything for `*`. */
function namesOf(bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined): readonly string[] {
  if (!bindings || ts.isNamespaceImport(bindings) || ts.isNamespaceExport(bindings)) return ['*'];
  return bindings.elements.map(({ propertyName, name }) => (propertyName ?? name).text);
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const names = clause.namedBindings;
  return (
    !clause.name && !!names && ts.isNamedImports(names) && names.elements.every((name) => name.isTypeOnly)
  );
}

function resolve(from: string, specifier: string): Pick<Import, 'target' | 'inProject'> {
  const bare = specifier.replace(/\?\w+$/, '');
  if (bare.startsWith('#')) return { target: bare.slice(1), inProject: true };
  if (bare.startsWith('.')) {
    return { target: path.posix.join(path.posix.dirname(from), bare), inProject: true };
  }
  return { target: bare, inProject: false };
}
