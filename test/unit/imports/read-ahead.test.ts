import { expect, it } from 'vitest';
import { ReadAhead } from '../../../electron/operations/imports/read-ahead';
import type { GrowingSheet } from '../../../electron/spreadsheet/growing-sheet';
import type { Day } from '../../../shared/models/calendar';

const options = { month: null, today: '2026-12-05' as Day, partsToleranceFen: 100 };

it('foresees nothing of a file that can not be read, nor of one that was read already', async () => {
  const damaged = new ReadAhead();
  const asked = damaged.ask({}, options);
  damaged.fail(new Error('damaged'));
  expect(await asked).toBeNull();
  expect(await damaged.ask({}, options)).toBeNull();
  const workbook = { format: 'xlsx', date1904: false, sheets: [] } as const;
  const read = new ReadAhead();
  read.finish({ fileName: '月报.xlsx', contentHash: '', workbook, sheets: [] });
  expect(await read.ask({}, options)).toBeNull();
});

const heads = ['客户号', '姓名', '时点资产(元)', '活期存款(元)'];
const file = { fileName: '月报.xlsx', contentHash: '' };

/** A sheet of which 800 rows were read. */
function sheetOf(bytes: number, otherBytes: number): GrowingSheet {
  const people = Array.from({ length: 1200 }, (_, at) => [`30${10_000 + at}`, `客户${at}`, at, at]);
  const store = { rows: [heads, ...people], complete: 800, isOrdered: true };
  const workbook = { date1904: false, sheets: [] };
  const read = { bytes, bytesRead: bytes / 2, otherBytes };
  return { format: 'xlsx', name: '月报', hidden: false, ...read, store, workbook };
}

it.each([
  ['a small sheet', 1_000_000, 0, false],
  ['a big sheet beside another', 10_000_000, 5_000_000, false],
  ['a big sheet beside a note', 10_000_000, 5_000, true],
])('heeds sizes: %s', async (_what, bytes, otherBytes, isForeseen) => {
  const ahead = new ReadAhead();
  const asked = ahead.ask({}, options);
  ahead.watch(sheetOf(bytes, otherBytes), file);
  ahead.fail(new Error('over'));
  expect((await asked) !== null).toBe(isForeseen);
});

it.each([
  ['the unit may still come', { kind: 'retail' }, ['客户号', '姓名', '时点资产', '活期存款']],
  ['a column was chosen', { bySheet: {} }, heads],
  ['the chosen sheet was not met yet', { sheet: '续表' }, heads],
  ['no header is there', {}, ['甲', '乙', '丙', '丁']],
] as const)('foresees nothing where %s', async (_why, choice, row) => {
  const ahead = new ReadAhead();
  const asked = ahead.ask(choice, options);
  const sheet = sheetOf(10_000_000, 0);
  sheet.store.rows[0] = [...row];
  ahead.watch(sheet, file);
  expect(await asked).toBeNull();
  expect(ahead.steps).toBeNull();
});

it('breaks the rows off where the file is damaged further down', async () => {
  const ahead = new ReadAhead();
  const asked = ahead.ask({}, options);
  ahead.watch(sheetOf(10_000_000, 0), file);
  expect((await asked)?.layout.sheet).toBe('月报');
  expect(ahead.isReady).toBe(true);
  const step = ahead.steps?.next();
  expect(step).toMatchObject({ done: false, value: { part: 0, records: { length: 500 } } });
  expect(ahead.isReady).toBe(false);
  let told = 0;
  ahead.onReady(() => (told += 1));
  ahead.fail(new Error('damaged'));
  expect([told, ahead.isReady]).toEqual([1, true]);
  expect(() => ahead.steps?.next()).toThrow('damaged');
});

it('lets reading wait while rows pile up that nobody asks for', async () => {
  const ahead = new ReadAhead();
  const asked = ahead.ask({}, options);
  const sheet = sheetOf(10_000_000, 0);
  const { store } = sheet;
  while (store.rows.length < 12_000) store.rows.push(['3020000', '某', 1, 1]);
  expect(ahead.watch(sheet, file)).toBeNull();
  await asked;
  const grown = { ...store, complete: 11_900 };
  Object.assign(store, grown);
  // Nobody may ever ask: that is said, and waited for once.
  const taker = ahead.watch(sheet, file);
  expect(taker).toBeInstanceOf(Promise);
  ahead.readOn();
  await taker;
  expect(ahead.watch(sheet, file)).toBeNull();
  ahead.steps?.next();
  const wait = ahead.watch(sheet, file);
  expect(wait).not.toBeNull();
  let went = false;
  void wait?.then(() => (went = true));
  ahead.steps?.next();
  await Promise.resolve();
  expect(went).toBe(false);
  for (let made = 0; made < 2; made += 1) ahead.steps?.next();
  await wait;
  expect(ahead.watch(sheet, file)).toBeNull();
});
