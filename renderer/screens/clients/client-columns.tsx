import { useMemo } from 'react';
import { cardLevels, type CardLevel } from '../../../shared/models/card';
import { figureFields, type FigureField } from '../../../shared/models/client';
import {
  clientSortKeys,
  type ClientListHead,
  type ClientRow,
} from '../../../shared/models/client-list';
import type { Fen } from '../../../shared/models/money';
import type { FieldName } from '../../../shared/text/fields';
import type { TableColumn, TableLayout } from '../../components/data-table/table-column';
import { MovementTag } from '../../components/movement-tag';
import { TierTag } from '../../components/tier-tag';
import { plainMoney, showMoney, type ShownUnit } from '../../format/money';
import { fitWidth } from './fit-width';
import { useTexts, useTierName } from '../../hooks/use-texts';

const attributeColumns = [
  ['clientNo', 116],
  ['name', 104],
  ['sex', 52],
  ['birthDate', 96],
  ['idNo', 158],
  ['mobile', 110],
  ['occupation', 104],
] as const;
const ownerColumns = [
  ['ownerName', 108],
  ['branchName', 160],
] as const;

const hiddenAtFirst = [
  'sex',
  'birthDate',
  'idNo',
  'mobile',
  'occupation',
  'distanceDown',
  'aumDailyAvgMonth',
  'aumDailyAvg3m',
  'aumDailyAvgYear',
  'structuredDeposit',
  'bond',
  'preciousMetal',
  'trustOther',
  'personalLoan',
  'mortgageBalance',
  'creditCardBalance',
  'cardSpend',
  'branchName',
];

/** Columns as a new user meets them. */
export const standardLayout: TableLayout = {
  widths: {},
  order: [
    ...['clientNo', 'name', 'tier', 'movement', 'previousTier', 'metric', 'distanceUp'],
    ...['distanceDown', 'aumPointInTime'],
  ],
  hidden: hiddenAtFirst,
  frozen: 2,
};

function isCardLevel(text: string | null): text is CardLevel {
  return (cardLevels as readonly (string | null)[]).includes(text);
}

const sortable = new Set<string>(clientSortKeys);

interface ColumnOptions {
  readonly unit: ShownUnit;
  readonly tierCount: number;
  readonly metricLabel: string | null;
  readonly totals: ClientListHead['totals'] | undefined;
}

/** All columns of the client list in the present language and unit. */
export function useClientColumns(options: ColumnOptions): readonly TableColumn<ClientRow>[] {
  const { unit, tierCount, metricLabel, totals } = options;
  const fields = useTexts('fields');
  const terms = useTexts('terms');
  const tierName = useTierName();
  return useMemo(() => {
    const text = (id: FieldName & keyof ClientRow, width: number): TableColumn<ClientRow> => ({
      id,
      title: fields(id),
      width: fitWidth(width, fields(id)),
      sortable: sortable.has(id),
      keepsText: id === 'clientNo' || id === 'idNo' || id === 'mobile',
      text: (row) => String(row[id] ?? ''),
    });
    const money = (
      id: string,
      title: string,
      value: (row: ClientRow) => Fen | null | undefined,
      total?: Fen,
    ): TableColumn<ClientRow> => ({
      id,
      title,
      width: fitWidth(
        unit === 'wan' ? 104 : 124,
        title,
        total === undefined ? '' : showMoney(total, unit),
      ),
      align: 'right',
      sortable: sortable.has(id),
      text: (row) => showMoney(value(row), unit),
      copy: (row) => plainMoney(value(row), unit),
      total: total === undefined ? undefined : showMoney(total, unit),
    });
    const figure = (id: FigureField): TableColumn<ClientRow> =>
      money(id, fields(id), (row) => row.figures[id], totals?.[id]);
    return [
      ...attributeColumns.map(([id, width]) => text(id, width)),
      {
        ...text('tier', 88),
        text: (row) => tierName(row.tier),
        render: (row) =>
          row.tier === null ? null : (
            <TierTag label={tierName(row.tier)} rank={row.rank} tierCount={tierCount} />
          ),
      },
      {
        ...text('movement', 72),
        text: (row) => (row.movement === null ? '' : terms(`movement.${row.movement}`)),
        render: (row) =>
          row.movement === null ? null : (
            <MovementTag movement={row.movement} label={terms(`movement.${row.movement}`)} />
          ),
      },
      {
        ...text('previousTier', 84),
        text: (row) => (row.previousTier === null ? '' : tierName(row.previousTier)),
      },
      money('metric', metricLabel ?? fields('metric'), (row) => row.metric),
      money('distanceUp', fields('distanceUp'), (row) => row.distanceUp),
      money('distanceDown', fields('distanceDown'), (row) => row.distanceDown),
      figure('aumPointInTime'),
      ...figureFields.filter((id) => id !== 'aumPointInTime').map(figure),
      ...ownerColumns.map(([id, width]) => text(id, width)),
      {
        ...text('cardLevel', 76),
        text: ({ cardLevel }) =>
          isCardLevel(cardLevel) ? terms(`level.${cardLevel}`) : (cardLevel ?? ''),
      },
    ];
  }, [fields, terms, tierName, unit, tierCount, metricLabel, totals]);
}
