import ts from 'typescript';
import { finding, isExported } from './syntax.mjs';

/** Files that a tool, a page or a script of theirs starts after bundling them: what they export is for it. */
const started = [
  /\.config\.(ts|mjs|js)$/,
  /^renderer\/main\.tsx$/,
  /^test\/(bench\/bench|faults\/faults|fixtures\/ledgers\/write-ledger)\.ts$/,
];

/**
 * Exports that no other file takes, values (functions, constants, classes) and types apart.
 * @param {import('./sources.mjs').Source[]} sources
 * @param {import('./imports.mjs').Import[]} imports
 */
export function unusedExports(sources, imports) {
  const taken = takenNames(imports);
  const unused = sources
    .filter(({ path }) => !started.some((pattern) => pattern.test(path)))
    .flatMap((source) =>
      exportsIn(source.tree)
        .filter(({ name }) => !isTaken(taken.get(source.path), name))
        .map(({ name, node, isType }) => ({ isType, ...finding(source, node, name) })),
    );
  return {
    values: unused.filter(({ isType }) => !isType),
    types: unused.filter(({ isType }) => isType),
  };
}

function takenNames(imports) {
  const taken = new Map();
  for (const { from, to, names } of imports) {
    if (from === to) continue;
    const all = taken.get(to) ?? new Set();
    for (const name of names) all.add(name);
    taken.set(to, all);
  }
  return taken;
}

const isTaken = (names, name) => names !== undefined && (names.has(name) || names.has('*'));

/** Names that a file exports; those it only passes on are the business of the file they come from. */
function exportsIn(tree) {
  return tree.statements.flatMap((statement) => {
    if (ts.isExportAssignment(statement)) return [exported('default', statement)];
    if (ts.isExportDeclaration(statement)) return namesListed(statement);
    return isExported(statement) ? declaredNames(statement) : [];
  });
}

function namesListed(statement) {
  const clause = statement.exportClause;
  if (!clause || !ts.isNamedExports(clause)) return [];
  return clause.elements.map((each) =>
    exported(each.name.text, each, statement.isTypeOnly || each.isTypeOnly),
  );
}

function declaredNames(statement) {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap((each) =>
      ts.isIdentifier(each.name) ? [exported(each.name.text, each)] : namesInPattern(each.name),
    );
  }
  const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement);
  const isDefault = (ts.getModifiers(statement) ?? []).some(
    (modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword,
  );
  return [exported(isDefault ? 'default' : statement.name.text, statement, isType)];
}

const namesInPattern = (pattern) =>
  pattern.elements
    .filter((each) => ts.isBindingElement(each))
    .map((each) => exported(each.name.getText(), each));

const exported = (name, node, isType = false) => ({ name, node, isType });
