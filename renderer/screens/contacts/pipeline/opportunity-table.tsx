import { useMemo } from 'react';
import type { Opportunity } from '../../../../shared/models/opportunity';
import { plainMoney, showMoney } from '../../../format/money';
import { useTexts } from '../../../hooks/use-texts';
import { LocalTable } from '../../../parts/local-table/local-table';
import type { LocalColumn } from '../../../parts/local-table/sort-rows';
import type { Pipeline } from './pipeline-rules';
import { sumFen } from '../../../../shared/models/money';

interface OpportunityTableProps {
  readonly pipeline: Pipeline;
  readonly onOpen: (opportunity: Opportunity) => void;
}

/** All opportunities as a grid, below what each stage is expected to bring. */
export function OpportunityTable({ pipeline, onOpen }: OpportunityTableProps) {
  const t = useTexts('pipeline');
  const columns = useOpportunityColumns(pipeline);
  return (
    <div className="opportunity-table">
      <ForecastTable pipeline={pipeline} />
      <LocalTable<Opportunity>
        name={t('table')}
        columns={columns}
        rows={pipeline.opportunities}
        onOpen={onOpen}
      />
    </div>
  );
}

function ForecastTable({ pipeline }: { readonly pipeline: Pipeline }) {
  const t = useTexts('pipeline');
  const { stages, forecast } = pipeline;
  const open = forecast.filter(
    ({ stage }) => stages.find(({ id }) => id === stage)?.kind === 'open',
  );
  const sum = (key: 'count' | 'amount' | 'expected'): number =>
    sumFen(open.map((each) => each[key]));
  const cell = (count: number, amount: number, expected: number | null) => (
    <>
      <div className="strong">{t('count', { count })}</div>
      <div>{t('amountWan', { amount: showMoney(amount, 'wan') })}</div>
      {expected === null ? null : (
        <div className="secondary">{t('expected', { amount: showMoney(expected, 'wan') })}</div>
      )}
    </>
  );
  return (
    <table className="figures forecast">
      <thead>
        <tr>
          {stages.map(({ id, name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
          <th scope="col">{t('total')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          {stages.map(({ id, kind }) => {
            const here = forecast.find(({ stage }) => stage === id);
            return (
              <td key={id}>
                {cell(
                  here?.count ?? 0,
                  here?.amount ?? 0,
                  kind === 'open' ? (here?.expected ?? 0) : null,
                )}
              </td>
            );
          })}
          <td>{cell(sum('count'), sum('amount'), sum('expected'))}</td>
        </tr>
      </tbody>
    </table>
  );
}

function useOpportunityColumns({ stages }: Pipeline): readonly LocalColumn<Opportunity>[] {
  const t = useTexts('pipeline');
  return useMemo(() => {
    const text = (
      id: string,
      title: string,
      width: number,
      read: (row: Opportunity) => string,
    ): LocalColumn<Opportunity> => ({ id, title, width, sortable: true, text: read });
    const placeOf = ({ stage }: Opportunity) => stages.findIndex(({ id }) => id === stage);
    return [
      text('client', t('field.client'), 100, (row) => row.clientName),
      text('title', t('field.title'), 190, (row) => row.title),
      text('product', t('field.product'), 120, (row) => row.product),
      {
        ...text('stage', t('field.stage'), 90, (row) => stages[placeOf(row)]?.name ?? row.stage),
        value: placeOf,
      },
      {
        ...text('amount', t('field.amount'), 110, (row) => showMoney(row.amount, 'wan')),
        align: 'right',
        value: (row) => row.amount,
        copy: (row) => plainMoney(row.amount, 'wan'),
      },
      {
        ...text('probability', t('field.probability'), 100, (row) => String(row.probability)),
        align: 'right',
        value: (row) => row.probability,
      },
      text('nextOn', t('field.nextOn'), 110, (row) => row.nextOn ?? ''),
      text('nextStep', t('field.nextStep'), 180, (row) => row.nextStep),
      text('owner', t('field.owner'), 100, (row) => row.ownerName),
      text('source', t('field.source'), 120, (row) =>
        row.source === 'own' ? t('source.own') : `${t('source.referred')} ${row.referredBy}`,
      ),
      text('openedOn', t('field.openedOn'), 110, (row) => row.openedOn),
    ];
  }, [stages, t]);
}
