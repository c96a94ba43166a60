import type { Day } from '../../../shared/models/calendar';
import type { FeeListProblem } from '../../../shared/models/card-life';
import type { RawCell, RawWorkbook } from '../../../shared/models/grid';
import { fen, type Fen } from '../../../shared/models/money';
import { parseDay, type DaySense } from '../imports/parse-day';

/** A line of the branch's monthly fee list. */
export interface FeeLine {
  /** As Excel counts rows. */
  readonly row: number;
  readonly cardNo: string;
  readonly on: Day;
  /** What was taken in fen, 0 where the balance was short; all where only the result is stated. */
  readonly amount: Fen | 'all';
}

/** What a fee list says, and the lines that can not be taken. */
export interface FeeList {
  readonly lines: readonly FeeLine[];
  readonly problems: readonly FeeListProblem[];
}

/** Heads of the columns; the amount may be missing where a state says that all was taken. */
const heads = {
  cardNo: /^(卡号|贵宾卡号|card\s*(no\.?|number))$/i,
  on: /^(扣收日期|扣费日期|扣款日期|日期|date)$/i,
  amount: /^(扣收金额|实收金额|扣费金额|金额|amount)(\(元\)|（元）)?$/i,
  state: /^(扣收结果|扣费结果|结果|状态|result|state)$/i,
} as const;

const taken = /^(成功|已扣|已扣收|已收|足额|ok|collected)/i;
const short = /^(失败|余额不足|未扣|欠费|结转|不足|short|carried)/i;

function cellText(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined || typeof cell === 'boolean') return '';
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'number') return String(cell);
  return cell.kind === 'number' ? cell.shown.trim() : '';
}

/** Yuan with at most two places as fen; null for anything else. */
function amountOf(text: string): Fen | null {
  const match = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(text.replaceAll(',', ''));
  if (!match) return null;
  return fen(Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')));
}

type Columns = Readonly<Record<keyof typeof heads, number>>;
type Read = { readonly line: FeeLine } | { readonly problem: FeeListProblem };

function amountOfLine(amount: string, state: string): Fen | 'all' | null {
  if (short.test(state)) return fen(0);
  if (amount !== '') return amountOf(amount);
  return taken.test(state) ? 'all' : null;
}

function readLine(
  cells: readonly RawCell[],
  columns: Columns,
  row: number,
  sense: DaySense,
): Read | null {
  const text = (name: keyof Columns) => cellText(cells[columns[name]]);
  const cardNo = text('cardNo').replaceAll(' ', '');
  if (cardNo === '' || /^(合计|总计|total)/i.test(cardNo)) return null;
  const problem = (kind: FeeListProblem['kind'], value: string): Read => ({
    problem: { row, cardNo, kind, value },
  });
  const on = parseDay(cells[columns.on] ?? null, sense);
  if (typeof on !== 'string') return problem('dayUnreadable', text('on'));
  const state = text('state');
  if (state !== '' && !taken.test(state) && !short.test(state)) {
    return problem('stateUnknown', state);
  }
  const amount = amountOfLine(text('amount'), state);
  if (amount === null) return problem('amountUnreadable', text('amount'));
  return { line: { row, cardNo, on, amount } };
}

/**
 * The lines of a fee list, or null where no sheet has columns for card, day and either amount or
 * result.
 */
export function readFeeList({ sheets, date1904 }: RawWorkbook, today: Day): FeeList | null {
  for (const { rows } of sheets) {
    for (const [at, cells] of rows.slice(0, 20).entries()) {
      const texts = cells.map(cellText);
      const find = (name: keyof typeof heads) => texts.findIndex((head) => heads[name].test(head));
      const columns = {
        cardNo: find('cardNo'),
        on: find('on'),
        amount: find('amount'),
        state: find('state'),
      };
      if (columns.cardNo < 0 || columns.on < 0) continue;
      if (columns.amount < 0 && columns.state < 0) continue;
      const read = rows
        .slice(at + 1)
        .map((line, index) =>
          readLine(line, columns, at + index + 2, { today, past: true, date1904 }),
        )
        .filter((each) => each !== null);
      return {
        lines: read.flatMap((each) => ('line' in each ? [each.line] : [])),
        problems: read.flatMap((each) => ('problem' in each ? [each.problem] : [])),
      };
    }
  }
  return null;
}
