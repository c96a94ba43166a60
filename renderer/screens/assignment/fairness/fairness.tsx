import { useMemo } from 'react';
import type { PersonChange } from '../../../../shared/models/assignment';
import { plainMoney, showMoney } from '../../../format/money';
import { showCount, showPercent } from '../../../format/number';
import { useTexts } from '../../../hooks/use-texts';
import { LocalTable } from '../../../parts/local-table/local-table';
import type { LocalColumn } from '../../../parts/local-table/sort-rows';
import type { AssignmentDesk } from '../use-assignment';
import { Rates } from './rates';

/** Clients, assets, load and potential per person, now and after the draft; then 指派率. */
export function Fairness({ desk }: { readonly desk: AssignmentDesk }) {
  const t = useTexts('assignmentWork');
  const columns = useFairnessColumns(desk.check.people);
  return (
    <div className="fairness">
      <section className="panel fairness-people">
        <h2>
          {t('fairness')}
          <span className="secondary same">{t('potentialHint')}</span>
        </h2>
        <LocalTable<PersonChange>
          name={t('fairnessTable')}
          columns={columns}
          rows={desk.check.people}
          hasTotals
        />
      </section>
      <Rates desk={desk} />
    </div>
  );
}

type Side = 'before' | 'after';

function useFairnessColumns(people: readonly PersonChange[]): readonly LocalColumn<PersonChange>[] {
  const t = useTexts('assignmentWork');
  return useMemo(() => {
    const number = (
      id: string,
      title: string,
      width: number,
      value: (row: PersonChange) => number,
      show: (value: number) => string,
    ): LocalColumn<PersonChange> => ({
      id,
      title,
      width,
      sortable: true,
      align: 'right',
      value,
      text: (row) => show(value(row)),
    });
    const sum = (value: (row: PersonChange) => number): number =>
      people.reduce((total, row) => total + value(row), 0);
    const pair = (
      key: 'clients' | 'aum' | 'potential',
      show: (value: number) => string,
      width: number,
    ) =>
      (['before', 'after'] as const).map((side: Side) => {
        const value = (row: PersonChange) => row[side][key];
        const id = `${key}${side === 'before' ? 'Now' : 'After'}` as const;
        return {
          ...number(id, t(`column.${id}`), width, value, show),
          total: show(sum(value)),
          ...(key === 'aum' ? { copy: (row: PersonChange) => plainMoney(value(row), 'wan') } : {}),
        };
      });
    const load = (value: number) => value.toFixed(2);
    return [
      {
        id: 'person',
        title: t('column.person'),
        width: 120,
        sortable: true,
        text: (row) => row.name,
      },
      ...pair('clients', showCount, 80),
      ...pair('aum', (value) => showMoney(value, 'wan'), 116),
      ...pair('potential', showCount, 96),
      number('loadNow', t('column.loadNow'), 76, ({ before }) => before.load, load),
      number('loadAfter', t('column.loadAfter'), 96, ({ after }) => after.load, load),
      number('limit', t('column.limit'), 86, ({ after }) => after.limit, load),
      {
        ...number('use', t('column.use'), 120, useOf, (value) => showPercent(value, 0)),
        render: (row: PersonChange) => <UseBar change={row} />,
      },
    ];
  }, [t, people]);
}

const useOf = ({ after }: PersonChange): number =>
  after.limit === 0 ? 0 : after.load / after.limit;

const whole = 100;

function UseBar({ change }: { readonly change: PersonChange }) {
  const share = useOf(change);
  return (
    <span className={`use-bar ${change.after.state}`}>
      <span className="load-bar" aria-hidden>
        <span style={{ width: `${Math.min(1, share) * whole}%` }} />
      </span>
      <span className={`tabular load-${change.after.state}`}>{showPercent(share, 0)}</span>
    </span>
  );
}
