import { tierColour } from '../format/tier-colour';

interface TierTagProps {
  readonly label: string;
  readonly rank: number | null;
  readonly tierCount: number;
}

/** A tier: a swatch by rank, and always its name. */
export function TierTag({ label, rank, tierCount }: TierTagProps) {
  return (
    <span className="tier-tag">
      {rank === null ? null : (
        <span className="swatch" aria-hidden style={{ background: tierColour(rank, tierCount) }} />
      )}
      {label}
    </span>
  );
}
