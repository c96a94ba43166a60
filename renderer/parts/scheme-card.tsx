import { ladderBoundOf, metricLabelOf } from '../../shared/models/scheme-reading';
import { Radio } from 'antd';
import type { Scheme } from '../../shared/models/tiering';
import { TierTag } from '../components/tier-tag';
import { nothing, showBound } from '../format/money';
import { useTexts, useTierName } from '../hooks/use-texts';

interface SchemeCardProps {
  readonly scheme: Scheme;
  readonly chosen: boolean;
}

/** A scheme with its metric, bounds and sources, to be chosen in a radio group. */
export function SchemeCard({ scheme, chosen }: SchemeCardProps) {
  const t = useTexts('start');
  const tierName = useTierName();
  const bounds = scheme.tiers.map((tier) => ladderBoundOf(scheme, tier.rank));
  const lowestAbove = bounds.find((bound) => bound !== null);
  return (
    <label className={chosen ? 'scheme-card chosen' : 'scheme-card'}>
      <Radio value={scheme.id}>
        <span className="strong">
          {scheme.id} {scheme.name}
        </span>
      </Radio>
      <div className="secondary">{t('scheme.metric', { metric: metricLabelOf(scheme) })}</div>
      <table className="figures">
        <tbody>
          {[...scheme.tiers].reverse().map((tier) => (
            <tr key={tier.rank}>
              <td>
                <TierTag
                  label={tierName(tier.name)}
                  rank={tier.rank}
                  tierCount={scheme.tiers.length}
                />
              </td>
              <td className="number">
                <TierBound bound={bounds[tier.rank] ?? null} lowestAbove={lowestAbove} />
              </td>
              <td className="number secondary">
                {tier.rank >= scheme.vipFloorRank ? t('scheme.vip') : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <SchemeSources scheme={scheme} />
    </label>
  );
}

interface TierBoundProps {
  readonly bound: number | null;
  readonly lowestAbove: number | null | undefined;
}

/** A tier's bound in words; nothing where the scheme has no bounds at all. */
function TierBound({ bound, lowestAbove }: TierBoundProps) {
  const t = useTexts('start');
  if (bound !== null) return t('scheme.bound', { bound: showBound(bound) });
  return lowestAbove ? t('scheme.lowest', { bound: showBound(lowestAbove) }) : nothing;
}

/** Where a scheme's figures come from, and which are our own defaults. */
export function SchemeSources({ scheme }: { readonly scheme: Scheme }) {
  const t = useTexts('start');
  const actions = useTexts('actions');
  if (scheme.sources.length === 0) return null;
  const sources = scheme.sources.map((source) =>
    source.isOurDefault
      ? actions('inBrackets', { text: source.text, note: t('scheme.ourDefault') })
      : source.text,
  );
  return (
    <div className="scheme-sources secondary">
      {actions('labelled', {
        label: t('scheme.sources'),
        value: sources.join(actions('listSign')),
      })}
    </div>
  );
}
