import type { ImportRecord } from '../../../shared/models/import';
import type { ReaderColumn } from './reader-column';
import { checkIdNumber } from './id-number';
import type { IssueList } from './issue-list';

/**
 * Looks, while rows are taken, for birth dates and sexes that differ from what the same row's ID number
 * says. Reported in the end: findings about the whole sheet come after those of its cells.
 */
export class IdAgreement {
  private readonly places: readonly [number, number, number] | null;
  private readonly found: {
    readonly code: 'birthDateDiffers' | 'sexDiffers';
    readonly row: number;
    readonly column: number;
  }[] = [];

  constructor(private readonly columns: readonly ReaderColumn[]) {
    const at = (name: string) => columns.findIndex((column) => column.field.name === name);
    const [idNo, birthDate, sex] = [at('idNo'), at('birthDate'), at('sex')] as const;
    this.places = idNo < 0 || (birthDate < 0 && sex < 0) ? null : [idNo, birthDate, sex];
  }

  count(records: readonly ImportRecord[]): void {
    if (this.places === null) return;
    const [idNo, birthDate, sex] = this.places;
    for (const { row, values } of records) {
      const written = values[idNo];
      if (typeof written !== 'string') continue;
      const check = checkIdNumber(written);
      if (check.kind !== 'valid') continue;
      if (differs(values[birthDate], check.birthDate)) {
        this.add('birthDateDiffers', row, birthDate);
      }
      if (differs(values[sex], check.sex)) {
        this.add('sexDiffers', row, sex);
      }
    }
  }

  report(issues: IssueList): void {
    for (const { code, row, column } of this.found) issues.atCell(code, row, column);
  }

  private add(code: 'birthDateDiffers' | 'sexDiffers', row: number, place: number): void {
    const column = (this.columns[place] as ReaderColumn).index;
    this.found.push({ code, row: row - 1, column });
  }
}

function differs(value: unknown, expected: string): boolean {
  return typeof value === 'string' && value !== expected;
}
