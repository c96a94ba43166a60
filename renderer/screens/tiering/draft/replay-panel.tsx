import { Button, Select } from 'antd';
import { useState } from 'react';
import type { Month } from '../../../../shared/models/calendar';
import type { Scheme } from '../../../../shared/models/scheme';
import type { ReplaySummary } from '../../../../shared/models/what-if';
import { ask } from '../../../api';
import { nothing } from '../../../format/money';
import { showCount } from '../../../format/number';
import { useJobRun } from '../../../hooks/use-job-run';
import { useMonthName, useTexts, useTierName } from '../../../hooks/use-texts';

interface ReplayPanelProps {
  readonly scheme: Scheme;
  readonly months: readonly Month[];
}

/** The draft run over past months: tiers by month, and the clients that go up and down. */
export function ReplayPanel({ scheme, months }: ReplayPanelProps) {
  const t = useTexts('draft');
  const monthName = useMonthName();
  const run = useJobRun();
  const oldest = months.at(-1);
  const newest = months[0];
  const [from, setFrom] = useState<Month | undefined>(oldest);
  const [result, setResult] = useState<ReplaySummary | null>(null);
  if (!from || !newest) return null;
  const replay = async (): Promise<void> => {
    const value = await run(t('replaying', { scheme: scheme.name }), (jobId) =>
      ask('tiering.replay', { jobId, draft: scheme, from, to: newest }),
    );
    if (value) setResult(value);
  };
  return (
    <div className="stack">
      <div className="row">
        <span>{t('replayFrom')}</span>
        <Select
          aria-label={t('replayFrom')}
          value={from}
          onChange={setFrom}
          options={months.map((value) => ({ value, label: monthName(value) }))}
          style={{ width: 132 }}
        />
        <Button type="primary" onClick={() => void replay()}>
          {t('replay')}
        </Button>
      </div>
      <p className="secondary">{t('replayHint')}</p>
      {result ? <ReplayResult result={result} scheme={scheme} /> : null}
    </div>
  );
}

function ReplayResult(props: { readonly result: ReplaySummary; readonly scheme: Scheme }) {
  const { result, scheme } = props;
  const t = useTexts('draft');
  const terms = useTexts('terms');
  const tierName = useTierName();
  const tiers = [...scheme.tiers].reverse();
  const moves = ['up', 'down', 'new', 'left'] as const;
  return (
    <>
      <div className="scroll-x">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('month')}</th>
              {tiers.map(({ rank, name }) => (
                <th key={rank} scope="col" className="number">
                  {tierName(name)}
                </th>
              ))}
              {moves.map((move) => (
                <th key={move} scope="col" className="number">
                  {terms(`movement.${move}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {result.months.map(({ month, clientsPerRank, movements }) => (
              <tr key={month}>
                <th scope="row">{month}</th>
                {tiers.map(({ rank }) => (
                  <td key={rank} className="number">
                    {showCount(clientsPerRank[rank] ?? 0)}
                  </td>
                ))}
                {moves.map((move) => (
                  <td key={move} className="number">
                    {showCount(movements[move])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Flapping result={result} />
    </>
  );
}

function Flapping({ result }: { readonly result: ReplaySummary }) {
  const t = useTexts('draft');
  const tierName = useTierName();
  return (
    <section>
      <h3>{t('flapping', { count: showCount(result.flappingCount) })}</h3>
      <p className="secondary">{t('flappingHint')}</p>
      {result.flapping.length > 0 ? (
        <div className="scroll-x">
          <table className="figures">
            <tbody>
              {result.flapping.map(({ clientNo, clientName, tiers }) => (
                <tr key={clientNo}>
                  <th scope="row">{clientName}</th>
                  <td className="secondary">{clientNo}</td>
                  {tiers.map((tier, at) => (
                    <td key={at}>{tier === null ? nothing : tierName(tier)}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </section>
  );
}
