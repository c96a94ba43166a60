import { expect, it, vi } from 'vitest';
import { answerCall } from '../../electron/ipc/handle';
import type { Desk } from '../../electron/ipc/desk';
import { findRun } from '../../electron/ledger/tiering/tier-runs';
import { findScheme } from '../../electron/ledger/tiering/schemes';
import { changeSettings } from '../../electron/operations/ground/settings';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import type { Month } from '../../shared/models/calendar';
import { importPeople, openTestLedger } from '../helpers/ledger';

// Windows and dialogs are not what is tried here.
vi.mock('electron', () => ({ app: {}, BrowserWindow: class {}, dialog: {} }));

const month = '2026-09' as Month;

it('a run whose structure can not be shown is not stored either', () => {
  const context = openTestLedger();
  // Amounts that a ledger may have from before the door refused them: no number holds their sum.
  importPeople(
    context,
    month,
    ['1', '2'].map((clientNo) => ({
      clientNo,
      name: `示例·${clientNo}`,
      aumDailyAvg3m: 1,
      aumPointInTime: Number.MAX_SAFE_INTEGER,
    })),
  );
  expect(() => tierMonth(context, { month, scheme: 'R1' })).toThrow(RangeError);
  expect(findRun(context.db, findScheme(context.db, 'R1')!.id, month)).toBeUndefined();
});

it('a failure after something was stored never says that nothing changed', async () => {
  const context = openTestLedger();
  const desk = { ledger: context, isOpen: true, may: () => true, shownLedger: { isWhole: true } };
  const answer = (work: () => unknown) =>
    answerCall(desk as unknown as Desk, 'settings.get', undefined, () => undefined, work);
  const fails = (): never => {
    throw new TypeError('nobody expected this');
  };
  const stored = await answer(() => {
    changeSettings(context, { monthChangeFactor: 12 });
    return fails();
  });
  expect(stored).toMatchObject({ ok: false, error: { code: 'call.failedAfterChange' } });
  expect(await answer(fails)).toMatchObject({ ok: false, error: { code: 'call.failed' } });
});
