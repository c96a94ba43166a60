import fc from 'fast-check';
import { expect, it } from 'vitest';
import { presentOwner, staffFinder } from '../../electron/domain/assignment/present-owner';
import { findOwner } from '../../electron/ledger/assignment/present-owner';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { importPeople, importRows, openTestLedger } from '../helpers/ledger';

/** Two people share a name, and files name people who are not on the list. */
const staff = [
  { staffNo: 'a01', name: '示例·安之' },
  { staffNo: 'b02', name: '示例·白露' },
  { staffNo: 'c03', name: '示例·白露' },
];
const numbers = fc.constantFrom(null, 'a01', 'b02', 'c03', 'z99');
const names = fc.constantFrom(null, '示例·安之', '示例·白露', '示例·外人');
const named = fc
  .record({ staffNo: numbers, name: names })
  .filter(({ staffNo, name }) => staffNo !== null || name !== null);
const claims = fc.record({
  decided: fc.option(fc.record({ staffNo: fc.constantFrom('a01', 'b02', 'c03', null) })),
  ownersFile: fc.option(named),
  monthFile: fc.option(named),
});

function decide({ db }: Ledger, clientNo: string, staffNo: string | null): void {
  const operation = db
    .prepare(
      `INSERT INTO assignment_operation (kind, effective_on, reason, recorded_at, account_id)
       VALUES ('commit', '2026-10-01', '片区', '2026-10-01T09:00:00', 1)`,
    )
    .run().lastInsertRowid;
  db.prepare(
    `INSERT INTO ownership_period (client_no, staff_no, from_day, source, operation_id)
     VALUES (?, ?, '2026-10-01', 'decided', ?)`,
  ).run(clientNo, staffNo, operation);
}

it('is one rule, asked in SQL or of plain values', () => {
  fc.assert(
    fc.property(fc.array(claims, { minLength: 1, maxLength: 12 }), (clients) => {
      const context = openTestLedger();
      importRows(context, 'staff', null, staff);
      const numberOf = (at: number) => `K${at}`;
      const person = (at: number, who: { staffNo: string | null; name: string | null } | null) => ({
        clientNo: numberOf(at),
        name: '示例·客',
        rmNo: who?.staffNo ?? null,
        rmName: who?.name ?? null,
      });
      const people = clients.map(({ monthFile }, at) => ({
        ...person(at, monthFile),
        aumPointInTime: 1,
      }));
      importPeople(context, '2026-10', people);
      const filed = clients.flatMap(({ ownersFile }, at) =>
        ownersFile ? [person(at, ownersFile)] : [],
      );
      if (filed.length > 0) importRows(context, 'owners', null, filed);
      clients.forEach(({ decided }, at) => {
        if (decided) decide(context, numberOf(at), decided.staffNo);
      });
      const find = staffFinder(staff);
      clients.forEach((each, at) => {
        const { id } = context.db
          .prepare('SELECT id FROM client WHERE client_no = ?')
          .get(numberOf(at)) as { id: number };
        const { staffNo, source } = findOwner(context.db, { id, kind: 'retail' });
        const { owner, source: from } = presentOwner(each, find);
        expect({ staffNo, source }, JSON.stringify(each)).toEqual({ staffNo: owner, source: from });
      });
    }),
    { numRuns: 60 },
  );
});
