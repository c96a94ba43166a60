import { Link } from '@tanstack/react-router';
import { Table, type TableColumnsType, type TableProps } from 'antd';
import type { Fen } from '../../../shared/models/money';
import { showMoney } from '../../format/money';

interface RowTableProps<Row> {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly columns: TableColumnsType<Row>;
  readonly rowKey?: string;
  readonly selection?: TableProps<Row>['rowSelection'];
}

/** A list of the card desk: sortable, fifty lines to a page, scrolling inside its panel. */
export function RowTable<Row extends object>(props: RowTableProps<Row>) {
  const { name, rows, columns, rowKey = 'id', selection } = props;
  return (
    <div className="panel row-table">
      <Table<Row>
        size="small"
        rowKey={rowKey}
        aria-label={name}
        columns={columns}
        dataSource={[...rows]}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        {...(selection ? { rowSelection: selection } : {})}
      />
    </div>
  );
}

/** A client's name that leads to the client. */
export function ClientLink({ clientNo, name }: { clientNo: string; name: string | null }) {
  return (
    <Link to="/clients/$clientNo" params={{ clientNo }}>
      {name ?? clientNo}
    </Link>
  );
}

/** Compares texts for sorting; nothing stands last. */
export function byText<Row>(value: (row: Row) => string | null) {
  return (left: Row, right: Row): number =>
    (value(left) ?? '\uffff').localeCompare(value(right) ?? '\uffff', 'zh-CN');
}

/** A column of amounts in yuan. */
export function moneyColumn<Row>(
  key: string,
  title: string,
  value: (row: Row) => Fen | number | null,
): TableColumnsType<Row>[number] {
  return {
    key,
    title,
    align: 'right',
    className: 'tabular',
    sorter: (left, right) => (value(left) ?? -1) - (value(right) ?? -1),
    render: (_, row) => showMoney(value(row)),
  };
}
