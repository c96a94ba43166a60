import type { Input } from '../../../shared/contract';
import type { Language } from '../../../shared/text/message';
import type { Shown } from '../ground/ledger';
import { buildReport } from './build-export';
import { unstatedWay, writeReportOut, type WayOut } from '../ground/way-out';

/** Writes an export as a workbook; the audit log says what left the ledger (docs/rules/access.md#exports). */
export async function saveExport(
  context: Shown,
  wanted: Input<'export.save'>,
  path: string,
  language: Language,
  way: WayOut = unstatedWay,
): Promise<void> {
  const report = buildReport(context, wanted, language);
  const detail = { name: wanted.name, rows: report.tables[0]?.rows.length ?? 0 };
  await writeReportOut(context, { path, report, detail }, way);
}
