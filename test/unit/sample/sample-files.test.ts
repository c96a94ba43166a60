import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateOutlet, writeSampleFiles } from '../../../build/sample/index.mjs';
import { checkSheets } from '../../../electron/domain/imports/check-sheet';
import { guessLayouts } from '../../../electron/domain/imports/guess-layout';
import { readWorkbook } from '../../../electron/spreadsheet/read-workbook';
import type { Day } from '../../../shared/models/calendar';
import type { CheckedSheet, RecordValue } from '../../../shared/models/import';
import { toYuanText, type Fen } from '../../../shared/models/money';

type Manifest = Awaited<ReturnType<typeof writeSampleFiles>>;
type Entry = Manifest['files'][number];
type Truth = Readonly<Record<string, readonly (readonly [string, number, number, number])[]>>;

const outlet = generateOutlet({ clients: 1500 });
let folder: string;
let manifest: Manifest;

async function writeTo(name: string) {
  const target = join(folder, name);
  return { target, manifest: await writeSampleFiles(target, outlet) };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tierdesk-sample-'));
  manifest = (await writeTo('one')).manifest;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Reads and checks a file the way the importer does when nobody helps it. */
function importSheets({ name }: Entry): CheckedSheet[] {
  const workbook = readWorkbook(readFileSync(join(folder, 'one', name)), name);
  const layouts = guessLayouts(workbook, name);
  const options = { partsToleranceFen: 0, month: null, today: '2026-11-21' as Day };
  return checkSheets(workbook, layouts, options);
}

/** The one sheet of a file that has its data on one. */
function importFile(entry: Entry): CheckedSheet {
  const sheets = importSheets(entry);
  expect(sheets.length, entry.name).toBe(1);
  return sheets[0] as CheckedSheet;
}

/** The values of one record by field. */
function valuesOf({ fields, records }: CheckedSheet): Record<string, RecordValue>[] {
  return records.map(({ values }) =>
    Object.fromEntries(fields.map((field, at) => [field, values[at] as RecordValue])),
  );
}

const organisationFiles = () => manifest.files.filter(({ kind }) => kind === 'corporate');
const monthFiles = () => manifest.files.filter(({ kind }) => kind === 'retail');

describe('the sample files', () => {
  it('are the same bytes every time', async () => {
    const { target } = await writeTo('other');
    const names = readdirSync(target).sort();
    expect(readdirSync(join(folder, 'one')).sort()).toEqual(names);
    for (const name of names) {
      const [one, other] = ['one', 'other'].map((half) => readFileSync(join(folder, half, name)));
      expect((one as Buffer).equals(other as Buffer), name).toBe(true);
    }
  });

  it('come in three formats, one month each, with organisations, staff, cards and ratings', () => {
    const extensions = manifest.files.map(({ name }) => name.slice(name.lastIndexOf('.')));
    expect(extensions).toEqual([
      '.xls',
      '.xlsx',
      '.csv',
      ...Array(4).fill('.xlsx'),
      '.txt',
      '.xlsx',
    ]);
    const months = ['2026-08', '2026-09', '2026-10'];
    expect(monthFiles().map(({ month }) => month)).toEqual(months);
    expect(organisationFiles().map(({ month }) => month)).toEqual(months);
    expect(JSON.parse(readFileSync(join(folder, 'one/manifest.json'), 'utf8'))).toEqual(manifest);
  });

  it('are understood by the importer without any help, down to sheet, month and unit', () => {
    for (const entry of manifest.files) {
      const sheets = importSheets(entry);
      const [{ layout }] = sheets as [CheckedSheet];
      expect(layout.kind, entry.name).toBe(entry.kind);
      if (entry.sheet !== '') expect(layout.sheet, entry.name).toBe(entry.sheet);
      expect(layout.month?.month ?? null, entry.name).toBe(entry.month);
      if (entry.unit !== null) expect(layout.unit.unit, entry.name).toBe(entry.unit);
      const count = (of: (sheet: CheckedSheet) => number) =>
        sheets.reduce((sum, sheet) => sum + of(sheet), 0);
      expect(
        [count(({ records }) => records.length), count(({ rejected }) => rejected)],
        entry.name,
      ).toEqual([entry.rows, 0]);
    }
  });

  it('hold the manifest’s totals, and state them themselves', () => {
    for (const entry of monthFiles()) {
      const { totals, statedRowCount } = importFile(entry);
      const sums = totals.map(({ field, sum }) => [field, toYuanText(sum as Fen)]);
      expect(Object.fromEntries(sums), entry.name).toEqual(entry.totals);
      for (const { field, sum, stated } of totals)
        expect(stated, `${entry.name} ${field}`).toBe(sum);
      expect(statedRowCount, entry.name).toBe(entry.rows);
    }
  });

  it('raise neither errors nor warnings', () => {
    for (const entry of manifest.files) {
      const found = importSheets(entry).flatMap(({ issues }) => issues);
      expect(
        found.filter(({ severity }) => severity !== 'note'),
        entry.name,
      ).toEqual([]);
    }
  });

  it('tell every organisation’s facts and figures to the fen', () => {
    organisationFiles().forEach((entry, at) => {
      const read = new Map(
        importSheets(entry)
          .flatMap(valuesOf)
          .map((values) => [values['clientNo'], values]),
      );
      for (const { clientNo, name, annualSales, figures } of outlet.organisations) {
        expect(read.get(clientNo)).toMatchObject({
          name,
          ...(annualSales === null ? {} : { annualSales }),
          depositDailyAvg: figures[at]?.depositDailyAvg,
          activeAccountCount: figures[at]?.activeAccountCount,
        });
      }
    });
  });

  it('agree with truth.json, client by client', () => {
    const truth = JSON.parse(readFileSync(join(folder, 'one/truth.json'), 'utf8')) as Truth;
    for (const entry of monthFiles()) {
      const read = valuesOf(importFile(entry)).map((values) => [
        values['clientNo'],
        values['aumDailyAvg3m'] ?? 0,
        values['aumDailyAvgMonth'] ?? 0,
        values['aumPointInTime'] ?? 0,
        ['fund', 'insurance', 'bond'].reduce((sum, part) => sum + Number(values[part] ?? 0), 0),
      ]);
      expect(read, entry.name).toEqual(truth[entry.month ?? '']);
    }
  });

  it('keep every name, ID and phone number, rare characters and middle dots included', () => {
    const people = new Map(outlet.clients.map((client) => [client.clientNo, client]));
    for (const entry of monthFiles()) {
      for (const values of valuesOf(importFile(entry))) {
        const client = people.get(String(values['clientNo']));
        expect(values['name']).toBe(client?.name);
        expect(values['idNo']).toBe(client?.idNo);
        expect(values['mobile']).toBe(client?.mobile);
        if ('birthDate' in values) expect(values['birthDate']).toBe(client?.birthDate);
        expect(values['rmNo']).toBe(client?.owner?.staffNo ?? null);
      }
    }
  });

  it('list the cards with their dates and the staff with their agreements', () => {
    const [staffEntry, cardsEntry] = manifest.files.slice(-3) as [Entry, Entry];
    const staff = valuesOf(importFile(staffEntry));
    expect(staff.map((values) => [values['staffNo'], values['joinedOn']])).toEqual(
      outlet.staff.map(({ staffNo, joinedOn }) => [staffNo, joinedOn]),
    );
    expect(staff.map((values) => values['confidentialitySignedOn'])).toEqual(
      outlet.staff.map(({ confidentialitySignedOn }) => confidentialitySignedOn),
    );
    expect(valuesOf(importFile(cardsEntry)).map((values) => values['openedOn'])).toEqual(
      outlet.cards.map(({ openedOn }) => openedOn),
    );
  });

  it('tell what account managers have judged, in each rating’s unit', () => {
    const entry = manifest.files.find(({ kind }) => kind === 'ratings') as Entry;
    const read = valuesOf(importFile(entry));
    const rated = outlet.organisations.find(({ ratings }) => ratings.length > 0);
    const own = new Map(
      read
        .filter((values) => values['clientNo'] === rated?.clientNo)
        .map((values) => [values['ratingName'], values['ratingValue']]),
    );
    const written = new Map(rated?.ratings);
    expect(own.size).toBe(written.size);
    expect(own.get('satisfaction')).toBe(Number(written.get('满意度')) * 100);
    expect(own.get('shareOfWallet')).toBe(parseInt(written.get('业务份额(占其全部业务)')!) * 100);
    expect(new Set(read.map((values) => values['ratingMonth']))).toEqual(new Set(['2026-10']));
  });
});
