import type { OrganisationFigureField } from '../../../shared/models/client';
import { clientSortKeys, type ClientRow } from '../../../shared/models/client-list';
import { formatMetric } from '../../../shared/models/metric-value';
import type { MetricUnit } from '../../../shared/models/scheme';
import type { Fen } from '../../../shared/models/money';
import type { FieldName } from '../../../shared/text/fields';
import type { TableColumn } from '../../components/data-table/table-column';
import { showCount } from '../../format/number';
import { plainMoney, showMoney, type ShownUnit } from '../../format/money';
import { fitWidth } from './fit-width';

/** Fields of a row that are shown as they stand. */
export type TextField = FieldName & keyof ClientRow;

const sortable = new Set<string>(clientSortKeys);
/** Long numbers and leading zeros that Excel must not touch. */
const keptAsText = new Set<string>(['clientNo', 'idNo', 'mobile']);

/** A column of plain text. */
export function textColumn(id: TextField, title: string, width: number): TableColumn<ClientRow> {
  return {
    id,
    title,
    width: fitWidth(width, title),
    sortable: sortable.has(id),
    keepsText: keptAsText.has(id),
    text: (row) => String(row[id] ?? ''),
  };
}

interface MoneyColumn {
  readonly id: string;
  readonly title: string;
  readonly unit: ShownUnit;
  readonly value: (row: ClientRow) => number | null | undefined;
  readonly total: Fen | undefined;
}

/** A column of amounts: shown with separators, copied as bare numbers. */
export function moneyColumn(column: MoneyColumn): TableColumn<ClientRow> {
  const { id, title, unit, value, total } = column;
  const shownTotal = total === undefined ? undefined : showMoney(total, unit);
  return {
    id,
    title,
    width: fitWidth(unit === 'wan' ? 104 : 124, title, shownTotal),
    align: 'right',
    sortable: sortable.has(id),
    text: (row) => showMoney(value(row), unit),
    copy: (row) => plainMoney(value(row), unit),
    total: shownTotal,
  };
}

interface MeasuredColumn {
  readonly id: string;
  readonly title: string;
  readonly unit: MetricUnit;
  readonly value: (row: ClientRow) => number | null;
}

/** A column in the unit of a metric that is no amount: points, shares, counts. */
export function measuredColumn(column: MeasuredColumn): TableColumn<ClientRow> {
  const { id, title, unit, value } = column;
  const text = (row: ClientRow): string => {
    const found = value(row);
    return found === null ? '' : formatMetric(found, unit);
  };
  return {
    id,
    title,
    width: fitWidth(96, title),
    align: 'right',
    sortable: sortable.has(id),
    text,
    copy: text,
  };
}

/** A column of whole numbers of an organisation's month. */
export function countColumn(id: OrganisationFigureField, title: string): TableColumn<ClientRow> {
  const value = (row: ClientRow) => row.organisation?.[id];
  return {
    id,
    title,
    width: fitWidth(84, title),
    align: 'right',
    sortable: sortable.has(id),
    text: (row) => {
      const count = value(row);
      return count === undefined ? '' : showCount(count);
    },
    copy: (row) => String(value(row) ?? ''),
  };
}
