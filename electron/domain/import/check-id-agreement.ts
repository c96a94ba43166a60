import type { ImportRecord } from '../../../shared/models/import';
import type { ReaderColumn } from './column-readers';
import { checkIdNumber } from './id-number';
import type { IssueList } from './issue-list';

/** Reports birth dates and sexes that differ from what the same row's ID number says. */
export function checkIdAgreement(
  columns: readonly ReaderColumn[],
  records: readonly ImportRecord[],
  issues: IssueList,
): void {
  const at = (name: string) => columns.findIndex((column) => column.field.name === name);
  const [idNo, birthDate, sex] = [at('idNo'), at('birthDate'), at('sex')] as const;
  if (idNo < 0 || (birthDate < 0 && sex < 0)) return;
  for (const { row, values } of records) {
    const written = values[idNo];
    if (typeof written !== 'string') continue;
    const check = checkIdNumber(written);
    if (check.kind !== 'valid') continue;
    if (differs(values[birthDate], check.birthDate)) {
      issues.atCell('birthDateDiffers', row - 1, (columns[birthDate] as ReaderColumn).index);
    }
    if (differs(values[sex], check.sex)) {
      issues.atCell('sexDiffers', row - 1, (columns[sex] as ReaderColumn).index);
    }
  }
}

function differs(value: unknown, expected: string): boolean {
  return typeof value === 'string' && value !== expected;
}
