import fs from 'node:fs/promises';
import path from 'node:path';
import { yuanText } from './amounts.mjs';
import { cardList } from './layouts/card-list.mjs';
import { coverWorkbook } from './layouts/cover-workbook.mjs';
import { delimitedExport } from './layouts/delimited-export.mjs';
import { organisationReport } from './layouts/organisation-report.mjs';
import { printedReport } from './layouts/printed-report.mjs';
import { ratingList } from './layouts/rating-list.mjs';
import { staffList } from './layouts/staff-list.mjs';
import { rowsOfMonth } from './totals.mjs';

/**
 * A file of the sample with what an importer must find in it.
 * @typedef {object} SampleFile
 * @property {string} name
 * @property {Uint8Array} bytes
 * @property {{ kind: 'retail' | 'corporate' | 'staff' | 'cards' | 'ratings', month: string | null, unit: 'yuan' | 'wan' | null, sheet: string, rows: number }} facts
 *   `sheet` is empty for text files
 * @property {Record<string, number>} totals sums in fen of the figures the file states
 */

/** One layout per month, in turn: no two months look alike. */
const monthLayouts = [printedReport, coverWorkbook, delimitedExport];

/**
 * Writes the outlet's files into a folder, with `manifest.json` (what each file holds) and `truth.json` (per
 * month, each client's averages and assets in fen); resolves with the manifest.
 * @param {string} folder made if it is missing
 * @param {import('./types.mjs').Outlet} outlet
 */
export async function writeSampleFiles(folder, outlet) {
  await fs.mkdir(folder, { recursive: true });
  const write = (name, content) => fs.writeFile(path.join(folder, name), content);
  const entries = /** @type {ReturnType<typeof manifestEntry>[]} */ ([]);
  for (const makeFile of fileMakers(outlet)) {
    // One after the other: the bytes of a file need not stay while the next is made.
    const file = makeFile();
    await write(file.name, file.bytes);
    entries.push(manifestEntry(file));
  }
  const manifest = manifestOf(outlet, entries);
  await write('manifest.json', `${JSON.stringify(manifest, null, 2)}\n`);
  await write('truth.json', truthText(outlet));
  return manifest;
}

/**
 * @param {import('./types.mjs').Outlet} outlet
 * @returns {(() => SampleFile)[]}
 */
function fileMakers(outlet) {
  const months = outlet.months.map((_, at) => () => {
    const layout = monthLayouts[at % monthLayouts.length] ?? printedReport;
    return layout(outlet, at);
  });
  const organisations = outlet.months.map((_, at) => () => organisationReport(outlet, at));
  const lists = [staffList, cardList, ratingList].map((list) => () => list(outlet));
  return [...months, ...organisations, ...lists];
}

/**
 * @param {import('./types.mjs').Outlet} outlet
 * @param {ReturnType<typeof manifestEntry>[]} files
 */
function manifestOf({ seed, bankName, branchName, months }, files) {
  return { seed, bankName, branchName, months, files };
}

/** @param {SampleFile} file */
function manifestEntry({ name, facts, totals }) {
  const yuan = Object.entries(totals).map(([field, fen]) => [field, yuanText(fen)]);
  return {
    name,
    ...facts,
    totals: /** @type {Record<string, string>} */ (Object.fromEntries(yuan)),
  };
}

/** A line per client, so that the file can be read and compared by eye. */
function truthText(outlet) {
  const months = outlet.months.map((month, at) => {
    const lines = rowsOfMonth(outlet, at).map(({ client, figures }) =>
      JSON.stringify([
        client.clientNo,
        figures.aumDailyAvg3m,
        figures.aumDailyAvgMonth,
        figures.aumPointInTime,
        figures.fund + figures.insurance + figures.bond,
      ]),
    );
    return `"${month}":[\n${lines.join(',\n')}]`;
  });
  return `{${months.join(',\n')}}\n`;
}
