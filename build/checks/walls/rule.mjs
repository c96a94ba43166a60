import path from 'node:path';
import { hallways, rooms as ourRooms } from './rooms.mjs';

/** The room of a file: the one with the longest name that its path begins with; undefined where it has none. */
export function roomOf(file, rooms = ourRooms) {
  return rooms
    .filter(({ room }) =>
      hallways.has(room) ? path.posix.dirname(file) === room : file.startsWith(`${room}/`),
    )
    .sort((one, other) => other.room.length - one.room.length)[0];
}

/** Whether a list of rooms has the one that a file lies in. */
function allows({ room, rooms }, target, all) {
  const found = roomOf(target, all)?.room;
  if (found === undefined) return false;
  return (
    found === room ||
    rooms.some((each) => (each.endsWith('/') ? `${found}/`.startsWith(each) : found === each))
  );
}

/**
 * Why a file may not import something; undefined where it may.
 * @param {string} file path from the project's folder
 * @param {string} specifier as it is written in the import
 */
export function refusalOf(file, specifier, rooms = ourRooms) {
  const own = roomOf(file, rooms);
  if (!own) return `No room has ${file}: name it in build/checks/walls/rooms.mjs.`;
  if (!specifier.startsWith('.')) {
    if (own.packages.includes(specifier)) return undefined;
    return `${own.room} does not use ${specifier}. ${own.instead}`;
  }
  const target = path.posix.join(path.posix.dirname(file), specifier);
  if (allows(own, target, rooms)) return undefined;
  const where = roomOf(target, rooms)?.room ?? target;
  return `${own.room} does not import ${where}. ${own.instead}`;
}

/**
 * The rule of the linter: every import of every kind, also of types, goes by the table of rooms.
 * @type {import('eslint').Rule.RuleModule}
 */
export const walls = {
  meta: { type: 'problem', schema: [], messages: { refused: '{{why}}' } },
  create(context) {
    const file = path.relative(context.cwd, context.filename).split(path.sep).join('/');
    const check = (/** @type {any} */ source) => {
      if (typeof source?.value !== 'string') return;
      const why = refusalOf(file, source.value);
      if (why) context.report({ node: source, messageId: 'refused', data: { why } });
    };
    return {
      ImportDeclaration: ({ source }) => check(source),
      ExportNamedDeclaration: ({ source }) => check(source),
      ExportAllDeclaration: ({ source }) => check(source),
      ImportExpression: ({ source }) => check(source),
      TSImportType: (/** @type {any} */ node) => check(node.source ?? node.argument?.literal),
    };
  },
};
