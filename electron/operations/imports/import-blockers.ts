import type { Month } from '../../../shared/models/calendar';
import type {
  CommitBlocker,
  ControlTotal,
  ImportBatch,
  Layout,
} from '../../../shared/models/import';
import { judgeTotal, sumFor } from '../../../shared/models/control-totals';
import { formatYuan, type Fen } from '../../../shared/models/money';
import type { ErrorCode } from '../../../shared/text/errors';
import { fieldTexts, type FieldName } from '../../../shared/text/fields';
import { needsMonth } from '../../domain/imports/field-tables';
import { lacksUnit } from '../../domain/imports/guess-layout';
import { lacksContent, unmappedFigures } from '../../domain/imports/lacks-content';
import { OperationFailure } from '../ground/failure';
import type { ImportClosing } from './import-order';
import type { FileSummary } from './file-outline';
import type { FileOutline } from './file-outline';

/** Totals and counts, by the file itself or by the sender's note, that do not fit its rows. */
export function differencesOf(file: ImportClosing): OperationFailure[] {
  const differing = file.totals.flatMap((total) => totalDifferences(file.fileName, total));
  const { fileName, statedRowCount: stated, notedRowCount: noted } = file;
  const accepted = file.accepted + file.joined;
  if (stated !== null && stated !== accepted) {
    const values = { file: fileName, stated, accepted };
    differing.push(new OperationFailure('import.rowCountDiffers', values));
  }
  if (noted !== null && noted !== accepted) {
    const values = { file: fileName, noted, accepted };
    differing.push(new OperationFailure('import.notedCountDiffers', values));
  }
  return differing;
}

function totalDifferences(file: string, total: ControlTotal): OperationFailure[] {
  const { field, sum, stated, statedCell, noted, allowance = 0 } = total;
  const values = {
    file,
    field: fieldTexts[field as FieldName]?.zh ?? field,
    sum: formatYuan(sum as Fen),
    allowance: formatYuan(allowance as Fen),
  };
  const differs = (expected: number | null | undefined): expected is number =>
    typeof expected === 'number' &&
    judgeTotal(sumFor(total, expected), expected, allowance) === 'differ';
  return [
    ...(differs(stated)
      ? [
          new OperationFailure('import.totalsDiffer', {
            ...values,
            stated: formatYuan(stated as Fen),
            cell: statedCell ?? '',
          }),
        ]
      : []),
    ...(differs(noted)
      ? [
          new OperationFailure('import.notedDiffers', {
            ...values,
            noted: formatYuan(noted as Fen),
          }),
        ]
      : []),
  ];
}

const keyFields: Partial<Record<Layout['kind'], string>> = {
  staff: 'staffNo',
  branches: 'branchName',
  rates: 'currency',
};

/** Whether no column names the client (or whatever else of its kind) that a row is about. */
function lacksKey({ kind, columns }: Layout): boolean {
  const key = keyFields[kind] ?? 'clientNo';
  return kind !== 'spend' && !columns.some(({ field }) => field === key);
}

/** What the ledger knows of a file before it is committed. */
export interface ImportFacts {
  readonly sameContent: ImportBatch | undefined;
  readonly monthClosed: boolean;
}

/** Blockers that are known before the rows are checked. */
export type EarlyBlocker = Exclude<CommitBlocker, 'noRows' | 'totalsDiffer' | 'alreadyImported'>;

/** What keeps a file from being committed, as far as it is known before its rows are checked. */
export function blockersBefore(
  file: Pick<FileOutline, 'layout' | 'layouts'>,
  month: Month | null,
  facts: Pick<ImportFacts, 'monthClosed'>,
): EarlyBlocker[] {
  const { layout } = file;
  const blockers: EarlyBlocker[] = [];
  if (needsMonth(layout) && month === null) blockers.push('monthUnknown');
  if (month && layout.month && layout.month.month !== month) blockers.push('monthDiffers');
  if (facts.monthClosed) blockers.push('monthClosed');
  if (file.layouts.some(lacksUnit)) blockers.push('unitUnknown');
  if (file.layouts.some(lacksKey)) blockers.push('keyUnmapped');
  if (file.layouts.every(lacksContent)) blockers.push('contentUnmapped');
  return blockers;
}

/** What keeps a file from being committed at once. */
export function blockersOf(
  file: FileSummary,
  month: Month | null,
  facts: ImportFacts,
): CommitBlocker[] {
  const before = blockersBefore(file, month, facts);
  const blockers: CommitBlocker[] = [...before];
  if (file.accepted === 0 && !before.includes('keyUnmapped')) blockers.push('noRows');
  if (differencesOf(file).length > 0) blockers.push('totalsDiffer');
  if (facts.sameContent) blockers.push('alreadyImported');
  return blockers;
}

/** Why no row was taken: none was there, or all of them were left out, mostly for one reason. */
function nothingTaken({ fileName, layout, rejected, issues }: ImportClosing): OperationFailure {
  const where = { file: fileName, sheet: layout.sheet };
  if (rejected === 0) {
    return new OperationFailure('import.noRowsBelow', { ...where, row: layout.headerRows.last });
  }
  const first = issues.find(({ severity, row }) => severity === 'error' && row > 0);
  return new OperationFailure('import.noRows', { ...where, rejected, cell: first?.cell ?? '' });
}

/** What the checked rows refuse; a reason answers totals that differ. */
export function refusalsOf(file: ImportClosing, hasReason: boolean): OperationFailure[] {
  const { accepted } = file;
  return [
    ...(accepted === 0 ? [nothingTaken(file)] : []),
    ...(hasReason ? [] : differencesOf(file)),
  ];
}

function monthDiffersCode(month: Layout['month']): ErrorCode {
  if (month?.from === 'fileName') return 'import.monthDiffersFileName';
  return month?.from === 'sheetName' ? 'import.monthDiffersSheetName' : 'import.monthDiffers';
}

/** The failure that an early blocker means where nobody can be asked, as on the command line. */
export function failureOfBlocker(
  blocker: EarlyBlocker,
  file: Pick<FileOutline, 'fileName' | 'layout'>,
  month: Month | null,
): OperationFailure {
  const { sheet, headerRows } = file.layout;
  const where = { file: file.fileName, sheet };
  switch (blocker) {
    case 'monthUnknown':
      return file.layout.month?.cumulative === true
        ? new OperationFailure('import.monthCumulative', {
            ...where,
            found: file.layout.month.month,
          })
        : new OperationFailure('import.monthUnknown', where);
    case 'monthDiffers': {
      const stated = file.layout.month;
      const values = { found: stated?.month ?? '', cell: stated?.cell ?? '', chosen: month ?? '' };
      return new OperationFailure(monthDiffersCode(stated), { ...where, ...values });
    }
    case 'monthClosed':
      return new OperationFailure('import.monthClosed', { month: month ?? '' });
    case 'contentUnmapped':
      return file.layout.kind === 'owners'
        ? new OperationFailure('import.ownerUnmapped', where)
        : new OperationFailure('import.figuresUnmapped', {
            ...where,
            heads: unmappedFigures(file.layout).slice(0, 5).join('、'),
          });
    case 'unitUnknown':
      if (file.layout.unit.reason === 'contradictory') {
        const cells = file.layout.unit.cell ?? '';
        return new OperationFailure('import.unitContradictory', { ...where, cells });
      }
      return new OperationFailure('import.unitUnknown', {
        ...where,
        cell: `A1:A${headerRows.last}`,
      });
    case 'keyUnmapped':
      return new OperationFailure('import.keyUnmapped', {
        ...where,
        field: '客户号',
        row: headerRows.last,
      });
  }
}
