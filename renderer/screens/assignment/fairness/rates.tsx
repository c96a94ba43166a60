import { useNavigate } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import type {
  AssignmentRate,
  AssignmentRates,
  UnassignedClient,
} from '../../../../shared/models/assignment';
import { careClasses, tierOfClass } from '../../../../shared/models/care-class';
import { Chart } from '../../../components/chart/chart';
import { chartAxis, chartText, chartTooltip } from '../../../components/chart/chart-style';
import { nothing, plainMoney, showMoney } from '../../../format/money';
import { showCount, showPercent } from '../../../format/number';
import { Answer } from '../../../hooks/answer';
import { useAsk } from '../../../hooks/use-ask';
import { useTexts } from '../../../hooks/use-texts';
import { useBoardChoice } from '../board/board-choice';
import { noBoardFilter } from '../board/board-model';
import { useClassName } from '../board/use-tier-word';
import { LocalTable } from '../../../parts/local-table/local-table';
import type { LocalColumn } from '../../../parts/local-table/sort-rows';
import type { AssignmentDesk } from '../use-assignment';

/** 指派率 by tier, person and month with the target, and the clients who are missing. */
export function Rates({ desk }: { readonly desk: AssignmentDesk }) {
  const t = useTexts('assignmentWork');
  const { month } = desk.scope.board;
  const rates = useAsk('assignment.rates', { month }, { keepPrevious: true });
  return (
    <section className="panel">
      <h2>
        {t('rates')}
        <span className="secondary same">{t('ratesHint')}</span>
      </h2>
      <Answer of={rates}>{(value) => <RateViews rates={value} />}</Answer>
    </section>
  );
}

function RateViews({ rates }: { readonly rates: AssignmentRates }) {
  const t = useTexts('assignmentWork');
  const [by, setBy] = useState<'byTier' | 'byPerson'>('byTier');
  const [tier, setTier] = useState<string>('all');
  return (
    <>
      <div className="rate-columns">
        <div>
          <Segmented
            value={by}
            onChange={setBy}
            options={(['byTier', 'byPerson'] as const).map((value) => ({ value, label: t(value) }))}
          />
          <RateTable
            lines={[{ ...rates.total, name: t('total') }, ...rates[by], rates.prospects]}
            target={rates.target}
            onDrill={by === 'byTier' ? setTier : null}
          />
        </div>
        <RateCourse rates={rates} />
      </div>
      <Missing rates={rates} tier={tier} />
    </>
  );
}

interface RateTableProps {
  readonly lines: readonly AssignmentRate[];
  readonly target: number;
  readonly onDrill: ((key: string) => void) | null;
}

function RateTable({ lines, target, onDrill }: RateTableProps) {
  const t = useTexts('assignmentWork');
  return (
    <table className="figures rate-table">
      <thead>
        <tr>
          <th scope="col">{t('column.key')}</th>
          {(['shouldBe', 'assigned', 'rate', 'missing'] as const).map((key) => (
            <th key={key} scope="col" className="number">
              {t(`column.${key}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, name, shouldBe, assigned, rate, missingToTarget }) => (
          <tr key={key}>
            <th scope="row">
              {onDrill ? (
                <button
                  type="button"
                  className="plain-link"
                  aria-label={t('showMissing', { name })}
                  onClick={() => onDrill(key)}
                >
                  {name}
                </button>
              ) : (
                name
              )}
            </th>
            <td className="number">{showCount(shouldBe)}</td>
            <td className="number">{showCount(assigned)}</td>
            <td className={rate !== null && rate < target ? 'number load-near' : 'number'}>
              {rate === null ? nothing : showPercent(rate, 1)}
            </td>
            <td className="number">{missingToTarget === 0 ? '' : showCount(missingToTarget)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const whole = 100;

function RateCourse({ rates }: { readonly rates: AssignmentRates }) {
  const t = useTexts('assignmentWork');
  const option = useMemo(() => {
    const percent = (value: number): string => `${value.toFixed(1)}%`;
    const months = rates.byMonth.map(({ name }) => name);
    return {
      textStyle: chartText,
      tooltip: { ...chartTooltip, trigger: 'axis', valueFormatter: percent },
      legend: { top: 0, right: 0, itemWidth: 14, itemHeight: 8, textStyle: chartText },
      grid: { left: 8, right: 16, top: 30, bottom: 4, containLabel: true },
      xAxis: { type: 'category', data: months, ...chartAxis },
      yAxis: { type: 'value', min: 0, max: whole, ...chartAxis },
      series: [
        {
          type: 'line',
          name: t('rates'),
          color: '#1b4a7e',
          symbolSize: 6,
          data: rates.byMonth.map(({ rate }) => (rate === null ? null : rate * whole)),
        },
        {
          type: 'line',
          name: t('targetLine'),
          color: '#a8480f',
          symbol: 'none',
          lineStyle: { type: 'dashed', width: 1.5 },
          data: months.map(() => rates.target * whole),
        },
      ],
    };
  }, [rates, t]);
  return <Chart option={option} height={210} label={t('overTime')} />;
}

type MissingClient = UnassignedClient;

function Missing({ rates, tier }: { readonly rates: AssignmentRates; readonly tier: string }) {
  const t = useTexts('assignmentWork');
  const className = useClassName();
  const navigate = useNavigate();
  const set = useBoardChoice((state) => state.set);
  const rows =
    tier === 'prospects'
      ? rates.missingProspects
      : rates.missing.filter(({ careClass }) => tier === 'all' || tierOfClass(careClass) === tier);
  const columns = useMemo(
    (): readonly LocalColumn<MissingClient>[] => [
      {
        id: 'name',
        title: t('column.name'),
        width: 130,
        sortable: true,
        text: (row) => row.name,
      },
      {
        id: 'clientNo',
        title: t('column.clientNo'),
        width: 130,
        sortable: true,
        keepsText: true,
        text: (row) => row.clientNo,
      },
      {
        id: 'tier',
        title: t('column.tier'),
        width: 140,
        sortable: true,
        text: (row) => className(row.careClass),
        value: (row) => careClasses.indexOf(row.careClass),
      },
      {
        id: 'aum',
        title: t('column.aum'),
        width: 130,
        sortable: true,
        align: 'right',
        text: (row) => showMoney(row.aum, 'wan'),
        copy: (row) => plainMoney(row.aum, 'wan'),
        value: (row) => row.aum,
      },
    ],
    [t, className],
  );
  const toBoard = (): void => {
    set({ filter: noBoardFilter, chosen: new Set(rows.map(({ clientNo }) => clientNo)) });
    void navigate({ to: '/assignment', search: { view: 'board' } });
  };
  return (
    <>
      <div className="row">
        <h3 className="grow">
          {t('missing')} {showCount(rows.length)}
        </h3>
        <Button size="small" disabled={rows.length === 0} onClick={toBoard}>
          {t('selectOnBoard')}
        </Button>
      </div>
      {rows.length === 0 ? (
        <p className="secondary">{t('missingAll')}</p>
      ) : (
        <div className="missing-table">
          <LocalTable<MissingClient>
            name={t('missing')}
            columns={columns}
            rows={rows}
            sort={[
              { id: 'tier', desc: false },
              { id: 'aum', desc: true },
            ]}
          />
        </div>
      )}
    </>
  );
}
