import { useMemo } from 'react';
import { cardLevels, type CardLevel } from '../../../shared/models/card';
import { listedAttributes, listedFacts } from '../../../shared/fields/client-values';
import { namesWhere, type Declaration } from '../../../shared/fields/field';
import { organisationFields } from '../../../shared/fields/organisation';
import { personFields } from '../../../shared/fields/person';
import {
  figureFields,
  organisationCounts,
  organisationFigureFields,
  type ClientKind,
  type FigureField,
  type OrganisationFigureField,
} from '../../../shared/models/client';
import { type ClientListHead, type ClientRow } from '../../../shared/models/client-list';
import type { MetricUnit } from '../../../shared/models/scheme';
import type { Fen } from '../../../shared/models/money';
import type { FieldName } from '../../../shared/text/fields';
import type { TableColumn, TableLayout } from '../../components/data-table/table-column';
import { MovementTag } from '../../components/movement-tag';
import { TierTag } from '../../components/tier-tag';
import { WatchTag } from '../watch-tag';
import type { ShownUnit } from '../../format/money';
import {
  countColumn,
  measuredColumn,
  moneyColumn,
  textColumn,
  type TextField,
} from './column-kinds';
import { useTexts, useTierName } from '../../hooks/use-texts';

/** Width of a fact that declares none. */
const usualWidth = 120;
const attributeColumns: readonly (readonly [TextField, number])[] = [
  ['clientNo', 116],
  ['name', 104],
  ...listedAttributes.map((id) => [id, listOf(personFields[id]).width ?? usualWidth] as const),
];
const organisationTexts: readonly (readonly [TextField, number])[] = [
  ['clientNo', 116],
  ['name', 200],
  ...listedFacts.map((id) => [id, listOf(organisationFields[id]).width ?? usualWidth] as const),
];

const ownerColumns = [
  ['ownerName', 108],
  ['branchName', 160],
] as const;

const hiddenAtFirst = [
  'ownerSource',
  ...namesWhere(personFields, (field) => listOf(field).hidden === true),
  'distanceDown',
  'downgradeFrom',
  'holding',
  'branchName',
];

/** Columns as a new user meets them. */
export const standardLayout: TableLayout = {
  widths: {},
  order: [
    'clientNo',
    'name',
    'tier',
    'movement',
    'previousTier',
    'metric',
    'aumDailyAvg3m',
    'distanceUp',
    'distanceDown',
    'downgradeFrom',
    'aumPointInTime',
  ],
  hidden: hiddenAtFirst,
  frozen: 2,
};

function listOf({ list }: Declaration): NonNullable<Declaration['list']> {
  return list ?? {};
}

function isCardLevel(text: string | null): text is CardLevel {
  return (cardLevels as readonly (string | null)[]).includes(text);
}

interface ColumnOptions {
  readonly unit: ShownUnit;
  readonly tierCount: number;
  readonly metricLabel: string | null;
  /** Unit of the scheme's metric; money where absent. */
  readonly metricUnit?: MetricUnit | null | undefined;
  readonly totals: ClientListHead['totals'] | undefined;
  /** People where absent. */
  readonly kind?: ClientKind | undefined;
}

