import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { addMonths, type Month } from '../../../../shared/models/calendar';
import type { Scheme, TierOverride } from '../../../../shared/models/scheme';
import { Answer } from '../../../hooks/answer';
import { useAsk, useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useTexts, useTierName } from '../../../hooks/use-texts';
import { AskReason } from '../../../parts/ask-reason';

interface OverridesProps {
  readonly month: Month;
  readonly scheme: Scheme;
}

/** Tiers set by hand for the scheme: who, until when, why, and the way to end one. */
export function Overrides({ month, scheme }: OverridesProps) {
  const t = useTexts('clientTier');
  const overrides = useAsk('tiering.overrides', { scheme: scheme.id });
  return (
    <section className="panel">
      <h2>{t('overrides')}</h2>
      <Answer of={overrides}>
        {(list) =>
          list.length === 0 ? (
            <p className="secondary">{t('noOverrides')}</p>
          ) : (
            <OverrideTable month={month} list={list} />
          )
        }
      </Answer>
    </section>
  );
}

function OverrideTable(props: { readonly month: Month; readonly list: readonly TierOverride[] }) {
  const { month, list } = props;
  const t = useTexts('clientTier');
  const tierName = useTierName();
  const showFailure = useShowFailure();
  const [ending, setEnding] = useState<TierOverride | null>(null);
  const tell = useTell('tiering.endOverride', {
    saves: `tiering.endOverride:${ending?.id}`,
    onSuccess: () => setEnding(null),
    onError: showFailure,
  });
  return (
    <>
      <table className="figures">
        <thead>
          <tr>
            {(['client', 'tier', 'period', 'reason', 'approver'] as const).map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">{t('end')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {list.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                <Link to="/clients/$clientNo" params={{ clientNo: each.clientNo }}>
                  {each.clientName}
                </Link>
              </th>
              <td>{tierName(each.tier)}</td>
              <td>
                {each.from} – {each.until}
              </td>
              <td>{each.reason}</td>
              <td>{each.approver}</td>
              <td className="number">
                {each.endedAt === null && each.until >= month ? (
                  <Button size="small" onClick={() => setEnding(each)}>
                    {t('end')}
                  </Button>
                ) : (
                  <span className="secondary">{t('ended')}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {ending ? (
        <AskReason
          draft={`tiering.endOverride:${ending.id}`}
          title={t('endTitle')}
          ok={t('end')}
          pending={tell.isPending}
          onReason={(reason) =>
            tell.mutate({ id: ending.id, lastMonth: lastMonthOf(ending, month), reason })
          }
          onClose={() => setEnding(null)}
        />
      ) : null}
    </>
  );
}

/** It holds up to the month before the one in view, or its own first month. */
function lastMonthOf(override: TierOverride, month: Month): Month {
  const before = addMonths(month, -1);
  return before < override.from ? override.from : before;
}
