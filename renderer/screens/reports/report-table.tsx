import { Button } from 'antd';
import { useState } from 'react';
import { isNumberFormat, showReportValue } from '../../../shared/charts/report-number';
import type { ReportDrill, ReportTable as ReportTableValue } from '../../../shared/models/report';
import { nothing } from '../../format/money';
import { showCount } from '../../format/number';
import { useTexts } from '../../hooks/use-texts';

/** Rows drawn at first, and with every press: more would make the page slow to scroll. */
const step = 200;
/** Shorter tables are counted by eye. */
const countedFrom = 15;

interface ReportTableProps {
  readonly table: ReportTableValue;
  readonly onDrill: (drill: ReportDrill) => void;
  readonly onClient: (clientNo: string) => void;
}

/** One table of a report: numbers lead to the clients behind them, names to the client. */
export function ReportTable({ table, onDrill, onClient }: ReportTableProps) {
  const t = useTexts('reports');
  const [shown, setShown] = useState(step);
  const rows = table.rows.slice(0, shown);
  const rest = table.rows.length - rows.length;
  return (
    <section className="panel report-table" aria-label={table.name}>
      <h2>
        {table.name}
        {table.rows.length > countedFrom ? (
          <span className="secondary rows">
            {t('rows', { count: showCount(table.rows.length) })}
          </span>
        ) : null}
      </h2>
      <div className="scroll-x">
        <table className="figures">
          <Heads table={table} />
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                {row.map((value, column) => (
                  <Cell
                    key={column}
                    table={table}
                    at={at}
                    column={column}
                    text={showReportValue(value, table.columns[column]?.format ?? 'text')}
                    onDrill={onDrill}
                    onClient={onClient}
                  />
                ))}
              </tr>
            ))}
          </tbody>
          {table.totals ? (
            <tfoot>
              <tr>
                {table.totals.map((value, column) => (
                  <td key={column} className={classOf(table, column)}>
                    {showReportValue(value, table.columns[column]?.format ?? 'text')}
                  </td>
                ))}
              </tr>
            </tfoot>
          ) : null}
        </table>
      </div>
      {table.rows.length === 0 ? <p className="secondary">{t('noRows')}</p> : null}
      {rest > 0 ? (
        <Button type="link" onClick={() => setShown(shown + step)}>
          {t('more', { count: showCount(Math.min(step, rest)) })}
        </Button>
      ) : null}
    </section>
  );
}

function Heads({ table }: Pick<ReportTableProps, 'table'>) {
  return (
    <thead>
      <tr>
        {table.columns.map(({ key, title }, column) => (
          <th key={key} scope="col" className={classOf(table, column)}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
  );
}

const classOf = (table: ReportTableValue, column: number): string =>
  isNumberFormat(table.columns[column]?.format ?? 'text') ? 'number' : '';

interface CellProps extends ReportTableProps {
  readonly at: number;
  readonly column: number;
  readonly text: string;
}

function Cell({ table, at, column, text, onDrill, onClient }: CellProps) {
  const t = useTexts('reports');
  const drill = table.drills?.[at]?.[column] ?? null;
  const clientNo = column < 2 ? table.clientNos?.[at] : undefined;
  const isZero = table.rows[at]?.[column] === 0;
  const shown = text === '' ? nothing : text;
  const open = clientNo ? () => onClient(clientNo) : drill && !isZero ? () => onDrill(drill) : null;
  const label = clientNo ? t('openClient') : t('drill');
  return (
    <td className={`${classOf(table, column)}${isZero ? ' zero' : ''}`}>
      {open ? (
        <button type="button" className="plain-link" title={label} onClick={open}>
          {shown}
        </button>
      ) : (
        shown
      )}
    </td>
  );
}
