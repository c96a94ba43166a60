import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { Scheme } from '../../../../shared/models/scheme';
import type { WhatIfLine, WhatIfSummary } from '../../../../shared/models/what-if';
import { Change } from '../../../components/change';
import { Loading } from '../../../components/loading';
import { TierTag } from '../../../components/tier-tag';
import { showMoney } from '../../../format/money';
import { showCount } from '../../../format/number';
import type { ApiFailure } from '../../../api';
import { useFailureSentence } from '../../../hooks/use-failure';
import { useTexts, useTierName } from '../../../hooks/use-texts';
import { Movers } from './movers';

interface WhatIfResultProps {
  readonly whatIfId: string | null;
  readonly summary: WhatIfSummary | null;
  readonly failure: ApiFailure | null;
  readonly scheme: Scheme;
}

/** What the draft would do: tiers, movers, owners' books, cards; moves along while dragging. */
export function WhatIfResult({ whatIfId, summary, failure, scheme }: WhatIfResultProps) {
  const t = useTexts('draft');
  const sentence = useFailureSentence();
  if (failure && !summary) return <Alert type="warning" showIcon title={sentence(failure)} />;
  if (!summary || !whatIfId) return <Loading label={t('opening')} />;
  return (
    <div className="stack what-if">
      {failure ? <Alert type="warning" showIcon title={sentence(failure)} /> : null}
      <section className="panel" aria-live="polite">
        <h2>{t('resultTitle', { month: summary.month })}</h2>
        <Lines summary={summary} scheme={scheme} />
        <p className="movers-line">
          {t('moversLine', {
            movers: showCount(summary.movers),
            up: showCount(summary.up),
            down: showCount(summary.down),
          })}
        </p>
      </section>
      {summary.movers > 0 ? <MoverSection whatIfId={whatIfId} summary={summary} /> : null}
      <Owners summary={summary} />
      <Cards summary={summary} />
    </div>
  );
}

function Lines({ summary, scheme }: { readonly summary: WhatIfSummary; readonly scheme: Scheme }) {
  const t = useTexts('draft');
  const most = Math.max(1, ...summary.lines.map(({ aum, aumNow }) => Math.max(aum, aumNow)));
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{t('tier')}</th>
          <th scope="col" className="number">
            {t('clients')}
          </th>
          <th scope="col" className="number">
            {t('difference')}
          </th>
          <th scope="col" className="number">
            {t('aum')}
          </th>
          <th scope="col" className="number">
            {t('difference')}
          </th>
          <th scope="col" className="bar-column">
            {t('aumBar')}
          </th>
        </tr>
      </thead>
      <tbody>
        {[...summary.lines].reverse().map((line) => (
          <Line key={line.rank} line={line} scheme={scheme} most={most} />
        ))}
      </tbody>
    </table>
  );
}

function Line(props: {
  readonly line: WhatIfLine;
  readonly scheme: Scheme;
  readonly most: number;
}) {
  const { line, scheme, most } = props;
  const tierName = useTierName();
  const width = (value: number) => `${(Math.max(0, value) / most) * 100}%`;
  return (
    <tr>
      <th scope="row">
        <TierTag
          label={tierName(line.tier)}
          rank={line.rank}
          tierCount={Math.max(scheme.tiers.length, line.rank + 1)}
        />
      </th>
      <td className="number">{showCount(line.clients)}</td>
      <td className="number">
        <Change value={line.clients - line.clientsNow} show={showCount} />
      </td>
      <td className="number">{showMoney(line.aum, 'wan')}</td>
      <td className="number">
        <Change value={line.aum - line.aumNow} show={(size) => showMoney(size, 'wan')} />
      </td>
      <td className="bar-column">
        <span className="bar now" style={{ width: width(line.aumNow) }} />
        <span className="bar then" style={{ width: width(line.aum) }} />
      </td>
    </tr>
  );
}

function MoverSection(props: { readonly whatIfId: string; readonly summary: WhatIfSummary }) {
  const { whatIfId, summary } = props;
  const t = useTexts('draft');
  const [open, setOpen] = useState(false);
  return (
    <section className="panel">
      <h2>
        {t('movers')}
        <Button size="small" type="link" onClick={() => setOpen(!open)}>
          {t(open ? 'hideMovers' : 'showMovers')}
        </Button>
      </h2>
      {open ? <Movers whatIfId={whatIfId} summary={summary} /> : null}
    </section>
  );
}

/** Owners whose VIP book changes most; the others stay as they are. */
const shownOwners = 8;

function Owners({ summary }: { readonly summary: WhatIfSummary }) {
  const t = useTexts('draft');
  const changed = summary.owners
    .filter((owner) => owner.vipClients !== owner.vipClientsNow)
    .sort(
      (one, other) =>
        Math.abs(other.vipClients - other.vipClientsNow) -
        Math.abs(one.vipClients - one.vipClientsNow),
    );
  if (changed.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('owners')}</h2>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('owner')}</th>
            <th scope="col" className="number">
              {t('vipNow')}
            </th>
            <th scope="col" className="number">
              {t('vipThen')}
            </th>
            <th scope="col" className="number">
              {t('difference')}
            </th>
          </tr>
        </thead>
        <tbody>
          {changed.slice(0, shownOwners).map((owner) => (
            <tr key={owner.owner}>
              <th scope="row">{owner.owner === '' ? t('nobody') : owner.owner}</th>
              <td className="number">{showCount(owner.vipClientsNow)}</td>
              <td className="number">{showCount(owner.vipClients)}</td>
              <td className="number">
                <Change value={owner.vipClients - owner.vipClientsNow} show={showCount} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {changed.length > shownOwners ? (
        <p className="secondary">
          {t('moreOwners', { count: showCount(changed.length - shownOwners) })}
        </p>
      ) : null}
    </section>
  );
}

function Cards({ summary }: { readonly summary: WhatIfSummary }) {
  const t = useTexts('draft');
  const tierName = useTierName();
  if (summary.cardDemand.length === 0) return null;
  return (
    <section className="panel">
      <h2>{t('cards')}</h2>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('tier')}</th>
            <th scope="col" className="number">
              {t('entitled')}
            </th>
            <th scope="col" className="number">
              {t('holders')}
            </th>
            <th scope="col" className="number">
              {t('toIssue')}
            </th>
          </tr>
        </thead>
        <tbody>
          {summary.cardDemand.map((line) => (
            <tr key={line.tier}>
              <th scope="row">{tierName(line.tier)}</th>
              <td className="number">{showCount(line.clients)}</td>
              <td className="number">{showCount(line.holders)}</td>
              <td className="number">{showCount(Math.max(0, line.clients - line.holders))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
