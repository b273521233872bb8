import { matchesGlob } from 'node:path/posix';
import ts from 'typescript';
import { parseScript, type SourceFile, visit } from './source-file.ts';

/** Where exports are read by a tool instead of an import: routes of the site, settings of programs. */
const readByTools = /^src\/pages\/|\.config\.ts$|\.d\.ts$/;

/**
 * Every export that no other file imports: it is nobody's business, or nobody's need. Tests count as others. A type
 * is needed as well where an exported thing of its file speaks of it.
 */
export function findUnusedExports(files: readonly SourceFile[]): string[] {
  const taken = new Set(
    files.flatMap(({ path, imports }) =>
      imports
        .filter(({ target }) => target !== path)
        .flatMap(({ target, names }) => names.map((name) => `${target} ${name}`)),
    ),
  );
  const globs = [...taken].filter((name) => name.includes('*.')).map((name) => name.replace(/ .*/, ''));
  return files
    .filter(({ path }) => /^(src|sandbox|scripts)\/.*\.ts$/.test(path) && !readByTools.test(path))
    .filter(({ path }) => !taken.has(`${path} *`) && !globs.some((glob) => matchesGlob(path, glob)))
    .flatMap(({ path, text }) => exportsOf(path, text).map((name) => [path, name] as const))
    .filter(([path, name]) => !taken.has(`${path} ${name}`))
    .map(([path, name]) => `${path}: nothing imports ${name}; drop "export", or all of it`);
}

/** Names that a file exports, without the types that its other exports speak of. */
function exportsOf(path: string, text: string): string[] {
  const exported = parseScript(path, text).statements.filter(isExported);
  return exported.flatMap((statement) =>
    namesExportedBy(statement).filter((name) => {
      const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
      return !isType || !exported.some((other) => other !== statement && speaksOf(other, name));
    }),
  );
}

function speaksOf(statement: ts.Statement, name: string): boolean {
  let found = false;
  visit(statement, (node) => {
    if (ts.isIdentifier(node) && node.text === name) found = true;
  });
  return found;
}

function namesExportedBy(statement: ts.Statement): string[] {
  if (ts.isExportAssignment(statement)) return ['default'];
  if (!ts.isExportDeclaration(statement)) return namesDeclaredBy(statement);
  const named = statement.exportClause;
  return named && ts.isNamedExports(named) ? named.elements.map(({ name }) => name.text) : [];
}

function isExported(statement: ts.Statement): boolean {
  if (ts.isExportAssignment(statement) || ts.isExportDeclaration(statement)) return true;
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
  );
}

function namesDeclaredBy(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) => namesBoundBy(name));
  const { name } = statement as ts.DeclarationStatement;
  return name ? [name.text] : ['default'];
}

/** `a` and `c` of `const { a, b: c } = …`. */
function namesBoundBy(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) =>
    ts.isOmittedExpression(element) ? [] : namesBoundBy(element.name),
  );
}
