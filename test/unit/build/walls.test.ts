import { Linter } from 'eslint';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { rooms } from '../../../build/checks/walls/rooms.mjs';
import { refusalOf, roomOf, walls } from '../../../build/checks/walls/rule.mjs';
import { readSources } from '../../../build/checks/house/sources.mjs';

const projectFolder = path.resolve(import.meta.dirname, '../../..');

/** The path of a room as an import beside `file` would write it. */
function specifierFor(file: string, room: string): string {
  const relative = path.posix.relative(path.posix.dirname(file), `${room}/other`);
  return relative.startsWith('.') ? relative : `./${relative}`;
}

const isAllowed = (from: (typeof rooms)[number], to: string) =>
  from.room === to ||
  from.rooms.some((each: string) => (each.endsWith('/') ? `${to}/`.startsWith(each) : each === to));

const lint = (file: string, code: string) =>
  new Linter({ cwd: projectFolder, configType: 'flat' })
    .verify(
      code,
      [
        {
          files: ['**/*.ts'],
          plugins: { house: { rules: { walls } } },
          rules: { 'house/walls': 2 },
        },
      ],
      path.join(projectFolder, file),
    )
    .map(({ message }) => message);

describe('the walls', () => {
  it('refuse, for every room, every room and every package that it does not name', () => {
    for (const from of rooms) {
      const file = `${from.room}/file.ts`;
      for (const { room: to } of rooms) {
        const refusal = refusalOf(file, specifierFor(file, to));
        expect(refusal === undefined, `${from.room} → ${to}`).toBe(isAllowed(from, to));
        if (refusal) expect(refusal).toContain(from.instead);
      }
      for (const name of ['node:http', 'node:net', 'electron', 'better-sqlite3', 'xlsx', 'react']) {
        const refusal = refusalOf(file, name);
        expect(refusal === undefined, `${from.room} → ${name}`).toBe(from.packages.includes(name));
      }
    }
  });

  it('let nothing talk to a network, and nothing but the ledger to SQLite', () => {
    const packages = rooms.flatMap(({ room, packages: names }) =>
      names.map((name: string) => ({ room, name })),
    );
    const networks = /^(node:)?(net|http|https|http2|dns|dgram|tls)$/;
    expect(packages.filter(({ name }) => networks.test(name))).toEqual([]);
    const sqlite = packages.filter(({ name }) => name === 'better-sqlite3');
    expect(sqlite.filter(({ room }) => !/^electron\/ledger(\/|$)/.test(room))).toEqual([]);
  });

  it('let no two areas of operations, and no two rooms of the ledger, import each other', () => {
    for (const level of ['electron/operations/', 'electron/ledger/', 'electron/domain/']) {
      const own = rooms.filter(({ room }) => room.startsWith(level));
      for (const one of own) {
        for (const other of own) {
          if (one === other) continue;
          const both = isAllowed(one, other.room) && isAllowed(other, one.room);
          expect(both, `${one.room} ⇄ ${other.room}`).toBe(false);
        }
      }
    }
  });

  it('are seen by the linter in imports of every kind', () => {
    const file = 'electron/domain/cards/some-rule.ts';
    for (const code of [
      "import { open } from '../../ledger/database';",
      "export { open } from '../../ledger/database';",
      "export * from '../../ledger/database';",
      "const open = import('../../ledger/database');",
      "import fs from 'node:fs';",
    ]) {
      expect(lint(file, code), code).toHaveLength(1);
    }
    expect(lint(file, "import { day } from '../../../shared/models/calendar';")).toEqual([]);
    expect(lint('electron/a-new-room/file.ts', "import fs from 'node:fs';")[0]).toContain(
      'No room',
    );
    expect(lint('renderer/screens/home/home.ts', "import '../cards/cards';")[0]).toContain(
      'belongs to parts/',
    );
  });

  it('have a room for every file of the program', async () => {
    const sources: readonly { readonly path: string }[] = await readSources(projectFolder);
    const program = sources.filter(({ path: file }) => /^(electron|renderer|shared)\//.test(file));
    expect(program.length).toBeGreaterThan(500);
    expect(program.filter(({ path: file }) => !roomOf(file)).map(({ path: file }) => file)).toEqual(
      [],
    );
  });
});
