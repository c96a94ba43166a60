import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ClientNo } from '../../../shared/models/client';
import type { TierExplanation } from '../../../shared/models/tiering';
import { MovementTag } from '../../components/movement-tag';
import { TierTag } from '../../components/tier-tag';
import { useMonth, useOpenLedger, useScheme } from '../../hooks/use-ledger';
import { useMonthName, useTexts, useTierName } from '../../hooks/use-texts';
import { KeepOrReach } from './keep-or-reach';
import { StandingNote } from '../../parts/standing-note';
import { WatchTag } from '../../parts/watch-tag';
import { OverrideDialog } from './override-dialog';

interface TierPanelProps {
  readonly clientNo: ClientNo;
  readonly explanations: readonly TierExplanation[];
}

/** The client's tier by the scheme in view, with its evidence; the other schemes in a line each. */
export function TierPanel({ clientNo, explanations }: TierPanelProps) {
  const t = useTexts('client');
  const monthName = useMonthName();
  const navigate = useNavigate();
  const { month } = useMonth();
  const { id } = useScheme();
  const main = explanations.find(({ result }) => result.schemeId === id) ?? explanations[0];
  const shown = main?.result.month ?? month;
  const name = shown === null ? '' : monthName(shown);
  return (
    <section className="panel" aria-labelledby="tiers-title">
      <h2 id="tiers-title">{t('tiers', { month: name })}</h2>
      {main ? (
        <div className="stack">
          <Explanation clientNo={clientNo} explanation={main} />
          <OtherSchemes explanations={explanations.filter((each) => each !== main)} />
        </div>
      ) : (
        <div className="row">
          <span className="secondary">{t('notTiered', { month: name })}</span>
          <Button onClick={() => void navigate({ to: '/tiering' })}>{t('runTiering')}</Button>
        </div>
      )}
    </section>
  );
}

function Explanation(props: {
  readonly clientNo: ClientNo;
  readonly explanation: TierExplanation;
}) {
  const { result, sentence, rows, standing } = props.explanation;
  const t = useTexts('client');
  const words = useTexts('clientTier');
  const { schemes } = useScheme();
  const may = useOpenLedger()?.permissions ?? [];
  const scheme = schemes.find((one) => one.id === result.schemeId);
  const [byHand, setByHand] = useState(false);
  return (
    <article>
      <div className="row tier-line">
        <span className="secondary">
          {result.schemeId} {scheme?.name ?? ''}
        </span>
        <Standing explanation={props.explanation} />
        {scheme && may.includes('tier') ? (
          <Button size="small" onClick={() => setByHand(true)}>
            {words('override')}
          </Button>
        ) : null}
      </div>
      <StandingNote standing={standing} month={result.month} scheme={result.schemeId} />
      <p className="sentence selectable">{sentence}</p>
      <KeepOrReach
        clientNo={props.clientNo}
        month={result.month}
        scheme={result.schemeId}
        isWatched={Boolean(result.watch)}
      />
      <table className="figures tier-evidence" aria-label={t('explain')}>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              <th scope="row">{row.label}</th>
              <td className="number selectable">{row.value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {byHand && scheme ? (
        <OverrideDialog
          clientNo={props.clientNo}
          scheme={scheme}
          month={result.month}
          rank={result.rank}
          onClose={() => setByHand(false)}
        />
      ) : null}
    </article>
  );
}

function Standing({ explanation }: { readonly explanation: TierExplanation }) {
  const { result } = explanation;
  const terms = useTexts('terms');
  const tierName = useTierName();
  const { schemes } = useScheme();
  const scheme = schemes.find((one) => one.id === result.schemeId);
  return (
    <>
      <span className="tier-name">
        <TierTag
          label={tierName(result.tier)}
          rank={result.rank}
          tierCount={scheme?.tiers.length ?? result.rank + 1}
        />
      </span>
      <WatchTag from={result.watch?.from ?? null} />
      <MovementTag movement={result.movement} label={terms(`movement.${result.movement}`)} />
    </>
  );
}

function OtherSchemes({ explanations }: { readonly explanations: readonly TierExplanation[] }) {
  const t = useTexts('clientTier');
  const tierName = useTierName();
  const { schemes } = useScheme();
  if (explanations.length === 0) return null;
  return (
    <table className="figures other-schemes">
      <thead>
        <tr>
          <th scope="col">{t('otherSchemes')}</th>
          <th scope="col">{t('tier')}</th>
          <th scope="col">{t('why')}</th>
        </tr>
      </thead>
      <tbody>
        {explanations.map(({ result, sentence }) => (
          <tr key={result.schemeId}>
            <th scope="row" className="nowrap">
              {result.schemeId} {schemes.find((one) => one.id === result.schemeId)?.name ?? ''}
            </th>
            <td className="nowrap">
              {tierName(result.tier)}
              <WatchTag from={result.watch?.from ?? null} />
            </td>
            <td className="secondary selectable">{sentence}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
