import { beforeEach, describe, expect, it } from 'vitest';
import { listMonthEvents, listSeals } from '../../electron/ledger/months/month-closings';
import { resultsDigest } from '../../electron/ledger/months/results-digest';
import type { Ledger } from '../../electron/operations/ground/ledger';
import { closeMonth } from '../../electron/operations/months/close-month';
import { reopenMonth } from '../../electron/operations/months/reopen-month';
import { showMonths } from '../../electron/operations/months/show-months';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import type { Month } from '../../shared/models/calendar';
import { codeOf } from '../helpers/code-of';
import { importPeople, openTestLedger } from '../helpers/ledger';

const wan = 1_000_000;
const august = '2026-08' as Month;
const september = '2026-09' as Month;

let context: Ledger;

function importMonth(month: Month, assets: readonly number[]): void {
  const rows = assets.map((amount, at) => ({
    clientNo: `000${at}`,
    name: `示例${at}`,
    aumDailyAvg3m: amount * wan,
    aumDailyAvgMonth: amount * wan,
    aumPointInTime: amount * wan,
  }));
  importPeople(context, month, rows);
}

/** Closes a month and the open ones before it. */
const closeWithEarlier = (month: Month) => closeMonth(context, month, undefined, true);

beforeEach(() => {
  context = openTestLedger();
  importMonth(august, [10, 30, 200]);
  importMonth(september, [25, 30, 100]);
});

describe('closing a month', () => {
  it('tiers it by every scheme that has clients in it, and seals each result', () => {
    const state = closeWithEarlier(september);
    expect(state.isClosed).toBe(true);
    expect(state.events).toMatchObject([{ kind: 'closed', by: '示例·程砚秋', reason: '' }]);
    const [event] = listMonthEvents(context.db, september);
    const seals = listSeals(context.db, event?.id ?? 0);
    const runs = context.db
      .prepare('SELECT id, scheme_id AS schemeId FROM tier_run WHERE month = ? ORDER BY scheme_id')
      .all(september) as { id: number; schemeId: number }[];
    expect(seals).toEqual(
      runs.map(({ id, schemeId }) => ({
        schemeId,
        clients: 3,
        digest: resultsDigest(context.db, id),
      })),
    );
    // Six schemes tier people; nobody of the organisations' schemes is in the ledger.
    expect(seals.length).toBe(6);
  });

  it('lets nothing into it and tiers nothing of it again', () => {
    closeWithEarlier(september);
    expect(codeOf(() => importMonth(september, [99]))).toBe('import.monthClosed');
    expect(codeOf(() => tierMonth(context, { month: september, scheme: 'R1' }))).toBe(
      'tiering.monthClosed',
    );
    expect(codeOf(() => closeWithEarlier(september))).toBe('month.alreadyClosed');
  });

  it('lets no older month come in before it, unless it is opened again', () => {
    const july = '2026-07' as Month;
    closeWithEarlier(september);
    expect(codeOf(() => importMonth(july, [10]))).toBe('import.monthBeforeClosed');
    expect(showMonths(context).map(({ month }) => month)).toEqual([september, august]);
    importMonth('2026-10' as Month, [10]);
    const reason = '补历史月份';
    for (const month of [september, august]) reopenMonth(context, { month, reason });
    importMonth(july, [10]);
    expect(closeWithEarlier(september).isClosed).toBe(true);
  });

  it('refuses a month without figures', () => {
    expect(codeOf(() => closeMonth(context, '2026-01' as Month))).toBe('tiering.noSnapshot');
  });
});

describe('opening a month again', () => {
  const reason = '分行补发更正数据';

  it('needs the newest closed month, and shows its reason', () => {
    closeMonth(context, august);
    closeMonth(context, september);
    expect(codeOf(() => reopenMonth(context, { month: august, reason }))).toBe('month.laterClosed');
    const state = reopenMonth(context, { month: september, reason });
    expect(state).toMatchObject({ isClosed: false, changedResults: 0 });
    expect(state.events.at(-1)).toMatchObject({ kind: 'reopened', reason });
    expect(codeOf(() => reopenMonth(context, { month: september, reason }))).toBe(
      'month.notClosed',
    );
  });

  it('counts the results that a correction changed, as a new revision', () => {
    closeWithEarlier(september);
    reopenMonth(context, { month: september, reason });
    // One client corrected (of six schemes each sees another figure), one added.
    importMonth(september, [25, 30, 160, 700]);
    const state = closeWithEarlier(september);
    expect(state.events.map(({ kind }) => kind)).toEqual(['closed', 'reopened', 'closed']);
    expect(state.changedResults).toBe(12);
    const revision = context.db
      .prepare(
        "SELECT revision FROM snapshot JOIN client ON id = client_id WHERE month = ? AND client_no = '0002'",
      )
      .pluck()
      .get(september);
    expect(revision).toBe(2);
  });

  it('lists every month with its state, newest first', () => {
    closeMonth(context, august);
    expect(showMonths(context).map(({ month, isClosed }) => [month, isClosed])).toEqual([
      [september, false],
      [august, true],
    ]);
  });
});
