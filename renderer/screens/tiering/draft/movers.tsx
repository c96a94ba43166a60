import { useNavigate } from '@tanstack/react-router';
import { Pagination } from 'antd';
import { useState } from 'react';
import type { WhatIfSummary } from '../../../../shared/models/what-if';
import { nothing, showMoney } from '../../../format/money';
import { Answer } from '../../../hooks/answer';
import { useAsk } from '../../../hooks/use-ask';
import { useTexts, useTierName } from '../../../hooks/use-texts';

const pageSize = 20;

/** The clients whom the draft moves, those with the most assets first. */
export function Movers(props: { readonly whatIfId: string; readonly summary: WhatIfSummary }) {
  const { whatIfId, summary } = props;
  const [page, setPage] = useState(1);
  const wanted = { whatIfId, offset: (page - 1) * pageSize, limit: pageSize };
  // Another summary is another list: it is asked anew by what it says.
  const revision = summary.lines.reduce(
    (sum, line) => (sum * 31 + line.clients * 7 + (line.aum % 9973)) % 1_000_000_007,
    summary.movers,
  );
  const movers = useAsk('tiering.whatIfMovers', wanted, { keepPrevious: true, revision });
  return (
    <Answer of={movers}>
      {({ count, rows }) => (
        <>
          <MoverTable rows={rows} />
          {count > pageSize ? (
            <Pagination
              size="small"
              current={page}
              pageSize={pageSize}
              total={count}
              showSizeChanger={false}
              onChange={setPage}
            />
          ) : null}
        </>
      )}
    </Answer>
  );
}

type Row = {
  readonly clientNo: string;
  readonly clientName: string;
  readonly tierNow: string;
  readonly tier: string;
  readonly aum: number | null;
  readonly owner: string | null;
};

function MoverTable({ rows }: { readonly rows: readonly Row[] }) {
  const t = useTexts('draft');
  const tierName = useTierName();
  const navigate = useNavigate();
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{t('client')}</th>
          <th scope="col">{t('tierNow')}</th>
          <th scope="col">{t('tierThen')}</th>
          <th scope="col" className="number">
            {t('aum')}
          </th>
          <th scope="col">{t('owner')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.clientNo}>
            <td>
              <button
                type="button"
                className="plain-link"
                onClick={() =>
                  void navigate({
                    to: '/clients/$clientNo',
                    params: { clientNo: row.clientNo },
                  })
                }
              >
                {row.clientName}
              </button>
            </td>
            <td>{tierName(row.tierNow)}</td>
            <td>{tierName(row.tier)}</td>
            <td className="number">{showMoney(row.aum, 'wan')}</td>
            <td>{row.owner ?? nothing}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
