import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportKind } from '../../shared/models/import';
import { openTestLedger } from '../helpers/ledger';
import { importCase } from './judge-import-case';

// One small file for each kind of wrong that comes from the wild, each beside what is right about it
// (docs/import-rules.md has the rules).

const root = path.resolve(import.meta.dirname, '../fixtures/import-kinds');
const guardMs = 120_000;

/** What a file must come to: these clients with these values and findings, or a sentence with these words. */
interface Right {
  readonly kind: ImportKind;
  /** The month that is chosen; null where none is. */
  readonly month: string | null;
  readonly clients?: Readonly<Record<string, readonly (string | number)[]>>;
  readonly findings?: readonly string[];
  readonly refusal?: string;
}

describe('a file of each kind', () => {
  const ledger = openTestLedger();

  it.each(readdirSync(root))('%s', { timeout: guardMs }, async (name) => {
    const folder = path.join(root, name);
    const right = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as Right;
    const file = readdirSync(folder).find((each) => each !== 'expected.json') as string;
    const options = right.month === null ? ['--no-month'] : [];
    ledger.db.exec('SAVEPOINT import_kind');
    try {
      const came = await importCase(ledger, path.join(folder, file), { kind: right.kind, options });
      if (right.refusal !== undefined) {
        expect(came.refusal).toContain(right.refusal);
        return;
      }
      expect(came.refusal).toBe(null);
      expect([...came.rows.keys()].sort()).toEqual(Object.keys(right.clients ?? {}).sort());
      for (const [clientNo, values] of Object.entries(right.clients ?? {})) {
        expect(came.rows.get(clientNo)).toEqual(expect.arrayContaining([...values]));
      }
      expect(came.issues.map(({ code }) => code)).toEqual(right.findings);
    } finally {
      ledger.db.exec('ROLLBACK TO import_kind; RELEASE import_kind');
    }
  });
});
