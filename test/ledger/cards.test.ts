import { describe, expect, it } from 'vitest';
import { applyForCard } from '../../electron/operations/cards/apply-for-card';
import { prepareForm } from '../../electron/operations/cards/card-standing';
import { prepareSheets, recordPrints } from '../../electron/operations/cards/print-sheets';
import { withdrawApplication } from '../../electron/operations/cards/change-application';
import { listAllApplications } from '../../electron/operations/cards/find-application';
import { verifyLedger } from '../../electron/operations/ledger/verify-ledger';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import type { Ledger } from '../../electron/operations/ground/ledger';
import type { Month } from '../../shared/models/calendar';
import type { ClientNo } from '../../shared/models/client';
import { importPeople, importRows, openTestLedger } from '../helpers/ledger';

const october = '2026-10' as Month;
const person = (clientNo: string, average: number, idNo: string | null = '990101199001011234') => ({
  clientNo,
  name: `示例·${clientNo}`,
  idNo,
  aumDailyAvg3m: average,
  rmName: '示例·林知行',
});

function outlet(): Ledger {
  const context = openTestLedger();
  importPeople(context, october, [
    person('rich', 200_000_000),
    person('near', 19_999_999),
    person('just', 20_000_000),
    person('noid', 50_000_000, null),
  ]);
  tierMonth(context, { month: october, scheme: 'R1' });
  return context;
}

const wish = (clientNo: string, level: 'standard' | 'platinum' | 'black' = 'standard') => ({
  clientNo: clientNo as ClientNo,
  kind: 'newCard' as const,
  level,
  rmName: '示例·林知行',
  remarks: '',
});

describe('an application', () => {
  it('is approved at once when the standard is met, with a sheet and its number', () => {
    const context = outlet();
    const application = applyForCard(context, wish('just'));
    expect(application).toMatchObject({
      state: 'approved',
      sheetNumber: '2026-00001',
      level: 'standard',
    });
    expect(application.check).toMatchObject({
      metric: 20_000_000,
      bound: 20_000_000,
      month: october,
    });
    const steps = context.db.prepare('SELECT state_after FROM card_step ORDER BY id').pluck().all();
    expect(steps).toEqual(['draft', 'submitted', 'approved']);
  });

  it.each([
    ['near', 'standard', 'card.standardNotMet'],
    ['rich', 'black', 'card.standardNotMet'],
    ['noid', 'standard', 'card.noIdNumber'],
    ['nobody', 'standard', 'client.missing'],
  ] as const)('of %s for %s is refused: %s', (clientNo, level, code) => {
    const context = outlet();
    expect(() => applyForCard(context, wish(clientNo, level))).toThrow(code);
    expect(listAllApplications(context)).toEqual([]);
  });

  it('is refused before the month is tiered, while another is open, and with a card in hand', () => {
    const fresh = openTestLedger();
    importPeople(fresh, october, [person('just', 20_000_000)]);
    expect(() => applyForCard(fresh, wish('just'))).toThrow('card.notTiered');

    const context = outlet();
    applyForCard(context, wish('just'));
    expect(() => applyForCard(context, wish('just'))).toThrow('card.alreadyApplied');

    importRows(context, 'cards', null, [
      {
        clientNo: 'rich',
        cardNo: '6228480000000000001',
        cardLevel: '标准',
        openedOn: '2025-11-02',
        expiresOn: '2027-11-02',
        transactionKind: '开卡',
      },
    ]);
    expect(prepareForm(context, 'rich').refusals).toContain('alreadyHasCard');
    expect(() => applyForCard(context, wish('rich'))).toThrow('card.alreadyHasCard');
  });

  it('can be withdrawn; its number stays taken and the next has no gap', () => {
    const context = outlet();
    const first = applyForCard(context, wish('just'));
    withdrawApplication(context, first.id, '客户改变主意');
    expect(() => prepareSheets(context, [first.id])).toThrow('card.illegalStep');
    expect(() => withdrawApplication(context, first.id, '再次')).toThrow('card.illegalStep');
    expect(applyForCard(context, wish('just')).sheetNumber).toBe('2026-00002');
    expect(verifyLedger(context)).toEqual({ ok: true, problems: [] });
  });

  it('starts a new sequence with the year', () => {
    const context = outlet();
    applyForCard(context, wish('just'));
    const next = { ...context, now: () => '2027-01-01T00:00:01' };
    expect(applyForCard(next, wish('rich')).sheetNumber).toBe('2027-00001');
    expect(verifyLedger(next).ok).toBe(true);
  });
});

describe('a sheet', () => {
  it('carries the facts of the approval, whatever changes later', () => {
    const context = outlet();
    const { id } = applyForCard(context, wish('rich', 'platinum'));
    importPeople(context, october, [{ clientNo: 'rich', name: '示例·改名', aumDailyAvg3m: 1 }]);
    const [sheet] = prepareSheets(context, [id]);
    expect(sheet?.facts).toMatchObject({
      clientName: '示例·rich',
      metric: 200_000_000,
      bound: 150_000_000,
      idNo: '990101********1234',
      approverName: '示例·程砚秋',
    });
  });

  it('counts its copies, each logged', () => {
    const context = outlet();
    const { id } = applyForCard(context, wish('just'));
    for (const copy of [1, 2, 3]) {
      const sheets = prepareSheets(context, [id]);
      expect(sheets[0]?.copy).toBe(copy);
      recordPrints(context, [id], sheets, 'pdf');
    }
    expect(listAllApplications(context)[0]).toMatchObject({ state: 'sheetPrinted', printCount: 3 });
    const logged = context.db
      .prepare("SELECT count(*) FROM audit_entry WHERE action = 'sheet.print'")
      .pluck()
      .get();
    expect(logged).toBe(3);
  });

  it('whose facts were altered in the ledger is found', () => {
    const context = outlet();
    applyForCard(context, wish('just'));
    context.db.exec(`UPDATE approval_sheet SET facts = replace(facts, '20000000', '90000000')`);
    expect(verifyLedger(context).problems.join()).toContain('2026-00001');
  });
});
