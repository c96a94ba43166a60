import { InputNumber } from 'antd';
import { useState } from 'react';
import type { TierStructure } from '../../../shared/models/tiering';
import { nothing, showMoney } from '../../format/money';
import { showCount, showPercent } from '../../format/number';
import { Answer } from '../../hooks/answer';
import { useAsk } from '../../hooks/use-ask';
import { useTexts } from '../../hooks/use-texts';

/** Where head and waist end, as shares of the assets; ours until the user types others. */
const usual = { head: 50, waist: 80 } as const;
const whole = 100;

/** Heads, waist and long tail: how few clients hold how much (docs/rules/clients.md#head-waist-long-tail). */
export function Contribution({ structure }: { readonly structure: TierStructure }) {
  const t = useTexts('tiering');
  const [head, setHead] = useState<number>(usual.head);
  const [waist, setWaist] = useState<number>(usual.waist);
  const { month, schemeId } = structure;
  const lines = useAsk(
    'tiering.contribution',
    { month, scheme: schemeId, headShare: head / whole, waistShare: waist / whole },
    { keepPrevious: true },
  );
  return (
    <section className="panel" aria-labelledby="contribution-title">
      <h2 id="contribution-title">
        {t('contribution')}
        <span className="secondary same">{t('contributionHint')}</span>
      </h2>
      <div className="row contribution-shares">
        <Share label={t('headShare')} value={head} min={1} max={waist} onChange={setHead} />
        <Share label={t('waistShare')} value={waist} min={head} max={99} onChange={setWaist} />
      </div>
      <Answer of={lines}>
        {(list) => (
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{t('position')}</th>
                {(['clients', 'clientShare', 'aum', 'aumShare', 'from'] as const).map((key) => (
                  <th key={key} scope="col" className="number">
                    {t(key)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {list.map((line) => (
                <tr key={line.class}>
                  <th scope="row">{t(`position.${line.class}`)}</th>
                  <td className="number">{showCount(line.clients)}</td>
                  <td className="number">{showPercent(line.clientShare)}</td>
                  <td className="number">{showMoney(line.aum, 'wan')}</td>
                  <td className="number">{showPercent(line.aumShare)}</td>
                  <td className="number">
                    {line.from === null ? nothing : showMoney(line.from, 'wan')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Answer>
    </section>
  );
}

interface ShareProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

function Share({ label, value, min, max, onChange }: ShareProps) {
  return (
    <label className="row">
      <span className="secondary">{label}</span>
      <InputNumber
        size="small"
        min={min}
        max={max}
        precision={0}
        suffix="%"
        value={value}
        onChange={(next) => next !== null && onChange(next)}
        style={{ width: 84 }}
      />
    </label>
  );
}
