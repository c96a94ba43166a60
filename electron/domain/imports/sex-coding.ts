import type { RawCell } from '../../../shared/models/grid';
import { cellText } from './cell-text';
import { checkIdNumber } from './id-number';
import { parseCode } from './parse-text';

type Sex = '男' | '女';

/** What codes of one column stand for; absent where its words say it themselves. */
export interface SexCoding {
  /** Code → sex; null where nobody can tell. */
  readonly codes: Readonly<Record<string, Sex | null>>;
  /** Whether ID numbers of the same rows prove it. */
  readonly proven: boolean;
}

/** GB/T 2261.1: 0 is not known and 9 not said. */
const standard: Readonly<Record<string, Sex | null>> = {
  '1': '男',
  '2': '女',
  '0': null,
  '9': null,
};
const shortCode = /^[0-9A-Z]$/;
const wordLetters = new Set(['M', 'F']);
const fewestProofs = 3;
const mostOf = 0.95;

/** Counts, row by row, which sex the ID numbers give to each code of a column. */
export class SexCodes {
  private readonly proofs = new Map<string, { 男: number; 女: number }>();

  count(cell: RawCell | undefined, idCell: RawCell | undefined): void {
    if (cell === null || cell === undefined) return;
    const code = sexCode(cell);
    if (code === null) return;
    const known = this.proofs.get(code) ?? { 男: 0, 女: 0 };
    this.proofs.set(code, known);
    const idNo = idCell === null || idCell === undefined ? null : parseCode(idCell);
    const check = idNo === null ? null : checkIdNumber(idNo.toUpperCase());
    if (check?.kind === 'valid') known[check.sex] += 1;
  }

  /**
   * What the codes mean: as the ID numbers prove for two of them at least, else as the standard has
   * it. 0 and 1 without a 2 are no standard, and nothing is taken from them.
   */
  coding(): SexCoding | undefined {
    if (this.proofs.size === 0) return undefined;
    const proven = [...this.proofs].flatMap(([code, counts]) => {
      const sex = provenSex(counts);
      return sex === null ? [] : [[code, sex] as const];
    });
    const contradicts = proven.some(([code, sex]) => sex !== standard[code]);
    if (contradicts && new Set(proven.map(([, sex]) => sex)).size > 1) {
      return { codes: Object.fromEntries(proven), proven: true };
    }
    const codes = [...this.proofs.keys()];
    const isStandard =
      codes.every((code) => code in standard) && !(codes.includes('0') && !codes.includes('2'));
    const read = (code: string): Sex | null => (isStandard ? (standard[code] ?? null) : null);
    return { codes: Object.fromEntries(codes.map((code) => [code, read(code)])), proven: false };
  }
}

/** The code a cell holds, upper case; null for words such as 男 and for M and F. */
export function sexCode(cell: RawCell): string | null {
  // What nearly every cell says, of hundreds of thousands.
  if (cell === '男' || cell === '女') return null;
  const text = cellText(cell).trim().replace(/\.0+$/, '').toUpperCase();
  return shortCode.test(text) && !wordLetters.has(text) ? text : null;
}

function provenSex(counts: { 男: number; 女: number }): Sex | null {
  const all = counts.男 + counts.女;
  if (all < fewestProofs) return null;
  if (counts.男 >= all * mostOf) return '男';
  return counts.女 >= all * mostOf ? '女' : null;
}
