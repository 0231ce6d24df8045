import { join } from 'node:path/posix';
import ts from 'typescript';

export interface Import {
  /** A path below the project's root, or a package's name with what is below it. */
  readonly target: string;
  /** Whether only types are imported, which nothing is loaded for. */
  readonly typeOnly: boolean;
  /** Whether it is loaded when first needed. */
  readonly dynamic: boolean;
}

/**
 * All imports and re-exports of a source.
 *
 * @param path below the project's root
 */
export function importsOf(path: string, source: string): Import[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest);
  const imports: Import[] = [];

  function add(specifier: ts.Node | undefined, typeOnly: boolean, dynamic = false): void {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const { text } = specifier;
    const target = text.startsWith('.') ? join(path, '..', text) : text;
    imports.push({ target, typeOnly, dynamic });
  }
  function visit(node: ts.Node): void {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false, true);
    }
    ts.forEachChild(node, visit);
  }
  visit(file);
  return imports;
}
