import ts from 'typescript';

/**
 * Where something was found: `file:line`, and what it is.
 * @typedef {{ place: string, what: string }} Finding
 */

/** `as` that tells the compiler what it can not see; `as const` tells it nothing new and is left out. */
export const castsIn = (source) =>
  nodesIn(source, (node) => ts.isTypeAssertionExpression(node) || isRealCast(node));

const isRealCast = (node) => ts.isAsExpression(node) && node.type.getText() !== 'const';

/** `...{ a, b }` and `...['a', 'b']`: they say nothing that the plain parts would not. */
export const literalSpreadsIn = (source) =>
  nodesIn(
    source,
    (node) =>
      (ts.isSpreadAssignment(node) && ts.isObjectLiteralExpression(node.expression)) ||
      (ts.isSpreadElement(node) && ts.isArrayLiteralExpression(node.expression)) ||
      (ts.isJsxSpreadAttribute(node) && ts.isObjectLiteralExpression(node.expression)),
  );

/** Exported functions, by `function` or as a constant, without a sentence of documentation. */
export function undocumentedIn(source) {
  return exportedFunctions(source.tree)
    .filter(({ statement }) => ts.getJSDocCommentsAndTags(statement).length === 0)
    .map(({ name, statement }) => finding(source, statement, name));
}

function exportedFunctions(tree) {
  return tree.statements.flatMap((statement) => {
    if (!isExported(statement)) return [];
    if (ts.isFunctionDeclaration(statement)) {
      return [{ name: statement.name?.text ?? 'default', statement }];
    }
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations
      .filter((each) => each.initializer && isFunction(each.initializer))
      .map((each) => ({ name: each.name.getText(), statement }));
  });
}

const isFunction = (node) => ts.isArrowFunction(node) || ts.isFunctionExpression(node);

/** Whether a statement is exported where it stands. */
export const isExported = (statement) =>
  (ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : []).some(
    (modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword,
  );

/** A number after the word, on the same line or on the next one of a comment. */
const numberedPaper = /\bpapers?(?:[ -]|\s*\n\s*(?:\*|\/\/)?\s*)\d{2}\b/gi;

/** Where a text names a paper by its number: the reader has no such paper. `paper` alone is a printed sheet. */
export function numberedPapersIn(source) {
  return [...source.text.matchAll(numberedPaper)].map((match) => ({
    place: `${source.path}:${source.text.slice(0, match.index).split('\n').length}`,
    what: match[0].replace(/\s+/g, ' '),
  }));
}

/** Lines of a text that are not empty. */
export const linesIn = (source) => source.text.split('\n').filter((line) => line.trim()).length;

function nodesIn(source, isMeant) {
  const found = [];
  const visit = (node) => {
    if (isMeant(node)) found.push(finding(source, node, node.getText()));
    ts.forEachChild(node, visit);
  };
  visit(source.tree);
  return found;
}

/** A finding at the place of a node, told by the first 60 characters of its first line. */
export function finding(source, node, text) {
  const { line } = source.tree.getLineAndCharacterOfPosition(node.getStart());
  return { place: `${source.path}:${line + 1}`, what: text.split('\n')[0].slice(0, 60) };
}