/** All columns of the client list in the present language and unit. */
export function useClientColumns(options: ColumnOptions): readonly TableColumn<ClientRow>[] {
  const { unit, tierCount, metricLabel, metricUnit, totals, kind } = options;
  const fields = useTexts('fields');
  const tiers = useTierColumns(tierCount);
  const level = useLevelColumn();
  const source = useSourceColumn();
  return useMemo(() => {
    const text = (id: TextField, width: number) => textColumn(id, fields(id), width);
    const money = (
      id: FieldName,
      value: (row: ClientRow) => number | null | undefined,
      total?: Fen,
      title = fields(id),
    ) => moneyColumn({ id, title, unit, value, total });
    /** A value in the unit of the scheme's metric: amounts as money, others as they are typed. */
    const measured = (
      id: 'metric' | 'distanceUp' | 'distanceDown',
      title = fields(id),
    ): TableColumn<ClientRow> =>
      !metricUnit || metricUnit === 'money'
        ? money(id, (row) => row[id], undefined, title)
        : measuredColumn({ id, title, unit: metricUnit, value: (row) => row[id] });
    const standing = [
      measured('metric', metricLabel ?? fields('metric')),
      measured('distanceUp'),
      measured('distanceDown'),
    ];
    const figure = (id: FigureField) => money(id, (row) => row.figures[id], totals?.[id]);
    if (kind === 'corporate' || kind === 'institution') {
      const count = (id: OrganisationFigureField) => countColumn(id, fields(id));
      const balance = (id: OrganisationFigureField) =>
        money(id, (row) => row.organisation?.[id] as Fen | undefined, totals?.[id]);
      return [
        ...organisationTexts.map(([id, width]) =>
          id === 'name' ? textColumn(id, fields('organisationName'), width) : text(id, width),
        ),
        ...tiers,
        ...(metricUnit === undefined ? [] : standing),
        ...organisationFigureFields.map((id) =>
          organisationCounts.has(id) ? count(id) : balance(id),
        ),
        ...ownerColumns.map(([id, width]) => text(id, width)),
        source,
      ];
    }
    return [
      ...attributeColumns.map(([id, width]) => text(id, width)),
      text('holding', 88),
      ...tiers,
      ...standing,
      figure('aumPointInTime'),
      ...figureFields.filter((id) => id !== 'aumPointInTime').map(figure),
      ...ownerColumns.map(([id, width]) => text(id, width)),
      source,
      level,
    ];
  }, [fields, tiers, level, source, unit, metricLabel, metricUnit, totals, kind]);
}

/** Tier, movement and the tier of the month before. */
function useTierColumns(tierCount: number): readonly TableColumn<ClientRow>[] {
  const fields = useTexts('fields');
  const terms = useTexts('terms');
  const tierName = useTierName();
  return useMemo(
    () => [
      {
        ...textColumn('tier', fields('tier'), 104),
        text: (row) =>
          row.downgradeFrom === null
            ? tierName(row.tier)
            : `${tierName(row.tier)} ${terms('watch')}`,
        render: (row) =>
          row.tier === null ? null : (
            <>
              <TierTag label={tierName(row.tier)} rank={row.rank} tierCount={tierCount} />
              <WatchTag from={row.downgradeFrom} />
            </>
          ),
      },
      {
        ...textColumn('movement', fields('movement'), 72),
        text: (row) => (row.movement === null ? '' : terms(`movement.${row.movement}`)),
        render: (row) =>
          row.movement === null ? null : (
            <MovementTag movement={row.movement} label={terms(`movement.${row.movement}`)} />
          ),
      },
      {
        ...textColumn('previousTier', fields('previousTier'), 84),
        text: (row) => (row.previousTier === null ? '' : tierName(row.previousTier)),
      },
      textColumn('downgradeFrom', fields('downgradeFrom'), 96),
    ],
    [fields, terms, tierName, tierCount],
  );
}

/** Where the owner is known from. */
function useSourceColumn(): TableColumn<ClientRow> {
  const fields = useTexts('fields');
  const sources = useTexts('ownerSources');
  return useMemo(
    () => ({
      ...textColumn('ownerSource', fields('ownerSource'), 96),
      text: ({ ownerSource }) => sources(ownerSource),
    }),
    [fields, sources],
  );
}

function useLevelColumn(): TableColumn<ClientRow> {
  const fields = useTexts('fields');
  const terms = useTexts('terms');
  return useMemo(
    () => ({
      ...textColumn('cardLevel', fields('cardLevel'), 76),
      text: ({ cardLevel }) =>
        isCardLevel(cardLevel) ? terms(`level.${cardLevel}`) : (cardLevel ?? ''),
    }),
    [fields, terms],
  );
}
