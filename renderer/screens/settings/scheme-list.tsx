import { metricLabelOf } from '../../../shared/models/scheme-reading';
import { TierTag } from '../../components/tier-tag';
import { showTierBound } from '../../format/tier-bound';
import { Answer } from '../../hooks/answer';
import { useAsk } from '../../hooks/use-ask';
import { useReadScheme, useTexts, useTierName } from '../../hooks/use-texts';
import { SchemeOffers } from './scheme-offers';
import { SchemeSources } from '../../parts/scheme-card';
import type { Scheme } from '../../../shared/models/tiering';

/** The schemes in force with their bounds and sources. */
export function SchemeList() {
  const schemes = useAsk('tiering.schemes');
  const read = useReadScheme();
  return (
    <Answer of={schemes}>
      {(list) => (
        <div className="scheme-list">
          <SchemeOffers />
          {list.map(read).map((scheme) => (
            <SchemeBlock key={scheme.id} scheme={scheme} />
          ))}
        </div>
      )}
    </Answer>
  );
}

function SchemeBlock({ scheme }: { readonly scheme: Scheme }) {
  const start = useTexts('start');
  const tiering = useTexts('tiering');
  const tierName = useTierName();
  const title = `${scheme.id} ${scheme.name}`;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <p className="secondary">
        {tiering('version', {
          scheme: scheme.id,
          version: scheme.version,
          metric: metricLabelOf(scheme),
        })}
      </p>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{tiering('tier')}</th>
            <th scope="col" className="number">
              {tiering('bound')}
            </th>
            <th scope="col">
              <span className="visually-hidden">{start('scheme.vip')}</span>
            </th>
          </tr>
        </thead>
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
              <td className="number">{showTierBound(scheme, tier.rank)}</td>
              <td>{tier.rank >= scheme.vipFloorRank ? start('scheme.vip') : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <SchemeSources scheme={scheme} />
    </section>
  );
}
