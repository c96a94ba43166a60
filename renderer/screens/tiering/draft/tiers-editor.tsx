import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, Radio } from 'antd';
import type { Scheme } from '../../../../shared/models/scheme';
import { allNodes } from '../../../../shared/models/scheme-reading';
import { useTexts } from '../../../hooks/use-texts';
import { useDraft } from './draft-store';
import { addTierAbove, changeTier, removeTier, setLadderStep } from './edit-scheme';

/** Names of the tiers, the VIP floor, and buttons to add and remove; highest first. */
export function TiersEditor({ scheme }: { readonly scheme: Scheme }) {
  const t = useTexts('draft');
  const change = useDraft((state) => state.change);
  return (
    <table className="figures tiers-editor">
      <thead>
        <tr>
          <th scope="col">{t('tier')}</th>
          <th scope="col">{t('vipFloor')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {[...scheme.tiers].reverse().map(({ rank, name }) => (
          <tr key={rank}>
            <td>
              <Input
                size="small"
                aria-label={t('tierName', { tier: name })}
                value={name}
                maxLength={40}
                onChange={(event) =>
                  change((draft) => changeTier(draft, rank, { name: event.target.value }))
                }
              />
            </td>
            <td>
              <Radio
                aria-label={t('vipFrom', { tier: name })}
                checked={scheme.vipFloorRank === rank}
                onChange={() => change((draft) => ({ ...draft, vipFloorRank: rank }))}
              />
            </td>
            <td className="number">
              <Button
                size="small"
                type="text"
                icon={<PlusOutlined aria-hidden />}
                aria-label={t('addAbove', { tier: name })}
                title={t('addAbove', { tier: name })}
                onClick={() => change((draft) => withTierAbove(draft, rank, t('newTier')))}
              />
              <Button
                size="small"
                type="text"
                disabled={scheme.tiers.length < 2}
                icon={<DeleteOutlined aria-hidden />}
                aria-label={t('removeTier', { tier: name })}
                title={t('removeTier', { tier: name })}
                onClick={() => change((draft) => removeTier(draft, rank))}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A new tier of a plain ladder gets a bound at once, half way to the next or half as high again. */
export function withTierAbove(scheme: Scheme, rank: number, name: string): Scheme {
  const taken = new Set(scheme.tiers.map((tier) => tier.name));
  const free = [name, ...Array.from({ length: 50 }, (_, at) => `${name}${at + 2}`)];
  const next = addTierAbove(scheme, rank, free.find((each) => !taken.has(each)) ?? name);
  const { root } = next;
  if (root.kind !== 'ladder' || allNodes(root).length > 1) return next;
  const below = root.steps.find((step) => step.rank === rank)?.lowerBound ?? 0;
  const above = root.steps.find((step) => step.rank === rank + 2)?.lowerBound;
  const bound = above === undefined || above === null ? below * 1.5 : (below + above) / 2;
  const steps = setLadderStep(root.steps, rank + 1, Math.max(1, Math.round(bound)));
  return { ...next, root: { ...root, steps } };
}
