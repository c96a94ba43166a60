import path from 'node:path';
import ts from 'typescript';

/**
 * One file's use of another: `names` are what it takes of it, `'*'` for the whole module.
 * @typedef {{ from: string, to: string, names: string[] }} Import
 */

const endings = ['', '.ts', '.tsx', '.mjs', '.js', '/index.ts', '/index.tsx', '/index.mjs'];

/**
 * What our files import of each other: values and types, what is passed on (`export … from`), and what is loaded
 * when its turn comes (`import()`). Packages are left out.
 * @param {import('./sources.mjs').Source[]} sources
 * @returns {Import[]}
 */
export function importsOf(sources) {
  const known = new Set(sources.map((source) => source.path));
  return sources.flatMap((source) => (source.tree ? importsIn(source, source.tree, known) : []));
}

function importsIn(source, tree, known) {
  const found = [];
  const add = (specifier, names) => {
    for (const to of filesMeant(source.path, specifier, known)) {
      found.push({ from: source.path, to, names });
    }
  };
  const addAll = (pattern) => {
    const isMeant = filesOfGlob(source.path, pattern);
    for (const to of [...known].filter((file) => isMeant.test(file))) {
      if (to !== source.path) found.push({ from: source.path, to, names: ['*'] });
    }
  };
  const visit = (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, namesTaken(node.importClause));
    if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      add(node.moduleSpecifier, namesPassedOn(node.exportClause));
    }
    const pattern = globIn(node);
    if (pattern !== undefined) addAll(pattern);
    if (isLoading(node)) add(node.arguments[0], namesLoaded(node));
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, node.qualifier ? [firstName(node.qualifier)] : ['*']);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** The pattern of `import.meta.glob`, by which a test takes every module of a folder; else undefined. */
function globIn(node) {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression))
    return undefined;
  const { expression, name } = node.expression;
  const [pattern] = node.arguments;
  if (!ts.isMetaProperty(expression) || name.text !== 'glob' || !pattern) return undefined;
  return ts.isStringLiteralLike(pattern) ? pattern.text : undefined;
}

function filesOfGlob(from, pattern) {
  const wanted = path.posix.join(path.posix.dirname(from), pattern);
  const parts = wanted.split(/(\*\*\/|\*)/).map((part) => {
    if (part === '**/') return '(?:.*/)?';
    return part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`);
}

const isLoading = (node) =>
  ts.isCallExpression(node) &&
  node.expression.kind === ts.SyntaxKind.ImportKeyword &&
  node.arguments.length > 0;

/** `(await import('./a')).one` takes one name, anything else the whole module. */
function namesLoaded(node) {
  let outer = node.parent;
  while (outer && (ts.isAwaitExpression(outer) || ts.isParenthesizedExpression(outer))) {
    outer = outer.parent;
  }
  if (outer && ts.isPropertyAccessExpression(outer)) return [outer.name.text];
  if (outer && ts.isVariableDeclaration(outer) && ts.isObjectBindingPattern(outer.name)) {
    return outer.name.elements.map((each) => (each.propertyName ?? each.name).getText());
  }
  return ['*'];
}

function namesTaken(clause) {
  if (!clause) return [];
  const bindings = clause.namedBindings;
  const first = clause.name ? ['default'] : [];
  if (!bindings) return first;
  if (ts.isNamespaceImport(bindings)) return [...first, ...namesOfWhole(bindings.name)];
  return [...first, ...bindings.elements.map((each) => (each.propertyName ?? each.name).text)];
}

/** `import * as all`: the names written as `all.name`, or the whole where it is handed on as a value. */
function namesOfWhole(name) {
  const names = new Set();
  const visit = (node) => {
    if (ts.isIdentifier(node) && node.text === name.text && node !== name) {
      const parent = node.parent;
      const isPart = ts.isPropertyAccessExpression(parent) && parent.expression === node;
      const isTypePart = ts.isQualifiedName(parent) && parent.left === node;
      names.add(isPart ? parent.name.text : isTypePart ? parent.right.text : '*');
    }
    ts.forEachChild(node, visit);
  };
  visit(name.getSourceFile());
  return [...names];
}

const namesPassedOn = (clause) =>
  clause && ts.isNamedExports(clause)
    ? clause.elements.map((each) => (each.propertyName ?? each.name).text)
    : ['*'];

const firstName = (name) => (ts.isQualifiedName(name) ? firstName(name.left) : name.text);

/** The files that a specifier can mean: one, or for `./commands/${name}.mjs` all that fit. */
function filesMeant(from, specifier, known) {
  if (ts.isTemplateExpression(specifier)) {
    const start = specifier.head.text;
    const end = specifier.templateSpans.at(-1)?.literal.text ?? '';
    const prefix = path.posix.join(path.posix.dirname(from), start);
    return [...known].filter((file) => file.startsWith(prefix) && file.endsWith(end));
  }
  if (!ts.isStringLiteralLike(specifier) || !specifier.text.startsWith('.')) return [];
  const wanted = path.posix.join(path.posix.dirname(from), specifier.text.replace(/\?.*/, ''));
  const file = endings.map((ending) => wanted + ending).find((name) => known.has(name));
  return file ? [file] : [];
}

/**
 * Groups of files that reach each other by imports: each is at least one circle.
 * @param {Import[]} imports
 * @returns {string[][]} each group in the order of paths
 */
export function circlesOf(imports) {
  const next = new Map();
  for (const { from, to } of imports) {
    next.set(from, (next.get(from) ?? new Set()).add(to));
    if (!next.has(to)) next.set(to, new Set());
  }
  return strongComponents(next).filter(
    (group) => group.length > 1 || next.get(group[0]).has(group[0]),
  );
}

/** Tarjan's algorithm; the recursion is as deep as the longest chain of imports, some dozens. */
function strongComponents(next) {
  const number = new Map();
  const lowest = new Map();
  const open = [];
  const isOpen = new Set();
  const groups = [];
  const visit = (file) => {
    number.set(file, number.size);
    lowest.set(file, number.get(file));
    open.push(file);
    isOpen.add(file);
    for (const other of next.get(file)) {
      if (!number.has(other)) visit(other);
      if (isOpen.has(other)) lowest.set(file, Math.min(lowest.get(file), lowest.get(other)));
    }
    if (lowest.get(file) !== number.get(file)) return;
    const group = open.splice(open.indexOf(file));
    for (const member of group) isOpen.delete(member);
    groups.push(group.sort());
  };
  for (const file of [...next.keys()].sort()) if (!number.has(file)) visit(file);
  return groups;
}

/**
 * Imports of one screen's folder from another's: what two screens share belongs into `renderer/parts/`.
 * @param {Import[]} imports
 */
export function screenToScreen(imports) {
  const screen = (file) => /^renderer\/screens\/([^/]+)\//.exec(file)?.[1];
  return imports.filter(({ from, to }) => {
    const own = screen(from);
    const other = screen(to);
    return own !== undefined && other !== undefined && own !== other;
  });
}
