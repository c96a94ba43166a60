import { usualScheme } from '../../shared/models/scheme-roles';
import { extname } from 'node:path';
import { tierLists, type TierList } from '../../shared/models/tiering';
import { exportRows, exportTiers, type TierExportFormat } from '../operations/reports/export-tiers';
import { outOfDateNotes, standingOfMonth } from '../operations/ground/result-standing';
import { saveExport } from '../operations/reports/save-export';
import type { Shown } from '../operations/ground/ledger';
import { wayOf, withShown } from './way-of';
import type { Command } from './command';
import type { CommandOptions } from './options';
import { UsageFailure } from './usage-failure';
import { withLedger } from './with-ledger';

const jobId = 'command-line';
const names = ['tiers', 'clients', 'tier-report', ...tierLists] as const;
type ExportName = (typeof names)[number];

function formatOf(path: string): TierExportFormat {
  const ending = extname(path).slice(1).toLowerCase();
  if (ending === 'xlsx' || ending === 'csv' || ending === 'json') return ending;
  throw new UsageFailure('command.optionInvalid', {
    option: '--out',
    value: path,
    hint: '.xlsx | .csv | .json',
  });
}

async function writeExport(
  session: Shown,
  name: ExportName,
  options: CommandOptions,
): Promise<number> {
  const out = options.required('out');
  const format = formatOf(out);
  const way = wayOf(options);
  const month = options.requiredMonth();
  const scheme = options.text('scheme') ?? usualScheme;
  if (name === 'tier-report') {
    if (format !== 'xlsx') {
      throw new UsageFailure('command.optionInvalid', {
        option: '--out',
        value: out,
        hint: '.xlsx',
      });
    }
    await saveExport(
      session,
      { name: 'report', jobId, report: { name: 'structure', month, scheme } },
      out,
      'zh-CN',
      way,
    );
    return 0;
  }
  const list = (tierLists as readonly string[]).includes(name) ? (name as TierList) : null;
  if (name === 'tiers' || list)
    return exportTiers(session, { month, scheme, list }, out, format, way);
  return exportRows(session, { month, scheme }, out, format, way);
}

/** Writes tiers, lists and reports to a file. */
export const exportCommand: Command = {
  name: 'export',
  usage: `export ${names.join('|')} --ledger F --month YYYY-MM [--scheme ID] --out FILE.(xlsx|csv|json) [--purpose TEXT] [--password-file FILE|-]`,
  run: (options) => {
    const name = options.words[1] as ExportName | undefined;
    if (!name || !names.includes(name)) {
      throw new UsageFailure('command.optionInvalid', {
        option: 'NAME',
        value: name ?? '',
        hint: names.join(' | '),
      });
    }
    return withLedger(options, async (session) => {
      const rows = await withShown(session, (shown) => writeExport(shown, name, options));
      const out = options.required('out');
      const of = { month: options.requiredMonth(), scheme: options.text('scheme') ?? usualScheme };
      const standing = standingOfMonth(session, of.scheme, of.month) ?? null;
      const notes = outOfDateNotes(session, of, 'zh-CN');
      return { json: { out, rows, standing }, lines: [...notes, `${out}: ${rows} 行`] };
    });
  },
};
