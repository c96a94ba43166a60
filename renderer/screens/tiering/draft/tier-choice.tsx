import { Select } from 'antd';
import type { Scheme } from '../../../../shared/models/scheme';
import { useTexts, useTierName } from '../../../hooks/use-texts';

interface TierChoiceProps {
  readonly scheme: Scheme;
  readonly rank: number;
  readonly onRank: (rank: number) => void;
}

/** Chooses one of the scheme's tiers, highest first. */
export function TierChoice({ scheme, rank, onRank }: TierChoiceProps) {
  const t = useTexts('draft');
  const tierName = useTierName();
  return (
    <Select
      size="small"
      aria-label={t('tier')}
      value={rank}
      onChange={onRank}
      options={[...scheme.tiers]
        .reverse()
        .map((tier) => ({ value: tier.rank, label: tierName(tier.name) }))}
      popupMatchSelectWidth={false}
      style={{ minWidth: 120 }}
    />
  );
}
